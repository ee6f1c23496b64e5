extension LinePlot where DataElement == Never {
  /// The graph of a function.
  /// - Parameter domain: where the function is drawn; all that the x scale spans, where it is nil.
  public init(x: String, y: String, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double) {
    self.init(curve: PlottedFunction(kind: .line, domain: domain) { place in
      [.x: .value(x, place), .y: .value(y, function(place))]
    })
  }

  /// A curve through the places that a function gives of a parameter.
  public init(
    x: String, y: String, t: String, domain: ClosedRange<Double>,
    function: @escaping @Sendable (Double) -> (x: Double, y: Double)
  ) {
    self.init(curve: PlottedFunction(kind: .line, domain: domain, isParametric: true) { place in
      let point = function(place)
      return [.x: .value(x, point.x), .y: .value(y, point.y)]
    })
  }

  private init(curve: PlottedFunction) { self.init(elements: [], marks: curve.marks) }
}

extension AreaPlot where DataElement == Never {
  /// The area below the graph of a function.
  public init(x: String, y: String, domain: ClosedRange<Double>? = nil, function: @escaping @Sendable (Double) -> Double) {
    let curve = PlottedFunction(kind: .area, domain: domain) { place in [.x: .value(x, place), .y: .value(y, function(place))] }
    self.init(elements: [], marks: curve.marks)
  }

  /// The area between the graphs of two functions.
  public init(
    x: String, yStart: String, yEnd: String, domain: ClosedRange<Double>? = nil,
    function: @escaping @Sendable (Double) -> (yStart: Double, yEnd: Double)
  ) {
    let curve = PlottedFunction(kind: .area, domain: domain) { place in
      let (low, high) = function(place)
      return [.x: .value(x, place), .y: .value(yStart, low), .y2: .value(yEnd, high)]
    }
    self.init(elements: [], marks: curve.marks)
  }
}

/// A function before it is known where it is drawn.
struct PlottedFunction: Sendable {
  let kind: Mark.Kind
  let domain: ClosedRange<Double>?
  var isParametric = false
  let places: @Sendable (Double) -> [Channel: PlottableValue<Double>]

  /// A mark that stands for all of the function's, and is replaced by them once the x scale is known.
  var marks: [PlottedMark] {
    var mark = PlottedMark(kind, places(domain?.lowerBound ?? 0).mapValues(\.plotted), stack: false)
    mark.function = self
    return [mark]
  }

  /// One mark for each place that the function is looked at: close enough that its curve looks smooth in print.
  func marks(like mark: PlottedMark, domain usual: ClosedRange<Double>) -> [PlottedMark] {
    let domain = domain ?? usual
    let span = domain.upperBound - domain.lowerBound
    return (0...Self.steps).map { step in
      let place = domain.lowerBound + span * Double(step) / Double(Self.steps)
      var copy = mark
      copy.function = nil
      for (channel, value) in places(place) {
        copy.values[channel] = value.plotted
        if !value.value.isFinite { copy.values[channel]?.value = .null }
      }
      // Places of a curve come in the order of its parameter, which may go back and forth along x.
      if isParametric { copy.values[.order] = Plotted(field: "t", value: .number(place), measure: .quantitative) }
      return copy
    }
  }

  private static let steps = 240
}

extension [PlottedMark] {
  /// The marks with those of functions in the place of what stands for them.
  /// - Parameter domain: of the x scale, where one is given.
  func drawingFunctions(over domain: [DataValue]?) -> [PlottedMark] {
    guard contains(where: { $0.function != nil }) else { return self }
    var ends = (domain ?? []).compactMap(\.number)
    if ends.count < 2 {
      // The other marks and functions say where the scale runs.
      ends = flatMap { mark -> [Double] in
        if let function = mark.function { return function.domain.map { [$0.lowerBound, $0.upperBound] } ?? [] }
        return [mark.values[.x], mark.values[.x2]].compactMap { $0?.value.number }
      }
    }
    let (low, high) = (ends.min() ?? -10, ends.max() ?? 10)
    let usual = low < high ? low...high : (low - 10)...(low + 10)
    var count = 0
    return flatMap { mark -> [PlottedMark] in
      guard let function = mark.function else { return [mark] }
      count += 1
      let number = count
      return function.marks(like: mark, domain: usual).map { mark in
        var mark = mark
        // Two functions are two lines, whatever their colours are.
        if mark.values[.detail] == nil {
          mark.values[.detail] = Plotted(field: "function", value: .number(Double(number)), measure: .nominal)
        }
        return mark
      }
    }
  }
}
