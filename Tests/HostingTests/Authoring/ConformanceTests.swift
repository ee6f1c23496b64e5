import Hosting
import ReportKit
import Testing

@Suite struct ConformanceTests {
  static let fixture = Fixture(name: "sample", opening: Opening(tables: ["figures": Workshop.figures]))

  static func verdicts(_ script: String) async throws -> [Conformance.Verdict] {
    let (section, folder) = try Workshop.section(script)
    let verdicts = await Conformance(section, fixture: fixture, cage: Workshop.cage).verdicts()
    withExtendedLifetime(folder) {}
    return verdicts
  }

  static let loop = """
    def say(value): print(json.dumps(value), flush=True)
    for text in sys.stdin:
      message = json.loads(text)
      if message.get("jianbao"): say({"jianbao": "hello", "protocol": 1})
      elif message["type"] == "open": rows = message["tables"]["figures"]["rows"]
      elif message["type"] == "render": say({"type": "result", "id": message["id"], "blocks": blocks(rows)})
      else: break
    """

  @Test func aCarefulSectionPasses() async throws {
    let verdicts = try await Self.verdicts("def blocks(rows): return []\n" + Self.loop)
    #expect(verdicts.count == 9)
    #expect(verdicts.filter { !$0.passed } == [])
  }

  @Test func whatDependsOnChanceIsFound() async throws {
    let verdicts = try await Self.verdicts(
      "def blocks(rows): return [{'type': 'paragraph', 'text': str(time.monotonic_ns())}]\n" + Self.loop)
    #expect(verdicts.filter { !$0.passed }.map(\.trial) == ["two renders equal"])
  }

  @Test func aCrashOnMissingValuesIsFound() async throws {
    let verdicts = try await Self.verdicts("def blocks(rows): sum(r[3] for r in rows); return []\n" + Self.loop)
    #expect(verdicts.filter { !$0.passed }.map(\.trial) == ["missing values"])
  }

  @Test func aSectionThatDoesNotStartEndsTheTrials() async throws {
    let verdicts = try await Self.verdicts("sys.exit(1)")
    #expect(verdicts.map(\.passed) == [false])
  }
}
