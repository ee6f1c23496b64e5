import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a section's lines go: JSON values one a line to one file descriptor, free words to another.
struct LineOutput: Sendable {
  private let lines: Int32
  private let words: Int32

  init(lines: Int32, words: Int32) {
    self.lines = lines
    self.words = words
  }

  /// The protocol on standard output. From here on, what the program prints goes to standard error, so that a
  /// forgotten `print` cannot spoil a line.
  static func standardOutput() -> LineOutput {
    let lines = dup(1)
    guard lines >= 0, dup2(2, 1) >= 0 else { return LineOutput(lines: 1, words: 2) }
    return LineOutput(lines: lines, words: 2)
  }

  /// Writes a value as one line of JSON with sorted keys; throws when a number in it is not finite.
  func send(_ value: some Encodable) throws(SectionError) {
    do {
      write(try value.jsonLine() + [0x0A], to: lines)
    } catch {
      throw SectionError(code: "result.json", message: "the result cannot be written as JSON: \(error)")
    }
  }

  func log(_ text: String) {
    write(Array("\(text)\n".utf8), to: words)
  }

  /// Writes all bytes; gives up when the other end is closed.
  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
        #if canImport(Darwin)
          let written = Darwin.write(descriptor, start, rest.count)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, start, rest.count)
        #else
          let written = Glibc.write(descriptor, start, rest.count)
        #endif
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}
