import Dispatch
import FoundationEssentials
import Glibc
import ReportKit
import Subprocess
import Synchronization
import SystemPackage

/// A section's program while it runs, in a process group and a scratch folder of its own.
final class SectionProcess: Sendable {
  private let number: pid_t
  private let conversation: Mutex<Conversation>
  private let ending: AsyncStream<[TeardownStep]>.Continuation
  private let status: Task<TerminationStatus?, Never>

  /// Starts a program in the cage; throws ``SectionFault/start(_:)``.
  static func start(_ launch: Launch, manifest: Manifest) async throws(SectionFault) -> SectionProcess {
    do {
      return try await SectionProcess(launch, manifest: manifest)
    } catch {
      throw .start("\(error)")
    }
  }

  private init(_ launch: Launch, manifest: Manifest) async throws {
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    let scratch = try ScratchFolder()
    let standardInput = FileDescriptor(rawValue: input.readEnd.release())
    let standardOutput = FileDescriptor(rawValue: output.writeEnd.release())
    let standardError = FileDescriptor(rawValue: errors.writeEnd.release())
    let (steps, ending) = AsyncStream.makeStream(of: [TeardownStep].self)
    let (started, starting) = AsyncThrowingStream.makeStream(of: ProcessIdentifier.self)
    let command = launch.command(scratch: scratch.path, limits: manifest.limits)
    var options = PlatformOptions()
    options.processGroupID = 0
    let environment = launch.environment(scratch: scratch.path)
    status = Task { [options] in
      do {
        let result = try await run(
          .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
          environment: .custom(environment), workingDirectory: FilePath(scratch.path), platformOptions: options,
          input: .fileDescriptor(standardInput, closeAfterSpawningProcess: true),
          output: .fileDescriptor(standardOutput, closeAfterSpawningProcess: true),
          error: .fileDescriptor(standardError, closeAfterSpawningProcess: true)
        ) { execution in
          RunningSections.add(execution.processIdentifier.value)
          starting.yield(execution.processIdentifier)
          starting.finish()
          let steps = await steps.first { _ in true }
          await execution.teardown(using: steps ?? Self.harsh)
          // Its children end with it. The process is not reaped yet, so that the number is still its own.
          kill(-execution.processIdentifier.value, SIGKILL)
        }
        await Self.waitForGroup(result.processIdentifier.value)
        scratch.remove()
        RunningSections.remove(result.processIdentifier.value)
        return result.terminationStatus
      } catch {
        scratch.remove()
        starting.finish(throwing: error)
        return nil
      }
    }
    guard let process = try await started.first(where: { _ in true }) else { throw CancellationError() }
    number = process.value
    self.ending = ending
    do {
      let wire = try Wire(
        input: input.writeEnd, output: output.readEnd, errors: errors.readEnd,
        process: Descriptor(copying: process.processDescriptor))
      conversation = Mutex(Conversation(wire, manifest: manifest))
    } catch {
      ending.yield(Self.harsh)
      throw error
    }
  }

  /// Waits until the killed members of a process group are gone, half a second at most.
  private static func waitForGroup(_ number: pid_t) async {
    for _ in 0..<250 where kill(-number, 0) == 0 { try? await Task.sleep(for: .milliseconds(2)) }
  }

  /// For a program that has already closed its output: time to end by itself, then signals.
  static let gentle: [TeardownStep] = [
    .send(signal: .resume, allowedDurationToNextStep: .milliseconds(250)),
    .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
  ]
  static let harsh: [TeardownStep] = [
    .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300))
  ]

  /// Ends the program and everything that it started; returns how it ended.
  func end(_ steps: [TeardownStep] = gentle) async -> TerminationStatus? {
    ending.yield(steps)
    ending.finish()
    return await status.value
  }

  /// Says bye, then ends the program.
  func close() async {
    await talk { $0.bye() }
    _ = await end()
  }

  /// The answer to an order; a program that broke the protocol is ended.
  func render(
    _ opening: Opening, _ order: RenderOrder, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(SectionFault) -> SectionAnswer {
    let outcome = await talk { conversation -> Result<SectionAnswer, SectionFault> in
      Result { () throws(SectionFault) in try conversation.render(opening, order, process: self.number, progress: progress) }
    }
    do {
      return try outcome.get()
    } catch .ended {
      let status = await end()
      let words = await talk { $0.lastWords() }
      throw .ended(status, lastWords: words)
    } catch {
      if case .reported = error { throw error }
      _ = await end(Self.harsh)
      throw error
    }
  }

  /// Talks with the section on a thread that may wait.
  private func talk<Value: Sendable>(_ body: @escaping @Sendable (inout Conversation) -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async {
        continuation.resume(returning: self.conversation.withLock { body(&$0) })
      }
    }
  }
}

extension TerminationStatus {
  /// Whether the program had to be ended by force.
  var wasKilled: Bool { self == .signaled(SIGKILL) }
}

extension SectionFault {
  fileprivate static func ended(_ status: TerminationStatus?, lastWords: String) -> SectionFault {
    switch status {
    case .exited(0): .ended(how: "ended before it answered", crashed: false, lastWords: lastWords)
    case .exited(let code): .ended(how: "ended with status \(code)", crashed: false, lastWords: lastWords)
    case .signaled(SIGTERM): .ended(how: "closed its output and went on", crashed: false, lastWords: lastWords)
    case .signaled(let signal):
      .ended(how: "was ended by signal \(signal), \(String(cString: strsignal(signal)))", crashed: true, lastWords: lastWords)
    case nil: .ended(how: "ended", crashed: false, lastWords: lastWords)
    }
  }
}
