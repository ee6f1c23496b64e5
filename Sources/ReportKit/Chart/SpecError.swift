/// Why a chart's words could not be read: where, and what was expected there.
public struct SpecError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A JSON path such as `$.encoding.x.type`.
  public var path: String
  public var problem: String

  public init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  public var description: String { "\(path): \(problem)" }
}

/// A JSON value with its place, so that every complaint can name it.
struct Located {
  var value: DataValue
  var path: String

  init(_ value: DataValue, path: String = "$") {
    self.value = value
    self.path = path
  }

  func error(_ problem: String) -> SpecError { SpecError(path: path, problem: problem) }

  func object() throws(SpecError) -> Properties {
    guard case .object(let object) = value else { throw error("expected an object, found \(value.kind)") }
    return object
  }

  /// The elements of a list, or the value alone.
  func elements() -> [Located] {
    guard case .list(let list) = value else { return [self] }
    return list.enumerated().map { Located($1, path: "\(path)[\($0)]") }
  }

  func list() throws(SpecError) -> [Located] {
    guard case .list = value else { throw error("expected a list, found \(value.kind)") }
    return elements()
  }

  subscript(_ key: String) -> Located? {
    guard let value = value[key] else { return nil }
    return Located(value, path: "\(path).\(key)")
  }

  /// The word of a closed vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(_: Word.Type) throws(SpecError) -> Word
  where Word.RawValue == String {
    guard case .string(let string) = value else { throw error("expected a word, found \(value.kind)") }
    guard let word = Word(rawValue: string) else {
      throw error("there is no “\(string)”\(Nearest.hint(to: string, among: Word.allCases.map(\.rawValue)))")
    }
    return word
  }
}
