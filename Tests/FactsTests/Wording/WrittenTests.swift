import Testing

@testable import Facts

@Suite struct WrittenTests {
  /// The article's own words for each of its 54 figures.
  static let article = [
    "f001": "第九批", "f002": "1979人", "f003": "375人", "f004": "1604人", "f005": "十条", "f006": "四个",
    "f007": "191个", "f008": "650.19亿元", "f009": "5000多元", "f010": "4000多元", "f011": "近万元",
    "f012": "400万元", "f013": "800万元", "f014": "12个", "f015": "2000万元", "f016": "3次", "f017": "8个年头",
    "f018": "200多名", "f019": "11个", "f020": "8.7万余人次", "f021": "410项", "f022": "225场", "f023": "22万人次",
    "f024": "1170名", "f025": "40多所", "f026": "18所", "f027": "5个", "f028": "3个", "f029": "2.82亿元",
    "f030": "上万户", "f031": "28家", "f032": "191个", "f033": "18名", "f034": "5.8倍", "f035": "3.6倍",
    "f036": "近千名", "f037": "600多名", "f038": "500余名", "f039": "100个", "f040": "379对", "f041": "68个",
    "f042": "34对", "f043": "4819万元", "f044": "99个", "f045": "5100人次", "f046": "20多所", "f047": "首部",
    "f048": "第六届", "f049": "14场次", "f050": "7批次", "f051": "190余台", "f052": "13趟", "f053": "20余架次",
    "f054": "1万余名",
  ]

  @Test(arguments: Self.article.keys.sorted())
  func figureIsWrittenAsInTheArticle(id: String) throws {
    let book = try Brief.book()
    let figure = try #require(book[id])
    #expect(figure.written.inSentence == Self.article[id])
    let source = try #require(book.sources.first { $0.id == figure.source })
    #expect(source.quote.contains(figure.written.inSentence))
  }

  @Test func allFiguresOfTheBriefAreNamedHere() throws {
    #expect(try Brief.book().figures.map(\.id) == Self.article.keys.sorted())
  }

  @Test(arguments: [
    ("f020", "8.7", "万余人次", "8.7万余"), ("f018", "200", "多名", "200多"), ("f036", "近千", "名", "近千"),
    ("f030", "上万", "户", "上万"), ("f001", "第九", "批", "第九"), ("f008", "650.19", "亿元", "650.19亿"),
    ("f012", "400", "万元/年", "400万"), ("f011", "近万", "元/月", "近万"),
  ])
  func numberAndUnitAreCutWhereAStripCutsThem(id: String, number: String, unit: String, count: String) throws {
    let written = try #require(Brief.book()[id]).written
    #expect(written.number == number)
    #expect(written.scale + written.unit + written.rate == unit)
    #expect(written.count == count)
  }

  @Test func aRateSaysItselfWhereNoSentenceDoes() throws {
    let book = try Brief.book()
    #expect(book["f015"]?.written.alone == "2000万元/年")
    #expect(book["f043"]?.written.alone == "4819万元")
  }

  @Test func twoOfSomethingIsLiang() throws {
    let book = try Samples.book(
      Samples.row("a", "2", "个", numeral: "han"), Samples.row("b", "1000", "名", qualifier: "近", numeral: "han"),
      Samples.row("c", "1000", "名", numeral: "han"))
    #expect(book["a"]?.written.alone == "两个")
    #expect(book["b"]?.written.alone == "近千名")
    #expect(book["c"]?.written.alone == "一千名")
  }
}
