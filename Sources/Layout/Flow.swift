import Charts
import Frames
import ReportKit
import Themes
import Typesetting
