import ReportKit

/// A section that does harm, and what the host must say of it.
public struct Culprit: Sendable, CustomStringConvertible {
  public let name: String
  /// The code in the box.
  public let code: String
  /// Words of the message.
  public let message: String
  public let limits: Manifest.Limits
  public let script: String

  init(
    _ name: String, _ code: String, _ message: String, seconds: Double = 3, memoryMB: Int = 1024, outputMB: Int = 32,
    polite: Bool = true, _ script: String
  ) {
    self.name = name
    self.code = code
    self.message = message
    limits = .init(seconds: seconds, memoryMB: memoryMB, outputMB: outputMB)
    self.script = (polite ? Self.polite : "") + script
  }

  /// What a well-behaved script does before and after: hello, open, then `order` is the render line.
  public static let polite = """
    def say(value): print(json.dumps(value), flush=True)
    def line(): return json.loads(sys.stdin.readline())
    def hello(): line(); say({"jianbao": "hello", "protocol": 1})
    def result(id, blocks): say({"type": "result", "id": id, "blocks": blocks})
    hello()
    tables = line()["tables"]
    order = line()

    """

  public var description: String { name }

  public static let all = starting + answering + shapeless + flooding + reaching

  /// Harm before the first order.
  private static let starting: [Culprit] = [
    Culprit("ends at once", "plugin.ended", "before it answered", polite: false, "sys.exit(0)"),
    Culprit("ends with a status", "plugin.ended", "status 3", polite: false, "sys.exit(3)"),
    Culprit("crashes before hello", "plugin.crashed", "signal 6", polite: false, "os.abort()"),
    Culprit("has a syntax error", "plugin.ended", "SyntaxError", polite: false, "def ("),
    Culprit("never says hello", "plugin.hello", "no hello within 2.0 s", polite: false, "time.sleep(60)"),
    Culprit("says hello in prose", "plugin.hello", "你好", polite: false, "print('你好', flush=True); time.sleep(60)"),
    Culprit(
      "says too long a hello", "plugin.hello", "no hello", polite: false,
      "print(json.dumps({'jianbao': 'hello', 'protocol': 1, 'x': 'y' * 5000}), flush=True); time.sleep(60)"),
    Culprit(
      "speaks an unknown protocol", "plugin.protocol", "speaks protocol 99", polite: false,
      "print('{\"jianbao\":\"hello\",\"protocol\":99}', flush=True); time.sleep(60)"),
    Culprit(
      "is somebody else", "plugin.identity", "medical", polite: false,
      "print('{\"jianbao\":\"hello\",\"protocol\":1,\"id\":\"medical\"}', flush=True); time.sleep(60)"),
    Culprit(
      "crashes after hello", "plugin.crashed", "signal 11", polite: false,
      "print('{\"jianbao\":\"hello\",\"protocol\":1}', flush=True); os.kill(os.getpid(), 11)"),
    Culprit(
      "crashes at open", "plugin.crashed", "signal 4", polite: false,
      """
      sys.stdin.readline(); print('{"jianbao":"hello","protocol":1}', flush=True)
      sys.stdin.readline(); os.kill(os.getpid(), 4)
      """),
    Culprit(
      "closes everything and stays", "plugin.ended", "closed its output", polite: false,
      "os.close(1); os.close(2); os.close(0); time.sleep(60)"),
  ]

  /// Harm in place of an answer.
  private static let answering: [Culprit] = [
    Culprit("crashes at render", "plugin.crashed", "signal 11", "os.kill(os.getpid(), 11)"),
    Culprit("raises at render", "plugin.ended", "ZeroDivisionError", "1 / 0"),
    Culprit("hangs at render", "plugin.timeout", "within 0.5 s", seconds: 0.5, "time.sleep(60)"),
    Culprit("spins at render", "plugin.timeout", "within 0.5 s", seconds: 0.5, "while True: pass"),
    Culprit("stops itself", "plugin.timeout", "within 0.5 s", seconds: 0.5, "os.kill(os.getpid(), 19)"),
    Culprit(
      "ignores SIGTERM", "plugin.timeout", "within 0.5 s", seconds: 0.5,
      "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(1)"),
    Culprit(
      "drips slowly", "plugin.timeout", "within 0.5 s", seconds: 0.5,
      "for c in '{\"type\":\"result\"' + ' ' * 1000: sys.stdout.write(c); sys.stdout.flush(); time.sleep(0.05)"),
    Culprit(
      "reports progress for ever", "plugin.timeout", "within 0.5 s", seconds: 0.5,
      "while True: say({'type': 'progress', 'id': order['id'], 'done': 1, 'of': 2}); time.sleep(0.01)"),
    Culprit("sends half a line", "plugin.ended", "before it answered", "sys.stdout.write('{\"type\":\"resu'); sys.stdout.flush()"),
    Culprit("sends an empty line", "result.shape", "no message", "print('', flush=True); time.sleep(60)"),
    Culprit("sends prose", "result.shape", "no message", "print('Traceback:', flush=True); time.sleep(60)"),
    Culprit("sends a list", "result.shape", "is not an object", "say([1, 2, 3]); time.sleep(60)"),
    Culprit(
      "sends invalid UTF-8", "result.utf8", "not UTF-8",
      "sys.stdout.buffer.write(b'{\"type\":\"result\",\"id\":1,\"blocks\":[\"\\xff\\xfe\"]}\\n'); sys.stdout.flush()\ntime.sleep(60)"),
    Culprit("asks for a table", "message.unknown", "“read”", "say({'type': 'read', 'id': 1, 'table': 'events'}); time.sleep(9)"),
    Culprit("answers another order", "message.order", "order 99", "result(99, []); time.sleep(60)"),
    Culprit("gives no blocks", "result.shape", "“blocks” is missing", "say({'type': 'result', 'id': order['id']}); time.sleep(9)"),
    Culprit(
      "gives a broken table", "result.shape", "“columns” is missing",
      "result(order['id'], [{'type': 'pageBreak'}, {'type': 'table', 'rows': []}]); time.sleep(60)"),
    Culprit(
      "names an anchor twice", "result.shape", "“a” is there twice",
      "result(order['id'], [{'type': 'heading', 'level': 2, 'text': 'x', 'anchor': 'a'}] * 2); time.sleep(60)"),
    Culprit(
      "says that it cannot", "data.shape", "数据不全",
      "say({'type': 'error', 'id': order['id'], 'code': 'data.shape', 'message': '数据不全', 'at': {'row': 3}}); line()"),
  ]

  /// Blocks that no page can hold.
  private static let shapeless: [Culprit] = [
    shapeless("a heading beyond all levels", "level is from 2 to 6", "{'type': 'heading', 'level': 10**9, 'text': 'x'}"),
    shapeless("a title of control characters", "plain text", "{'type': 'heading', 'level': 1, 'text': '\\x07'}"),
    shapeless("a title without end", "1 to 80 characters", "{'type': 'heading', 'level': 1, 'text': 'x' * 5000}"),
    shapeless("a table without columns", "1 to 64 columns", "{'type': 'table', 'columns': [], 'rows': []}"),
    shapeless(
      "a cell across a thousand columns", "spans 1 to 1",
      "{'type': 'table', 'columns': [{'title': 'a'}], 'rows': [[{'text': 'x', 'columns': 1000}]]}"),
    shapeless(
      "a head across all columns there can be", "row 1 of the head: a cell spans 1 to 1 columns",
      "{'type': 'table', 'columns': [{'title': 'a'}], 'head': [['x', {'text': 'y', 'columns': 2**63 - 1}]], 'rows': []}"),
    shapeless(
      "a cell down a thousand rows", "spans 1 to 1 rows",
      "{'type': 'table', 'columns': [{'title': 'a'}], 'rows': [[{'text': 'x', 'rows': 2**63 - 1}]]}"),
    shapeless(
      "a seal larger than a wall", "from 1 to 2000 mm",
      "{'type': 'signature', 'organs': ['x'], 'date': 'x', 'seals': [{'file': 'a.svg', 'width': 1e300}]}"),
    shapeless(
      "a seal that brings its picture", "a picture comes as a file",
      "{'type': 'signature', 'organs': ['x'], 'date': 'x', 'seals': [{'file': 'a', 'picture': {'format': 'svg', 'pixelWidth': 1, 'pixelHeight': 1, 'turn': {'quarters': 0, 'mirrored': False}, 'data': ''}}]}"),
    shapeless("text in columns without end", "1 to 12 columns", "{'type': 'columns', 'count': 10**9, 'blocks': []}"),
    shapeless("a string for a block", "a block is an object with its type", "'甲'"),
    shapeless(
      "a row longer than its table", "has 3 cells",
      "{'type': 'table', 'columns': [{'title': 'a'}], 'rows': [['1', '2', '3']]}"),
    shapeless(
      "a column of no width", "weight is from",
      "{'type': 'table', 'columns': [{'title': 'a', 'weight': -1}], 'rows': []}"),
    shapeless(
      "an indent to the moon", "indent is from",
      "{'type': 'table', 'columns': [{'title': 'a'}], 'rows': [{'cells': ['x'], 'indent': 10**9}]}"),
    shapeless("an anchor that breaks out", "is no anchor", "{'type': 'heading', 'level': 2, 'text': 'x', 'anchor': \"a'b\"}"),
    shapeless("an anchor of the host's", "is no anchor", "{'type': 'heading', 'level': 2, 'text': 'x', 'anchor': 'medical.1'}"),
    shapeless(
      "another's failure", "cannot print the box",
      "{'type': 'failure', 'subject': 'x', 'code': 'x', 'message': 'x'}"),
    shapeless(
      "a link that runs a script", "is not allowed",
      "{'type': 'paragraph', 'text': [{'link': 'javascript:alert(1)', 'text': 'x'}]}"),
    shapeless(
      "a chart larger than a wall", "from 1 to 2000 pt",
      "{'type': 'chart', 'caption': '', 'spec': {'mark': 'bar', 'width': 1e9, 'data': {'values': []}}}"),
    shapeless(
      "a chart of a million rows", "at most 10,000 rows",
      "{'type': 'chart', 'caption': '', 'spec': {'mark': 'bar', 'data': {'values': [{'a': 1}] * 100000}}}"),
    shapeless("a misfit inside a quotation", "level is from", "{'type': 'quote', 'blocks': [{'type': 'heading', 'level': 1, 'text': 'x'}]}"),
  ]

  private static func shapeless(_ name: String, _ message: String, _ block: String) -> Culprit {
    Culprit(name, "result.shape", message, "result(order['id'], [\(block)]); line()")
  }

  /// Too much of something.
  private static let flooding: [Culprit] = [
    Culprit("writes without end", "plugin.output", "more than 1 MB", outputMB: 1, "while True: sys.stdout.write('x' * 65536)"),
    Culprit(
      "writes lines without end", "plugin.output", "more than 1 MB", outputMB: 1,
      "while True: say({'type': 'progress', 'id': order['id'], 'done': 1, 'of': 2, 'x': 'y' * 9999})"),
    Culprit(
      "logs without end", "plugin.timeout", "within 0.5 s", seconds: 0.5, "while True: sys.stderr.write('x' * 65536)"),
    Culprit(
      "nests 100,000 deep", "result.depth", "more than 64",
      "print('{\"type\":\"result\",\"id\":%d,\"blocks\":' % order['id'] + '[' * 100000 + ']' * 100000 + '}', flush=True)"),
    Culprit(
      "sends a number beyond all numbers", "result.shape", "not valid JSON",
      "print('{\"type\":\"progress\",\"id\":%d,\"done\":1e999,\"of\":2}' % order['id'], flush=True); time.sleep(9)"),
    Culprit(
      "sends NaN", "result.shape", "not valid JSON",
      "print('{\"type\":\"progress\",\"id\":%d,\"done\":NaN,\"of\":2}' % order['id'], flush=True); time.sleep(9)"),
    Culprit(
      "sends an id beyond all integers", "result.shape", "not valid JSON",
      "print('{\"type\":\"result\",\"id\":99999999999999999999,\"blocks\":[]}', flush=True); time.sleep(9)"),
    Culprit("eats memory", "plugin.ended", "MemoryError", memoryMB: 256, "x = bytearray(1 << 30)"),
    Culprit(
      "writes a huge file", "plugin.ended", "File too large",
      "f = open('big', 'wb')\nwhile True: f.write(bytes(1 << 22))"),
    Culprit("opens files without end", "plugin.ended", "Too many open files", "x = [open('/dev/null') for _ in range(10000)]"),
    Culprit(
      "forks children that stay", "plugin.timeout", "within 0.5 s", seconds: 0.5,
      "for _ in range(20):\n  if os.fork() == 0: time.sleep(600)\ntime.sleep(600)"),
    Culprit(
      "leaves a child and ends", "plugin.ended", "before it answered", "if os.fork() == 0: time.sleep(600)\nos._exit(0)"),
    Culprit(
      "forks without end", "plugin.timeout", "within 0.5 s", seconds: 0.5,
      "try:\n  for _ in range(300): os.fork() or time.sleep(600)\nfinally: time.sleep(600)"),
  ]

  /// Reaching for what is not its own.
  private static let reaching: [Culprit] = [
    Culprit(
      "shows another section's figure", "reads.denied", "“f3”",
      "result(order['id'], [{'type': 'paragraph', 'text': [{'figure': 'f3'}]}]); time.sleep(60)"),
    Culprit(
      "charts another section's figure", "reads.denied", "“f3”",
      """
      spec = {'mark': 'bar', 'data': {'figures': ['f1', 'f3']}, 'encoding': {'x': {'field': 'value'}}}
      result(order['id'], [{'type': 'chart', 'spec': spec, 'caption': ''}]); time.sleep(60)
      """),
    Culprit(
      "charts a file of the host", "reads.denied", "“/etc/passwd”",
      """
      spec = {'mark': 'bar', 'data': {'url': '/etc/passwd'}, 'encoding': {'x': {'field': 'value'}}}
      result(order['id'], [{'type': 'chart', 'spec': spec, 'caption': ''}]); time.sleep(60)
      """),
    Culprit(
      "looks for another section's rows", "plugin.ended", "StopIteration",
      "next(r for r in tables['figures']['rows'] if r[0] == 'f3')"),
    Culprit("looks for another table", "plugin.ended", "KeyError: 'events'", "tables['events']"),
    Culprit("reads the host's files", "plugin.ended", "Permission denied", "open('/etc/passwd').read()"),
    Culprit(
      "reads the report's data by its path", "plugin.ended", "Permission denied",
      "open('/proc/%d/cwd/report/data/figures.csv' % os.getppid()).read()"),
    Culprit("lists its neighbours", "plugin.ended", "Permission denied", "os.listdir('..')"),
    Culprit(
      "lists the folder above its own", "plugin.ended", "Permission denied",
      "os.listdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))"),
    Culprit("writes to the host's files", "plugin.ended", "Permission denied", "open('/var/tmp/jianbao-was-here', 'w')"),
    Culprit("writes to its own code", "plugin.ended", "Permission denied", "open(__file__, 'a').write('#')"),
    Culprit("opens a socket", "plugin.ended", "Permission denied", "import socket; socket.socket()"),
    Culprit("signals the host", "plugin.ended", "not permitted", "os.kill(os.getppid(), 9)"),
    Culprit("leaves its session", "plugin.ended", "Permission denied", "os.setsid()"),
    Culprit(
      "looks at the host's environment", "plugin.ended", "KeyError: 'SECRET_OF_THE_HOST'",
      "os.environ['SECRET_OF_THE_HOST']"),
  ]
}
