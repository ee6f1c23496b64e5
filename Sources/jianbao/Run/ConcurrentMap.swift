extension Array where Element: Sendable {
  /// What the elements become, in their order, made beside each other on all cores. Of several failures the first
  /// element's is thrown.
  func concurrentMap<Output: Sendable, Failure: Error>(
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Output
  ) async throws(Failure) -> [Output] {
    let results = await withTaskGroup(of: (Int, Result<Output, Failure>).self) { group in
      for (index, element) in enumerated() {
        group.addTask {
          do throws(Failure) {
            return (index, .success(try transform(element)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      var results = [Result<Output, Failure>?](repeating: nil, count: count)
      for await (index, result) in group { results[index] = result }
      return results
    }
    var outputs: [Output] = []
    for case let result? in results { outputs.append(try result.get()) }
    return outputs
  }
}
