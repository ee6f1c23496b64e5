import CSandbox
import FoundationEssentials
import Glibc
import ReportKit

/// The host's side of the section protocol with one running program.
struct Conversation: ~Copyable, Sendable {
  private static let helloSeconds = 2.0

  private var wire: Wire
  private let manifest: Manifest
  /// The version of the protocol that both sides know; nil before the hello.
  private var dialect: Dialect?
  private var opened: Opening?
  /// What was put away of the data that the section has.
  private var kept = StandIns()
  private var renders = 0

  init(_ wire: consuming Wire, manifest: Manifest) {
    self.wire = wire
    self.manifest = manifest
  }

  /// Sends the data, unless the section has it already, and the order, and waits for the result.
  mutating func render(
    _ opening: Opening, _ order: RenderOrder, process: pid_t, progress: @escaping @Sendable (Double) -> Void
  ) throws(SectionFault) -> SectionAnswer {
    renders += 1
    raiseProcessorLimit(of: process)
    wire.allow(bytes: clamped(manifest.limits.outputMB))
    let dialect = try greeted()
    if opened != opening {
      do {
        let saying = try dialect.say(opening)
        kept = saying.kept
        try send(HostMessage.open(saying.opening))
      } catch let fault as SectionFault {
        throw fault
      } catch {
        throw .manifest(SectionError(code: "data.json", message: "the data cannot be sent as JSON: \(error)"))
      }
      opened = opening
    }
    try send(HostMessage.render(order))
    let deadline = ContinuousClock.now + .seconds(manifest.limits.seconds)
    var reader = AnswerReader(order: order.id, opening: opening, kept: kept, progress: progress)
    while true {
      let line = try line(before: deadline, late: .timedOut(seconds: manifest.limits.seconds))
      guard var answer = try reader.take(line) else { continue }
      answer.version = dialect.version
      return answer
    }
  }

  /// Says that there is no more, and waits a moment for the program to end.
  mutating func bye() {
    if let line = try? HostMessage.bye.jsonLine() { wire.send(line) }
    wire.finish(before: .now + .milliseconds(200))
  }

  /// The end of what the program wrote to standard error: its last line, and where in its source, if a line before says.
  mutating func lastWords() -> String {
    wire.drainErrors()
    let lines = String(decoding: wire.log, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let last = lines.last else { return "" }
    // Python: File "/…/section.py", line 17
    let place = lines.suffix(8).last { $0.contains("File \"") && $0.contains("\", line ") }.flatMap { line -> String? in
      let parts = line.split(separator: "\"")
      guard parts.count > 2, let name = parts[1].split(separator: "/").last else { return nil }
      return parts[2].split(whereSeparator: { !$0.isNumber }).first.map { "\(name), line \($0): " }
    }
    return (place ?? "") + last.prefix(300)
  }

  /// The version that both know, which the first lines settle.
  private mutating func greeted() throws(SectionFault) -> Dialect {
    if let dialect { return dialect }
    try send(Hello.Offer())
    let line = try line(
      before: .now + .seconds(Self.helloSeconds), late: .helloTimedOut(seconds: Self.helloSeconds))
    let shown = String(decoding: line.prefix(120), as: UTF8.self)
    guard line.count <= Hello.longest, let answer = try? JSONDecoder().decode(Hello.Answer.self, from: Data(line)) else {
      throw .helloMalformed(shown)
    }
    guard ProtocolVersion.spoken.contains(answer.version) else {
      throw .protocolVersion(
        "the program speaks protocol \(answer.version), this jianbao \(ProtocolVersion.spoken.words)")
    }
    if let id = answer.id, id != manifest.id { throw .identity(expected: manifest.id, said: id) }
    let settled = Dialect(version: answer.version)
    dialect = settled
    return settled
  }

  private mutating func send(_ value: some Encodable) throws(SectionFault) {
    do {
      wire.send(try value.jsonLine())
    } catch {
      throw .manifest(SectionError(code: "data.json", message: "the data cannot be sent as JSON: \(error)"))
    }
  }

  private mutating func line(
    before deadline: ContinuousClock.Instant, late: SectionFault
  ) throws(SectionFault) -> [UInt8] {
    do {
      return try wire.line(before: deadline)
    } catch {
      switch error {
      case .timedOut: throw late
      case .closed: throw .ended(how: "closed its output", crashed: false, lastWords: "")
      case .tooLong: throw .outputTooLarge(megabytes: manifest.limits.outputMB)
      }
    }
  }

  /// Bytes of so many MB.
  private func clamped(_ megabytes: Int) -> Int {
    let bytes = megabytes.multipliedReportingOverflow(by: 1 << 20)
    return bytes.overflow ? .max : bytes.partialValue
  }

  /// Each render brings its own processor time.
  private func raiseProcessorLimit(of process: pid_t) {
    guard renders > 1 else { return }
    sandbox_allow_cpu(process, UInt64(Launch.processorSeconds(renders: renders, manifest.limits)))
  }
}

extension ClosedRange<Int> {
  /// `1`, or `1 to 2`.
  var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
