import FoundationEssentials

extension JSONDecoder {
  /// A reader of sections' answers, which leaves out what only the host writes: the words of a figure, the names of notes.
  package static var ofAnswers: JSONDecoder {
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.answer { decoder.userInfo[key] = true }
    return decoder
  }
}

extension Decoder {
  /// Whether what is read comes from a section.
  var readsAnswer: Bool { CodingUserInfoKey.answer.flatMap { userInfo[$0] } != nil }
}

extension CodingUserInfoKey {
  fileprivate static let answer = CodingUserInfoKey(rawValue: "jianbao.answer")
}
