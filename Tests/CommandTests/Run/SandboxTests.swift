import Foundation
import Testing

/// What the command says and does on a kernel without Landlock, as a filter on system calls makes this one look.
@Suite struct SandboxTests {
  /// Runs a program for which the kernel has no such call: landlock_create_ruleset is 444 on every machine.
  private static let withoutLandlock = [
    "python3", "-c",
    """
    import ctypes, os, struct, sys
    ENOSYS = 38
    steps = [(0x20, 0, 0, 0), (0x15, 0, 1, 444), (0x06, 0, 0, 0x00050000 | ENOSYS), (0x06, 0, 0, 0x7FFF0000)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    class Filter(ctypes.Structure): _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]
    filter = Filter(len(steps), ctypes.addressof(program))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    assert prctl(38, 1, 0, 0, 0) == 0 and prctl(22, 2, ctypes.byref(filter)) == 0, os.strerror(ctypes.get_errno())
    os.execv(sys.argv[1], sys.argv[1:])
    """,
  ]

  private func report(_ folder: URL) throws {
    _ = try PrintedBrief.jianbao("new", "city", in: folder)
  }

  @Test func gapsAreSaidOnceAndTheSectionsRun() throws {
    let folder = try PrintedBrief.folder("sandbox")
    defer { try? FileManager.default.removeItem(at: folder) }
    try report(folder)
    let answer = try PrintedBrief.jianbao(
      ["build", "city", "--json", "--no-cache"], in: folder, through: Self.withoutLandlock)
    let words = String(decoding: answer, as: UTF8.self)
    #expect(words.components(separatedBy: "sandbox: partial").count == 2, "\(words)")
    #expect(words.contains("Landlock"))
    #expect(!words.contains("seccomp"))
  }

  @Test func requiredAWholeSandboxIsAnError() throws {
    let folder = try PrintedBrief.folder("sandbox")
    defer { try? FileManager.default.removeItem(at: folder) }
    try report(folder)
    let answer = try PrintedBrief.jianbao(
      ["build", "city", "--require-sandbox", "--json"], in: folder, statuses: [69], through: Self.withoutLandlock)
    #expect(String(decoding: answer, as: UTF8.self).contains("sandbox: partial"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "brief.pdf").path))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "city/brief.pdf").path))
    _ = try PrintedBrief.jianbao("build", "city", "--require-sandbox", in: folder)
  }

  @Test func doctorTellsTheGaps() throws {
    let folder = try PrintedBrief.folder("sandbox")
    defer { try? FileManager.default.removeItem(at: folder) }
    let answer = try PrintedBrief.jianbao(["doctor"], in: folder, statuses: [0, 1, 2], through: Self.withoutLandlock)
    #expect(String(decoding: answer, as: UTF8.self).contains("partial: this kernel does not keep from sections"))
  }
}
