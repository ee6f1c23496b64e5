/// What the command answers its caller with.
enum ExitStatus: Int32 {
  case fine = 0
  /// Nothing was written.
  case failed = 1
  /// Written, but with error boxes or failed checks.
  case incomplete = 2
  /// Some editions of a batch failed.
  case partial = 3
  case usage = 64
  case badData = 65
  case inputMissing = 66
  case pluginUnavailable = 69
  case cannotWrite = 73
  case interrupted = 130
}
