import ReportKit

/// Rows of a unit that are too many to hold one by one: only what places and colours them, in columns.
struct Mass {
  var x: [Double] = []
  var y: [Double] = []
  /// The group of each row, an index of `names`; empty where there are none.
  var group: [Int32] = []
  var names: [String] = []
  /// What the scales cannot place.
  var strays: [StrayNumbers.Remark] = []
}

/// Whether marks become pixels.
enum Rasterising: String {
  case automatic = "auto", never, always

  /// More marks than these become one picture.
  static let most = 20_000

  /// By the mark, or by `config.rasterize`.
  init(_ mark: Mark, _ config: Config) {
    let given = mark.properties["rasterize"] ?? config["rasterize"]
    self = given?.string.flatMap(Rasterising.init) ?? .automatic
  }
}
