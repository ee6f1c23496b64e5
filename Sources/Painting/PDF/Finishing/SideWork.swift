import Dispatch
import Synchronization

/// Values that are made on other cores while their owner goes on.
final class SideWork<Value: Sendable>: Sendable {
  private let results: Mutex<[Result<Value, PaintingError>?]>
  private let group = DispatchGroup()

  /// Starts making the values of the numbers below the count.
  init(_ count: Int, make: @escaping @Sendable (Int) throws(PaintingError) -> Value) {
    results = Mutex(Array(repeating: nil, count: count))
    for index in 0..<count {
      DispatchQueue.global().async(group: group) { [self] in
        let result: Result<Value, PaintingError>
        do throws(PaintingError) {
          result = .success(try make(index))
        } catch {
          result = .failure(error)
        }
        results.withLock { $0[index] = result }
      }
    }
  }

  /// Waits for all of them.
  /// - Throws: the error of the first that could not be made.
  func finish() throws(PaintingError) -> [Value] {
    group.wait()
    var values: [Value] = []
    for result in results.withLock({ $0 }) {
      guard let result else { throw .pdf("a part was not made") }
      values.append(try result.get())
    }
    return values
  }
}
