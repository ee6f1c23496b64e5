import Frames
import Testing

@Suite struct WritingDirectionTests {
  @Test(arguments: ["ug", "ug-CN", "ar-EG", "he", "kk-Arab", "kk-Arab-CN", "UG-Arab", "az-Arab"])
  func fromTheRight(tag: String) { #expect(isWrittenFromTheRight(tag)) }

  @Test(arguments: ["", "zh-Hans", "en", "ug-Latn", "ug-Cyrl-CN", "kk", "zh-x-arab"])
  func fromTheLeft(tag: String) { #expect(!isWrittenFromTheRight(tag)) }
}
