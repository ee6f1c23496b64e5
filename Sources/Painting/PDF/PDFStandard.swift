/// What a PDF promises to its readers.
public struct PDFStandard: Hashable, Sendable, CustomStringConvertible {
  /// The archive standard ISO 19005 (GB/T 23286) that the file names.
  public enum Archive: String, Hashable, Sendable, CaseIterable {
    case none
    /// PDF/A-2, level A: tagged.
    case a2a = "a-2a"
    /// PDF/A-2, level U: searchable.
    case a2u = "a-2u"
    /// PDF/A-3, level A: tagged, and may carry files of any kind.
    case a3a = "a-3a"
  }

  /// PDF/UA-1, ISO 14289-1: readable by those who listen.
  public var universalAccess: Bool
  public var archive: Archive

  public init(universalAccess: Bool, archive: Archive) {
    self.universalAccess = universalAccess
    self.archive = archive
  }

  /// PDF/UA-1 and PDF/A-3a at once.
  public static let `default` = PDFStandard(universalAccess: true, archive: .a3a)
  /// A tagged PDF that names no standard.
  public static let none = PDFStandard(universalAccess: false, archive: .none)

  /// Reads a list such as `ua-1,a-3a`, or `none`; nil for anything else.
  public init?(_ words: String) {
    self = .none
    guard words != "none" else { return }
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      if word == "ua-1" {
        universalAccess = true
      } else if let archive = Archive(rawValue: String(word)), archive != .none, self.archive == .none {
        self.archive = archive
      } else {
        return nil
      }
    }
  }

  /// As the initialiser reads it.
  public var description: String {
    guard universalAccess else { return archive.rawValue }
    return archive == .none ? "ua-1" : "ua-1,\(archive.rawValue)"
  }

  /// Whether files of any kind may travel inside; PDF/A-2 takes none but archive PDFs.
  public var carriesAttachments: Bool {
    switch archive {
    case .none, .a3a: true
    case .a2a, .a2u: false
    }
  }

  /// The part and the level of ISO 19005, as XMP names them.
  var archiveParts: (part: String, level: String)? {
    switch archive {
    case .none: nil
    case .a2a: ("2", "A")
    case .a2u: ("2", "U")
    case .a3a: ("3", "A")
    }
  }
}
