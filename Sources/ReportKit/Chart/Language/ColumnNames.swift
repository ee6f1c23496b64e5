/// A column of a layer's rows.
struct Column: Hashable {
  /// What the column is called in the rows.
  var name: String
  /// What its values mean, which is the title of its axis or legend.
  var label: String

  /// The name as a specification refers to it.
  var field: String { FieldName.escaped(name) }

  /// The column of paints that marks have of their own.
  static let paint = "foregroundStyle"
  /// The column by which marks are put in order.
  static let order = "mark order"

  /// The column of words beside marks.
  static func words(_ slot: Int) -> String { slot == 0 ? "annotation" : "annotation\(slot + 1)" }

  /// Names that columns of data must not have.
  fileprivate static let reserved: Set<String> = [paint, order, words(0), words(1), words(2)]
}

/// The names of fields in specifications, where a dot or a bracket leads into a value and a backslash takes a sign as it is.
package enum FieldName {
  /// A whole name as a path that means that name.
  package static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: isSign) else { return name }
    return name.map { ".[]\\\"'".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// Whether a byte is one of `\\ . [ ] " '`.
  package static func isSign(_ byte: UInt8) -> Bool {
    byte == 92 || byte == 46 || byte == 91 || byte == 93 || byte == 34 || byte == 39
  }
}

/// Finds names for the columns of a chart. A column is called by its label; where two channels share a label but not their
/// values, which in Apple's framework is no harm, each has a column of its own.
struct ColumnNames {
  private struct Key: Hashable {
    var channel: Channel
    var label: String
  }

  private var names: [Key: String] = [:]

  init(_ layers: [MarkLayer]) {
    var users: [String: Set<Channel>] = [:]
    var clashing = Column.reserved
    for layer in layers {
      let labels = layer.labels
      for (channel, label) in labels { users[label, default: []].insert(channel) }
      for (label, channels) in Dictionary(grouping: labels.keys, by: { labels[$0] ?? "" }) where channels.count > 1 {
        let differ = layer.marks.contains { mark in Set(channels.compactMap { mark.values[$0]?.value }).count > 1 }
        if differ { clashing.insert(label) }
      }
    }
    var taken = Set(users.keys).union(Column.reserved)
    for label in clashing.sorted() {
      let channels = (users[label] ?? []).sorted { $0.place < $1.place }
      // The first one keeps the name, so that what is said of it elsewhere holds.
      for channel in channels.dropFirst(Column.reserved.contains(label) ? 0 : 1) {
        var name = "\(label) (\(channel.rawValue))"
        while !taken.insert(name).inserted { name += " " }
        names[Key(channel: channel, label: label)] = name
      }
    }
  }

  /// The columns of a layer.
  func columns(of layer: MarkLayer) -> [Channel: Column] {
    Dictionary(uniqueKeysWithValues: layer.labels.map { channel, label in
      (channel, Column(name: names[Key(channel: channel, label: label)] ?? label, label: label))
    })
  }
}
