import CCairo
import CQPDF
import Frames

/// Why a file could not be painted.
public enum PaintingError: Error {
  case cairo(String)
}
