import Foundation
import Frames
import ReportKit
import Themes
import Typesetting

@testable import Layout

/// What blocks are composed with in tests: the default theme and the fonts of the checkout.
func composition(_ sections: [Section] = []) throws -> Composition {
  let fonts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Fonts").path
  let typesetter = Typesetter(fonts: try FontLibrary(folder: fonts))
  var composition = Composition(
    .annualBrief, .chinese, Directory(sections.map { $0.anchored() }, words: .chinese), typesetter)
  composition.element = "test"
  return composition
}

/// A block's slices in words.
func words(_ block: Block, in sections: [Section] = []) throws -> String {
  let anchored = Section(id: "test", title: "测试", blocks: [block]).anchored()
  let composition = try composition(sections + [anchored])
  return try anchored.blocks[0].slices(in: composition).map(\.words).joined(separator: "\n")
}

extension Slice {
  /// Height, white space, break and structure in a line, then the frame.
  fileprivate var words: String {
    var line = "slice \(spaceBefore)+\(spaceAfter) \(breakBefore)"
    if onGrid { line += " on grid" }
    if floats { line += " floats" }
    if repeated != nil { line += " with head" }
    if let ground { line += " in box \(ground.id)" }
    let roles = path.map { $0.role.rawValue + ($0.element.map { " \($0)" } ?? "") }.joined(separator: " › ")
    return line + "\n  " + roles + "\n" + frame.dump(indent: 1)
  }
}
