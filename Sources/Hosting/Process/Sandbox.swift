import CSandbox

/// What this system's kernel keeps from a section.
public struct Sandbox: Hashable, Sendable {
  /// Files outside the section's own folder and the system's programs.
  public var files: Bool
  /// Signals to other processes.
  public var signals: Bool
  /// The network, new sessions, other processes' memory.
  public var calls: Bool

  /// What the running kernel offers.
  public static let offered: Sandbox = {
    let support = sandbox_support()
    return Sandbox(
      files: support & Int32(SANDBOX_FILES) != 0,
      signals: support & Int32(SANDBOX_SIGNALS) != 0,
      calls: support & Int32(SANDBOX_CALLS) != 0)
  }()

  public var isWhole: Bool { files && signals && calls }

  /// What is not kept from a section, in words; empty when the sandbox is whole.
  public var gaps: [String] {
    [
      files ? nil : "files of the system (Landlock)",
      signals ? nil : "signals to other processes (Landlock 6)",
      calls ? nil : "the network (seccomp)",
    ].compactMap(\.self)
  }
}
