import Frames
import ReportKit

/// What marks say of the rows that they show.
struct MarkSpeech {
  private let context: MarkContext
  /// The channels in the order in which they are said: categories and dates before the measure.
  private let spoken: [Channel]
  /// Whether the words of the text channel are those of the measure: 近千名.
  private let isFigure: Bool
  /// Whether nobody listens: so many marks that become pixels are not heard one by one, unless they are links.
  private let isSilent: Bool

  init(_ context: MarkContext) {
    self.context = context
    let (unit, encoding) = (context.unit, context.unit.encoding)
    let isFigure = unit.mark.kind != .text && encoding[.text] != nil && encoding[.bound] != nil
    let speaks = encoding[.detail]?["speaks"] == true
    let channels = encoding.channels.filter { (!Self.silent.contains($0) || $0 == .detail && speaks) && !($0 == .text && isFigure) }
    // Slices are told apart by colour, lying bars by their place along y.
    let isLying = encoding[.y].map { $0.measure == .nominal || $0.measure == .ordinal } ?? false
    let first: Set<Channel> = unit.mark.kind == .arc ? [.color, .fill] : isLying ? [.y, .y2] : []
    spoken = channels.filter(first.contains) + channels.filter { !first.contains($0) }
    self.isFigure = isFigure
    let isCrowd = context.look.isHouse && !unit.isPath && unit.rows.count > Rasterising.most && Rasterising(unit.mark, unit.config) != .never && !unit.isLinked
    isSilent = isCrowd || context.isTrial || context.property("aria") == false || unit.config["aria"] == false
  }

  private static let silent: Set<Channel> = [.tooltip, .detail, .order, .href, .url, .bound]

  private var unit: UnitModel { context.unit }
  private var look: Look { context.look }

  /// A part of what a mark says, with the channel that shows it.
  private struct Saying {
    var part: MarkWords.Part
    var channel: Channel?
  }

  /// What a row says.
  func words(_ row: Row) -> MarkWords { MarkWords(sayings(row).map(\.part)) }

  // MARK: Rows

  private func sayings(_ row: Row) -> [Saying] {
    if isSilent { return [] }
    if let own = context.property("description", row)?.string { return [Saying(part: .init(value: own))] }
    return look.isHouse ? houseSayings(row) : plainSayings(row)
  }

  /// As Vega says it.
  private func plainSayings(_ row: Row) -> [Saying] {
    var sayings: [Saying] = []
    for channel in unit.encoding.channels where ![.tooltip, .detail, .order].contains(channel) {
      guard let reading = unit.readings[channel], let data = reading.data(row), let heading = reading.heading else { continue }
      if channel == .description, data.isNull { continue }
      let part = MarkWords.Part(heading: heading, value: ValueWords(look).text(data, reading.definition))
      if !sayings.contains(where: { $0.part == part }) { sayings.append(Saying(part: part, channel: channel)) }
    }
    return sayings
  }

  /// As a reader of Chinese would: what it is before how much, both ends of a span together, and figures in their own words.
  private func houseSayings(_ row: Row) -> [Saying] {
    var sayings = unit.cell.map { Saying(part: .init(heading: $0.heading, value: $0.value)) }
    func add(_ saying: Saying?) {
      guard let saying, !saying.part.value.isEmpty, !sayings.contains(where: { $0.part == saying.part }) else { return }
      sayings.append(saying)
    }
    if unit.mark.kind == .geoshape { add(placeName(row)) }
    for channel in spoken { add(saying(channel, row)) }
    if unit.mark.kind == .text, unit.encoding[.text] == nil, let text = context.property("text", row) {
      add(Saying(part: .init(value: text.list?.map(\.words).joined() ?? text.words), channel: .text))
    }
    // A mark that shows no data is named by what it is.
    if sayings.isEmpty, unit.mark.kind != .text { add(Saying(part: .init(value: kindName(row), isKind: true))) }
    return sayings
  }

  private func saying(_ channel: Channel, _ row: Row) -> Saying? {
    guard let reading = unit.readings[channel] else { return nil }
    // The end of a span is said with its beginning.
    if let first = channel.first, unit.readings[first]?.data(row) != nil { return nil }
    if let datum = reading.datum { return Saying(part: .init(heading: heading(channel, reading), value: words(datum, reading, row)), channel: channel) }
    guard let data = reading.data(row) else { return nil }
    // Some marks of a layer have nothing to say beyond the others; a colour of the author's is not a value.
    if case .object = data { return nil }
    if case .list = data { return nil }
    if channel == .description && data.isNull || reading.isUnscaled && !channel.isPlace { return nil }
    return Saying(part: part(channel, reading, data, row), channel: channel)
  }

  private func part(_ channel: Channel, _ reading: ChannelReading, _ data: DataValue, _ row: Row) -> MarkWords.Part {
    let own = heading(channel, reading)
    if isFigure, reading.definition.showsQuantity, let text = unit.readings[.text]?.data(row)?.string { return .init(heading: own, value: text) }
    let value = bounded(words(data, reading, row), reading, row)
    guard let second = channel.second.flatMap({ unit.readings[$0] }), let end = second.data(row), !end.isNull, end != data else {
      return .init(heading: own, value: value)
    }
    let other = second.heading.flatMap { $0.isEmpty || $0 == own || reading.definition.bin != nil ? nil : $0 }
    return .init(heading: own.map { own in other.map { "\(own)至\($0)" } ?? own } ?? other, value: "\(value)至\(words(end, reading, row))")
  }

  /// The name of what a channel shows; of a constant that of the others along the same scale.
  private func heading(_ channel: Channel, _ reading: ChannelReading) -> String? {
    let own = reading.heading ?? (reading.datum == nil ? nil : context.model(channel)?.members.lazy.compactMap { $0.definition.heading }.first)
    let words = (own ?? "") + (reading.definition["says"]?.string ?? "")
    return words.isEmpty ? nil : words
  }

  /// The name of a shape on a map, which GeoJSON has among its properties.
  private func placeName(_ row: Row) -> Saying? {
    let properties = row["properties"]?.object ?? row
    let name = ["name", "NAME", "名称"].lazy.compactMap { properties[$0]?.string }.first
    return name.map { Saying(part: .init(value: $0)) }
  }

  private func kindName(_ row: Row) -> String {
    guard unit.mark.kind == .geoshape else { return unit.mark.kind.name }
    return row["isGraticule"] == true ? "经纬线" : row["type"] == "Sphere" ? "地球轮廓" : "地形"
  }

  /// A measure with what is known of its end: 205多, 近205.
  private func bounded(_ words: String, _ reading: ChannelReading, _ row: Row) -> String {
    reading.definition.showsQuantity ? unit.bound(row).said(words) : words
  }

  /// A value in words: a bin from its beginning to its end, a moment with its time of day where it has one.
  private func words(_ data: DataValue, _ reading: ChannelReading, _ row: Row) -> String {
    let (words, definition) = (ValueWords(look), reading.definition)
    // What is no number is written as nothing, and said.
    if data.isNull || data.number?.isNaN == true { return "无数据" }
    if data == "" { return "空白" }
    let text = words.text(data, definition)
    if reading.isBinning, let end = reading.endColumn.map(row.value), !end.isNull { return "\(text)至\(words.text(end, definition))" }
    if reading.isTemporal, definition["format"] == nil, definition.timeUnit == nil, let moment = data.number ?? Moments.read(data),
      moment.truncatingRemainder(dividingBy: 86_400_000) != 0
    {
      let pattern = moment.truncatingRemainder(dividingBy: 60_000) == 0 ? "%H:%M" : "%H:%M:%S"
      return text + TimeFormat(pattern: pattern, names: look.calendar).string(moment)
    }
    return text
  }

  private func words(_ number: Double, _ reading: ChannelReading) -> String { ValueWords(look).text(.number(number), reading.definition) }

  // MARK: Lines

  /// What a line or an area says: its series, where it begins and ends, as 年份: 2019至2023, and how high and low it goes
  /// between.
  func words(of rows: [Row]) -> MarkWords {
    let whole = look.isHouse ? rows.filter(isWhole) : rows
    guard let first = whole.first ?? rows.first, let last = whole.last ?? rows.last else { return MarkWords() }
    let (start, end) = (sayings(first), look.isHouse ? sayings(last) : [])
    guard start.count == end.count else { return words(first) }
    return MarkWords(zip(start, end).map { a, b in
      let between = extremes(a.channel, whole)
      var part = a.part
      if a.part != b.part {
        // Two spans are no span of spans.
        part.value = a.part.value.contains("至") || b.part.value.contains("至") ? "始\(a.part.value)、终\(b.part.value)" : "\(a.part.value)至\(b.part.value)"
      }
      if !between.isEmpty { part.value += "（\(between)）" }
      return part
    })
  }

  /// Whether the row has a place along both axes.
  private func isWhole(_ row: Row) -> Bool {
    [Channel.x, .y].allSatisfy { unit.readings[$0]?.data(row)?.isInvalid != true }
  }

  /// The highest and the lowest value of a measure, where they are not the first or the last.
  private func extremes(_ channel: Channel?, _ rows: [Row]) -> String {
    guard look.isHouse, let channel, channel == .x || channel == .y, let reading = unit.readings[channel],
      reading.definition.measure == .quantitative, !reading.isBinning
    else { return "" }
    let second = channel.second.flatMap { unit.readings[$0] }
    let spans = rows.map { row in [reading, second].compactMap { $0?.data(row)?.quantity }.filter(\.isFinite) }.filter { !$0.isEmpty }
    guard let first = spans.first, let last = spans.last, let low = spans.joined().min(), let high = spans.joined().max() else { return "" }
    let ends = first + last
    return [ends.allSatisfy { low < $0 } ? "最低\(words(low, reading))" : nil, ends.allSatisfy { high > $0 } ? "最高\(words(high, reading))" : nil]
      .compactMap { $0 }.joined(separator: "，")
  }

  // MARK: Crowds

  /// What so many marks say together: how many there are, and from where to where each channel goes.
  func words(ofCrowd count: Int, _ name: String, rows: [Row]) -> MarkWords {
    guard count > 0 else { return MarkWords() }
    let parts = spoken.compactMap { channel -> MarkWords.Part? in
      guard !channel.isSecondary, let reading = unit.readings[channel], !reading.isUnscaled else { return nil }
      let values = rows.compactMap(reading.data).filter { !$0.isInvalid }
      let heading = heading(channel, reading)
      if reading.definition.showsQuantity || reading.isTemporal || reading.isBinning {
        let numbers = values.compactMap { reading.isTemporal ? Moments.read($0) : $0.quantity }.filter(\.isFinite)
        guard let low = numbers.min(), let high = numbers.max() else { return nil }
        return .init(heading: heading, value: low == high ? words(low, reading) : "\(words(low, reading))至\(words(high, reading))")
      }
      let names = Set(values)
      return names.isEmpty ? nil : .init(heading: heading, value: names.count == 1 ? ValueWords(look).text(values[0], reading.definition) : "\(names.count)种")
    }
    return MarkWords([.init(value: "\(ChineseNumber.text(Double(count)))个\(name)")] + parts)
  }
}

extension ChannelDefinition {
  /// Whether the channel shows a quantity that is not put in classes.
  var showsQuantity: Bool { measure == .quantitative && !isBinning && bin == nil && timeUnit == nil }
}
