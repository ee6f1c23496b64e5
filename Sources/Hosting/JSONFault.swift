import Foundation

/// Where a text that should be JSON is none.
struct JSONFault: CustomStringConvertible {
  let line: Int
  let column: Int

  /// Nil for a text that is JSON, and where the place cannot be told.
  init?(_ data: Data) {
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      return nil
    } catch {
      let words = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
      guard let place = words.split(whereSeparator: { !$0.isNumber }).last.flatMap({ Int($0) }) else { return nil }
      let before = data.prefix(place)
      line = 1 + before.count { $0 == UInt8(ascii: "\n") }
      column = 1 + String(decoding: before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? Data(), as: UTF8.self).count
    }
  }

  var description: String {
    "the file is no JSON from line \(line), column \(column) on; look for a comma, a bracket or a quotation mark there"
  }
}
