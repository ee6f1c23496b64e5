import FoundationEssentials
import ReportKit

/// A section's line as a reply to one order; every way in which it may be none has its own fault.
struct ReplyReader {
  /// Deeper JSON is refused before it is read.
  static let deepest = 64

  let reply: Reply

  private struct Head: Decodable {
    var type: String
    var id: Int
  }

  init(_ line: [UInt8], order: Int, kept: StandIns = StandIns()) throws(SectionFault) {
    guard String(validating: line, as: UTF8.self) != nil else { throw .notUTF8 }
    guard Self.depth(of: line) <= Self.deepest else { throw .nested(limit: Self.deepest) }
    let data = Data(line)
    let head: Head = try Self.decode(data)
    guard ["progress", "diagnostic", "result", "error"].contains(head.type) else { throw .unknownMessage(head.type) }
    guard head.id == order else { throw .wrongOrder(expected: order, said: head.id) }
    guard !kept.isEmpty, let restored = try? kept.restored(line) else {
      reply = try Self.decode(data)
      return
    }
    reply = try Self.decode(Data(restored))
  }

  private static func decode<Value: Decodable>(_ data: Data) throws(SectionFault) -> Value {
    do {
      return try JSONDecoder.ofAnswers.decode(Value.self, from: data)
    } catch let error as DecodingError {
      var (path, reason) = error.pathAndReason
      if case .typeMismatch = error, path.count == 2, path[0].stringValue == "blocks" {
        reason += "; a block is an object with its type: {\"type\":\"paragraph\",\"text\":\"…\"}"
      }
      throw .malformed(path.isEmpty ? "the line is no message: \(reason)" : reason, place: place(path, in: data))
    } catch {
      throw .malformed("the line is no message: \(error)", place: nil)
    }
  }

  /// How deep lists and objects are nested; brackets inside strings do not count.
  static func depth(of line: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    var inString = false
    var escaped = false
    for byte in line {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): inString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          deepest = max(deepest, depth)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
    }
    return deepest
  }

  /// A coding path as people count: `block 3 (table) › rows › 2 › cells`.
  private static func place(_ path: [any CodingKey], in data: Data) -> String? {
    guard !path.isEmpty else { return nil }
    var words: [String] = []
    var rest = path[...]
    if rest.first?.stringValue == "blocks", let index = rest.dropFirst().first?.intValue {
      struct Kind: Decodable { var type: DataValue? }
      struct Result: Decodable { var blocks: [Kind] }
      var word = "block \(index + 1)"
      if let result = try? JSONDecoder().decode(Result.self, from: data), index < result.blocks.count,
        case .string(let type)? = result.blocks[index].type
      {
        word += " (\(type))"
      }
      words.append(word)
      rest = rest.dropFirst(2)
    }
    words += rest.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }
    return words.joined(separator: " › ")
  }
}
