import ReportKit
import Synchronization

/// What the formulas and transforms of one chart may still do: they end at the same place on every machine, before memory or
/// patience does.
final class Work: Sendable {
  /// That of the chart which is being drawn; nil outside of one.
  @TaskLocal static var current: Work?

  /// Bytes of texts, and elements of lists at `element` each, that all formulas together make and read.
  static let usual = 500_000_000
  /// No transform makes more rows than these.
  static let usualRows = 5_000_000
  /// All values of the rows that a transform makes.
  private static let mostCells = 30_000_000
  /// No value holds more.
  static let largest = 10_000_000
  /// What an element of a list takes beside its own contents.
  private static let element = 16
  /// Lists in lists are no deeper than this.
  private static let deepest = 500

  /// How many rows a transform may make.
  let rows: Int
  private let left: Atomic<Int>
  private let first = Mutex<ExpressionError?>(nil)

  init(_ most: Int = Work.usual, rows: Int = Work.usualRows) {
    self.rows = rows
    left = Atomic(most)
  }

  /// Why a formula was given up; nil where none was.
  var fault: ExpressionError? { first.withLock { $0 } }

  func spend(_ units: Int) throws(ExpressionError) {
    guard left.subtract(units, ordering: .relaxed).newValue >= 0 else {
      throw Self.noted("the chart's formulas make and read too many texts and lists; give them fewer rows, or let each row make less")
    }
  }

  private static func noted(_ problem: String) -> ExpressionError {
    let error = ExpressionError(problem)
    current?.first.withLock { $0 = $0 ?? error }
    return error
  }

  /// Counts a value that is made or read as a whole.
  static func count(_ value: DataValue) throws(ExpressionError) {
    switch value {
    case .null, .bool, .number: return
    case .string(let text): try count(bytes: text.utf8.count)
    case .list, .object:
      var size = 0
      try weigh(value, 0, &size)
      try current?.spend(size)
    }
  }

  /// Counts a text that is to be made of so many bytes.
  static func count(bytes: Int) throws(ExpressionError) {
    try check(bytes: bytes)
    try current?.spend(bytes)
  }

  /// - Throws: `ExpressionError` for a text of more bytes than any has.
  static func check(bytes: Int) throws(ExpressionError) {
    guard bytes <= largest else { throw noted("a text would be longer than \(largest / 1_000_000) million bytes") }
  }

  /// - Parameters:
  ///   - width: how many values each of the rows holds.
  ///   - path: of the transform that is about to make so many rows.
  /// - Throws: `ChartError` for more than one makes.
  static func check(rows count: Int, each width: Int = 1, at path: String) throws {
    let most = current?.rows ?? usualRows
    func words(_ number: Int) -> String { NumberFormat(",")?.string(Double(number)) ?? "\(number)" }
    if count > most {
      throw ChartError(path: path, problem: "it would make more than \(words(most)) rows; leave rows out before it, with a filter or an aggregate")
    }
    if count.multipliedReportingOverflow(by: width).overflow || count * width > mostCells {
      throw ChartError(
        path: path,
        problem: "it would make \(words(count)) rows of \(words(width)) values, more than \(words(mostCells)) in all; leave rows or fields out before it, with a filter or an aggregate")
    }
  }

  /// Adds what a value holds. A list that holds another twice counts it twice: to read it all takes as long.
  private static func weigh(_ value: DataValue, _ depth: Int, _ size: inout Int) throws(ExpressionError) {
    guard depth < deepest else { throw noted("a list would be nested too deep") }
    switch value {
    case .null, .bool, .number: break
    case .string(let text): size += text.utf8.count
    case .list(let list):
      size += element * list.count
      for part in list { try weigh(part, depth + 1, &size) }
    case .object(let object):
      size += element * object.count
      for part in object.values { try weigh(part, depth + 1, &size) }
    }
    guard size <= largest else { throw noted("a list would hold too much: more than \(largest / element) values, or \(largest / 1_000_000) million bytes of text") }
  }
}
