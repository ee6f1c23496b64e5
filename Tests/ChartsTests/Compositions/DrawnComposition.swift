import Foundation
import Frames
import ReportKit
import Testing

@testable import Charts

/// A composition as it is drawn, with the boxes that its words really take.
struct DrawnComposition {
  struct Words {
    var text: SceneText
    var style: SceneStyle
    /// Of the ink, in the plot.
    var box: Rect

    var said: String { text.lines.joined() }
  }

  let scene: Scene
  let words: [Words]

  init(_ spec: ChartSpec, width: Double) throws {
    scene = try Workshop.scene(spec, width: width)
    let labels = Labels(try Workshop.typesetter())
    words = try scene.views.flatMap(\.marks).flatMap(\.items).compactMap { item in
      guard case .text(let text) = item.shape else { return nil }
      return Words(text: text, style: item.style, box: text.ink(of: try LabelBox(text, labels: labels).plain))
    }
  }

  var items: [SceneItem] { scene.views.flatMap(\.marks).flatMap(\.items) }
  var plot: Size { scene.views.first?.size ?? .zero }
  var rects: [(rect: Rect, fill: ScenePaint?)] {
    items.compactMap { item in if case .rect(let rect, _) = item.shape { (rect, item.style.fill) } else { nil } }
  }

  subscript(said: String) -> Words? { words.first { $0.said == said } }

  /// Pairs of words that stand on each other.
  var collisions: [String] {
    words.indices.flatMap { a in
      words.indices.filter { $0 > a && words[$0].box.overlaps(words[a].box) }.map { "\(words[a].said) × \(words[$0].said)" }
    }
  }

  /// Words that stand in no rectangle as a whole.
  var wordsBesideRectangles: [String] { words.filter { word in !rects.contains { $0.rect.holds(word.box) } }.map(\.said) }

  /// The least contrast of words with the rectangles on which they stand; infinite where none does.
  var leastContrast: Double {
    words.map { word -> Double in
      guard case .color(let ground)? = rects.last(where: { $0.rect.contains(word.box.middle) })?.fill,
        case .color(let ink)? = word.style.fill
      else { return .infinity }
      return ink.contrast(with: ground)
    }.min() ?? .infinity
  }
}

/// Names as long as those of districts and programmes are.
enum LongNames {
  static let all = [
    "内蒙古自治区呼和浩特市新城区", "新疆维吾尔自治区伊犁哈萨克自治州", "黑龙江省大兴安岭地区加格达奇", "中国（上海）自由贸易试验区临港新片区",
    "义务教育优质均衡发展县", "基层医疗卫生机构标准化", "非物质文化遗产保护传承", "乡村振兴重点帮扶县", "公共文化服务体系示范区",
    "数字经济创新发展试验区", "国家级经济技术开发区", "粤港澳大湾区",
  ]
}
