import Frames
import ReportKit
import Testing
import Themes

@testable import Charts

/// Pictures in charts: those that are there are shown, others are an error with the place that names them.
struct ImageTests {
  private func draw(_ url: String, pictures: ChartPictures?) throws -> ChartDrawing {
    let text = #"{"data": {"values": [{"x": 1, "y": 2}]}, "mark": {"type": "image", "width": 40, "height": 20, "url": "\#(url)"}, "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}}"#
    return try ChartDrawing(
      ChartSpec(json: DataValue(json: Array(text.utf8))), width: 300, theme: .annualBrief, typesetter: Workshop.typesetter(),
      pictures: pictures)
  }

  private func pictures(_ items: [Placed]) -> [Size] {
    items.flatMap { placed -> [Size] in
      switch placed.item {
      case .image(_, let size): [size]
      case .group(let frame, _, _), .tag(_, let frame): pictures(frame.items)
      default: []
      }
    }
  }

  @Test func keepTheirProportions() throws {
    let drawing = try draw("a.png") { _ in ImageRef(format: .png, data: [], pixelWidth: 10, pixelHeight: 10) }
    #expect(pictures(drawing.frame.items) == [Size(width: 20, height: 20)])
  }

  @Test func thatAreNotThereAreNamed() {
    #expect { _ = try draw("https://example.org/a.png", pictures: nil) } throws: { error in
      (error as? ChartError)?.path == "$.mark.url" && "\(error)".contains("network")
    }
  }
}
