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
    ("```case 甲\n{county}\n```", "```case 甲\n{=永年}\n```"), ("{", "{"),
    ("![图{county}](images/{id}.svg \"{say}\") {#fig-{id}}", "![图{=永年}](images/yn.svg \"\\\"好\\\"\") {#fig-yn}"),
    ("[{county}](a_(b)/{year}) {county}", "[{=永年}](a_(b)/2023) {=永年}"), ("`{county}` {county}", "`永年` {=永年}"),
    ("{=共{county}}", "{=共永年}"), ("[a](b {county}", "[a](b {=永年}"),
    ("```letterhead\n发文机关：{say}\n```", "```letterhead\n发文机关：\"好\"\n```"),
    ("```timeline\n{year}年 | {county}\n```", "```timeline\n2023年 | {=永年}\n```"),
    ("```table tab-{id} {county}表\n单位：{county}\n| {say} |\n```", "```table tab-yn {=永年}表\n单位：永年\n| {=\"好\"} |\n```"),
    ("```code\n```word {county}\n{county}\n```\n{county}", "```code\n```word 永年\n永年\n```\n{=永年}"),
    ("````columns 2\n{county}\n```chart\n\"{say}\"\n```\n{county}\n````", "````columns 2\n{=永年}\n```chart\n\"\\\"好\\\"\"\n```\n{=永年}\n````"), ("{county", "{county"), ("{{county}}", "{{=永年}}"),
  ])
  func manuscriptsAreFilled(_ text: String, _ expected: String) {
    #expect(String(decoding: words.manuscript(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test func whatIsNoTextIsLeftAlone() {
    #expect(words.manuscript([0x7B, 0xFF, 0x7D]) == [0x7B, 0xFF, 0x7D])
  }
}
