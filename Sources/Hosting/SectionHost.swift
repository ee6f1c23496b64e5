import Facts
import ReportKit
import Subprocess

/// Runs section plugins.
public actor SectionHost {}
