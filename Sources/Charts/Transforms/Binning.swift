import Foundation
import ReportKit

/// Bins of equal width with round bounds.
struct Binning: Hashable, Sendable {
  var start: Double
  var stop: Double
  var step: Double
  /// What is wrong with the step that is asked for.
  private(set) var fault: String?

  private static let most = 100_000.0

  /// - Parameter parameters: Vega's: `maxbins`, `step`, `steps`, `base`, `nice`, `extent`, `anchor`, `divide`, `minstep`.
  init(extent: (Double, Double), _ parameters: Properties, maxBins: Double = 10) {
    let given = parameters["extent"]?.numbers ?? []
    var (low, high) = given.count == 2 ? (given[0], given[1]) : extent
    if !low.isFinite || !high.isFinite { (low, high) = (0, 0) }
    let base = max(1.1, parameters["base"]?.number ?? 10)
    let divide = parameters["divide"]?.numbers ?? [5, 2]
    let most = max(1, parameters["maxbins"]?.number ?? maxBins)
    let span = high - low == 0 ? (abs(low) > 0 ? abs(low) : 1) : high - low
    var step: Double
    if let given = parameters["step"]?.number, given > 0 {
      step = given
    } else if let steps = parameters["steps"]?.numbers, !steps.isEmpty {
      step = steps.first { span / $0 <= most } ?? steps[steps.count - 1]
    } else {
      let level = ceil(log(most) / log(base))
      let least = parameters["minstep"]?.number ?? 0
      step = max(least, pow(base, (log(span) / log(base)).rounded() - level))
      while ceil(span / step) > most { step *= base }
      for divisor in divide where divisor > 0 {
        let finer = step / divisor
        if finer >= least, span / finer <= most { step = finer }
      }
    }
    // A step that follows from too many bins for any picture is widened; one that is given is kept, or refused.
    if parameters["step"]?.number == nil { step = max(step, span / 10_000) }
    if span / step > Self.most {
      fault = "the step makes more than 100,000 bins between \(NumberReading.plain(low)) and \(NumberReading.plain(high)); write a larger one"
      step = span / Self.most
    }
    let level = log(step)
    let precision = level >= 0 ? 0 : Int(saturating: -level / log(base)) + 1
    let epsilon = pow(base, Double(-precision - 1))
    if parameters["nice"]?.bool ?? true {
      let lowest = floor(low / step + epsilon) * step
      start = low < lowest ? lowest - step : lowest
      stop = ceil(high / step) * step
    } else {
      start = low
      stop = high
    }
    if start == stop { stop = start + step }
    self.step = step
    if let anchor = parameters["anchor"]?.number {
      let shift = anchor - (start + step * floor((anchor - start) / step))
      start += shift
    }
  }

  /// The bin of a value; nil outside.
  func bin(_ value: Double) -> (Double, Double)? {
    guard value.isFinite, value >= start, value <= stop else { return nil }
    let last = start + step * (ceil((stop - start) / step) - 1)
    let held = max(start, min(value, last))
    let low = start + step * floor(1e-14 + (held - start) / step)
    return (low, low + step)
  }

  var bounds: [Double] {
    stride(from: 0, through: (stop - start) / step + 1e-9, by: 1).map { start + $0 * step }
  }
}
