import Facts
import Testing

@testable import jianbao

@Suite struct EditionWordsTests {
  private let words = EditionWords(EditionRow(id: "yn", values: ["county": "永年", "year": "2023", "say": "\"好\""]))

  @Test func settingsAndNamesAreFilled() throws {
    #expect(try words.text("{county}统计公报（{year}）{id}") == "永年统计公报（2023）yn")
    #expect(try words.text("{ county } {} {1} {a b") == "{ county } {} {1} {a b")
    #expect { try words.text("{conty}") } throws: { error in
      (error as? EditionWords.Unknown)?.message == "the editions have no {conty}; they have {county}, {id}, {say}, {year}"
    }
  }

  @Test(arguments: [
    ("{county}有{f020}、{#fig-a}和{=2}，{year}年。", "{=永年}有{f020}、{#fig-a}和{=2}，{=2023}年。"),
    ("```chart\n{\"title\": \"{say}\", \"x\": {\"a\": 1}}\n```\n{county}", "```chart\n{\"title\": \"\\\"好\\\"\", \"x\": {\"a\": 1}}\n```\n{=永年}"),
    ("```case 甲\n{county}\n```", "```case 甲\n{=永年}\n```"), ("{", "{"), ("{county", "{county"), ("{{county}}", "{{=永年}}"),
  ])
  func manuscriptsAreFilled(_ text: String, _ expected: String) {
    #expect(String(decoding: words.manuscript(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test func whatIsNoTextIsLeftAlone() {
    #expect(words.manuscript([0x7B, 0xFF, 0x7D]) == [0x7B, 0xFF, 0x7D])
  }
}
