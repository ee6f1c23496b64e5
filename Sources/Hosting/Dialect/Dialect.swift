import FoundationEssentials
import ReportKit

/// How the host speaks to a section in the version of the protocol that both know.
///
/// Version 2 says everything. Version 1 ends where ``VersionOne`` ends; what came later travels as a stand-in.
struct Dialect {
  /// What is sent, and what is put back into the answer.
  struct Saying: Hashable, Sendable {
    var opening: Opening
    var kept = StandIns()
  }

  let version: Int

  func say(_ opening: Opening) throws -> Saying {
    guard version < 2 else { return Saying(opening: opening) }
    var saying = Saying(opening: opening)
    var changed = false
    saying.opening.narrative = try opening.narrative.map { block in
      let value = try JSONDecoder().decode(DataValue.self, from: JSONEncoder().encode(block))
      let said = VersionOne.said(block: value, &saying.kept)
      guard said != value else { return block }
      changed = true
      return try JSONDecoder().decode(Block.self, from: JSONEncoder().encode(said))
    }
    return changed ? saying : Saying(opening: opening)
  }
}
