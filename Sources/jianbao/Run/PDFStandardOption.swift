import ArgumentParser
import Painting

/// `--pdf-standard ua-1,a-3a`.
extension PDFStandard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { "\(self)" }
}
