import ReportKit

/// 交通.
@main
struct Transport: SectionPlugin {
  @BlockBuilder
  func render(_ input: SectionInput) throws -> [Block] {
    input.narrative
    Paragraph("在疆干部人才\(try input.figure("f002"))。")
  }
}
