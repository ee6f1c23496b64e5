/// A type that says what a chart shows, for readers who do not see it.
public protocol AXChartDescriptorRepresentable {
  func makeChartDescriptor() -> AXChartDescriptor
  func updateChartDescriptor(_ descriptor: AXChartDescriptor)
}

extension AXChartDescriptorRepresentable {
  public func updateChartDescriptor(_ descriptor: AXChartDescriptor) {}
}

/// What a chart shows: a screen reader is told its title and its summary, and reads the data from the marks themselves.
public final class AXChartDescriptor {
  public var title: String?
  public var summary: String?
  public var xAxis: any AXDataAxisDescriptor
  public var yAxis: AXNumericDataAxisDescriptor?
  public var additionalAxes: [any AXDataAxisDescriptor]
  public var series: [AXDataSeriesDescriptor]

  public init(
    title: String?, summary: String?, xAxis: any AXDataAxisDescriptor, yAxis: AXNumericDataAxisDescriptor?,
    additionalAxes: [any AXDataAxisDescriptor] = [], series: [AXDataSeriesDescriptor]
  ) {
    (self.title, self.summary, self.xAxis, self.yAxis) = (title, summary, xAxis, yAxis)
    (self.additionalAxes, self.series) = (additionalAxes, series)
  }
}

/// An axis of a chart, for readers who do not see it.
public protocol AXDataAxisDescriptor: AnyObject {
  var title: String { get set }
}

public final class AXNumericDataAxisDescriptor: AXDataAxisDescriptor {
  public enum ScaleType: Sendable { case linear, log10, ln }

  public var title: String
  public var range: ClosedRange<Double>
  public var gridlinePositions: [Double]
  public var valueDescriptionProvider: (Double) -> String
  public var scaleType = ScaleType.linear

  public init(
    title: String, range: ClosedRange<Double>, gridlinePositions: [Double] = [], valueDescriptionProvider: @escaping (Double) -> String
  ) {
    (self.title, self.range, self.gridlinePositions) = (title, range, gridlinePositions)
    self.valueDescriptionProvider = valueDescriptionProvider
  }
}

public final class AXCategoricalDataAxisDescriptor: AXDataAxisDescriptor {
  public var title: String
  public var categoryOrder: [String]

  public init(title: String, categoryOrder: [String]) { (self.title, self.categoryOrder) = (title, categoryOrder) }
}

/// A series of a chart, for readers who do not see it.
public final class AXDataSeriesDescriptor {
  public var name: String?
  public var isContinuous: Bool
  public var dataPoints: [AXDataPoint]

  public init(name: String?, isContinuous: Bool, dataPoints: [AXDataPoint]) {
    (self.name, self.isContinuous, self.dataPoints) = (name, isContinuous, dataPoints)
  }
}

/// A point of a series: a number, or a category, with its value.
public final class AXDataPoint {
  public var label: String?
  public let y: Double?
  private let number: Double?
  private let category: String?

  public init(x: Double, y: Double?, additionalValues: [AXDataPointValue] = [], label: String? = nil) {
    (number, category, self.y, self.label) = (x, nil, y, label)
  }

  public init(x: String, y: Double?, additionalValues: [AXDataPointValue] = [], label: String? = nil) {
    (number, category, self.y, self.label) = (nil, x, y, label)
  }
}

/// Another value of a point.
public enum AXDataPointValue: Sendable {
  case number(Double), category(String)
}

extension View {
  /// What is said of the chart: the title and the summary of its descriptor.
  public func accessibilityChartDescriptor<Source: AXChartDescriptorRepresentable>(_ source: Source) -> ViewAfterChange {
    let descriptor = source.makeChartDescriptor()
    let said = [descriptor.title, descriptor.summary].compactMap { $0 }.filter { !$0.isEmpty }
    return charted { if !said.isEmpty { $0.properties["description"] = .string(said.joined(separator: "：")) } }
  }
}
