import ReportKit

/// Why a section has no blocks, as the host found it.
enum SectionFault: Error, Hashable, Sendable {
  /// The program could not be started.
  case start(String)
  case helloTimedOut(seconds: Double)
  case helloMalformed(String)
  /// The section speaks none of the host's versions of the protocol.
  case protocolVersion(String)
  case identity(expected: String, said: String)
  case timedOut(seconds: Double)
  /// The program ended or closed its output before it answered.
  case ended(how: String, crashed: Bool, lastWords: String)
  case outputTooLarge(megabytes: Int)
  case notUTF8
  case nested(limit: Int)
  case malformed(String, place: String?)
  case unknownMessage(String)
  case wrongOrder(expected: Int, said: Int)
  /// The blocks use something that the section was not sent.
  case notAllowed(String, place: String?)
  /// Another part of the report has the name already.
  case anchorTaken(String)
  /// The section itself says that it cannot be made.
  case reported(SectionError)
  /// The manifest asks for what the report has not.
  case manifest(SectionError)

  /// The short word that programs match.
  var code: String {
    switch self {
    case .start: "plugin.start"
    case .helloTimedOut, .helloMalformed: "plugin.hello"
    case .protocolVersion: "plugin.protocol"
    case .identity: "plugin.identity"
    case .timedOut: "plugin.timeout"
    case .ended(_, let crashed, _): crashed ? "plugin.crashed" : "plugin.ended"
    case .outputTooLarge: "plugin.output"
    case .notUTF8: "result.utf8"
    case .nested: "result.depth"
    case .malformed: "result.shape"
    case .unknownMessage: "message.unknown"
    case .wrongOrder: "message.order"
    case .notAllowed: "reads.denied"
    case .anchorTaken: "result.anchor"
    case .reported(let error), .manifest(let error): error.code
    }
  }

  /// What happened and what to do, for the terminal.
  var message: String {
    switch self {
    case .start(let reason): "the program cannot be started: \(reason)"
    case .helloTimedOut(let seconds): "the program said no hello within \(seconds) s"
    case .helloMalformed(let line): "the program's first line is no hello: \(line)"
    case .protocolVersion(let words): words
    case .identity(let expected, let said): "the program says that it is “\(said)”, plugin.json that it is “\(expected)”"
    case .timedOut(let seconds): "no result within \(seconds) s; limits.seconds in plugin.json allows more"
    case .ended(let how, _, let words):
      words.isEmpty
        ? "the program \(how) and said nothing; a section answers each line of its standard input"
        : "the program \(how); its last words: \(words)"
    case .outputTooLarge(let megabytes): "more than \(megabytes) MB were sent; limits.outputMB in plugin.json allows more"
    case .notUTF8: "a line is not UTF-8"
    case .nested(let limit): "the JSON is nested more than \(limit) deep"
    case .malformed(let reason, _): reason
    case .unknownMessage(let type): "there is no message of type “\(type)” from a section"
    case .wrongOrder(let expected, let said): "the line answers order \(said), but \(expected) was asked"
    case .notAllowed(let reason, _): reason
    case .anchorTaken(let anchor): "another part of the report has the anchor “\(anchor)”; choose another name"
    case .reported(let error), .manifest(let error): error.message
    }
  }

  /// What happened, as the box in a report of that language says it: in Chinese, or as the terminal does.
  func printed(in language: String) -> String {
    guard language.split(separator: "-").first?.lowercased() == "zh" else { return message }
    return switch self {
    case .start: "插件程序无法启动。"
    case .helloTimedOut(let seconds): "插件启动后\(seconds)秒内没有应答。"
    case .helloMalformed: "插件的第一行不是约定的问候。"
    case .protocolVersion: "插件与本程序没有共同的协议版本。"
    case .identity(let expected, let said): "插件自称“\(said)”，与清单中的“\(expected)”不符。"
    case .timedOut(let seconds): "插件在\(seconds)秒内没有给出结果。"
    case .ended(_, let crashed, _): crashed ? "插件程序运行中崩溃。" : "插件程序没有给出结果就结束了。"
    case .outputTooLarge(let megabytes): "插件的输出超过\(megabytes) MB的上限。"
    case .notUTF8: "插件的输出不是UTF-8文本。"
    case .nested(let limit): "插件的输出嵌套超过\(limit)层。"
    case .malformed: "插件的输出不合约定的格式。"
    case .unknownMessage(let type): "插件发出了协议中没有的消息“\(type)”。"
    case .wrongOrder: "插件答复的不是本次请求。"
    case .notAllowed: "插件使用了清单没有申请的数据。"
    case .anchorTaken(let anchor): "插件的锚点“\(anchor)”与简报其他部分重名。"
    case .reported(let error): "插件报告：\(error.message)"
    case .manifest(let error): "插件清单与数据不符：\(error.message)"
    }
  }

  /// Where in the section's answer or in the data.
  var place: String? {
    switch self {
    case .malformed(_, let place), .notAllowed(_, let place): place
    case .reported(let error), .manifest(let error): error.place.map(\.description)
    case .start, .helloTimedOut, .helloMalformed, .protocolVersion, .identity, .timedOut, .ended, .outputTooLarge, .notUTF8,
      .nested, .unknownMessage, .wrongOrder, .anchorTaken:
      nil
    }
  }
}
