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
