import Foundation

/// A PDF file's objects as qpdf tells them.
struct PrintedFile {
  typealias Dictionary = [String: Any]

  private let objects: [String: Any]
  let trailer: Dictionary
  /// The pages' references, in order.
  let pages: [String]

  init(_ path: String) throws {
    let data = try PrintedBrief.run("qpdf", "--json=2", "--json-stream-data=none", path)
    let json = try JSONSerialization.jsonObject(with: data) as? Dictionary ?? [:]
    let qpdf = json["qpdf"] as? [Any] ?? []
    objects = qpdf.last as? Dictionary ?? [:]
    trailer = (objects["trailer"] as? Dictionary)?["value"] as? Dictionary ?? [:]
    pages = (json["pages"] as? [Dictionary] ?? []).compactMap { $0["object"] as? String }
  }

  /// The object behind a reference; anything else is itself. A stream is its dictionary.
  func resolve(_ value: Any?) -> Any? {
    guard let reference = value as? String, reference.hasSuffix(" R"), let object = objects["obj:\(reference)"] as? Dictionary
    else { return value }
    if let stream = object["stream"] as? Dictionary { return stream["dict"] }
    return object["value"]
  }

  func dictionary(_ value: Any?) -> Dictionary { resolve(value) as? Dictionary ?? [:] }

  func array(_ value: Any?) -> [Any] {
    let value = resolve(value)
    return value as? [Any] ?? (value.map { [$0] } ?? [])
  }

  /// A text string's words.
  func words(_ value: Any?) -> String {
    guard let text = resolve(value) as? String else { return "" }
    return text.hasPrefix("u:") ? String(text.dropFirst(2)) : text
  }

  var catalog: Dictionary { dictionary(trailer["/Root"]) }

  /// Every dictionary of the file, also those inside others.
  var allDictionaries: [Dictionary] {
    var all: [Dictionary] = []
    func walk(_ value: Any) {
      switch value {
      case let dictionary as Dictionary:
        all.append(dictionary)
        dictionary.values.forEach(walk)
      case let array as [Any]: array.forEach(walk)
      default: break
      }
    }
    for key in objects.keys.sorted() where key.hasPrefix("obj:") {
      let object = objects[key] as? Dictionary ?? [:]
      if let value = object["value"] { walk(value) }
      if let stream = object["stream"] as? Dictionary, let own = stream["dict"] { walk(own) }
    }
    return all
  }
}

/// An element of a file's structure tree.
struct PrintedElement {
  var reference: String
  var entries: PrintedFile.Dictionary
  /// The reference of the element above; nil at the top.
  var parent: String?
  var role: String
  /// The elements below, by their places in the list of all.
  var children: [Int] = []
  /// Marked content: page and number.
  var contents: [(page: String, mark: Int)] = []
  /// References of annotations.
  var annotations: [String] = []
}
