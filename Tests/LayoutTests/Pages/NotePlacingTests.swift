import Frames
import ReportKit
import Testing

@testable import Layout

@Suite struct NotePlacingTests {
  let paginator = Paginator(depth: 100, grid: 10)

  private func slab(_ height: Double = 10, notes: [Int], lineHeight: Double = 8, name: String = "n") -> Slice {
    var slice = Slice(Frame(size: Size(width: 100, height: height)))
    slice.notes = notes.enumerated().map { index, count in
      FootNote(
        anchor: "\(name).\(index)",
        lines: Array(repeating: Slice(Frame(size: Size(width: 100, height: lineHeight))), count: count))
    }
    return slice
  }

  @Test func aNoteStandsAtTheFootOfItsMarksPage() throws {
    let galley = [slab(notes: [2]), slab(notes: []), slab(notes: [])]
    let plans = try paginator.cut(galley)
    #expect(plans.count == 1)
    #expect(plans[0].notes.map(\.top) == [100 - 16])
    #expect(plans[0].notes[0].lines == 0..<2)
  }

  @Test func aNoteTakesRoomFromTheText() throws {
    let galley = (0..<10).map { slab(notes: $0 == 0 ? [3] : []) }
    let plans = try paginator.cut(galley)
    #expect(plans.map(\.places.count) == [6, 4])
  }

  @Test func aLongNoteGoesOnOnTheNextPage() throws {
    var galley = (0..<6).map { _ in slab(notes: []) }
    galley[5] = slab(notes: [9])
    galley += (0..<3).map { _ in slab(notes: []) }
    let plans = try paginator.cut(galley)
    let lines = plans.flatMap(\.notes)
    #expect(lines.count == 2)
    #expect(lines[0].lines.lowerBound == 0 && lines[0].lines.upperBound >= 2)
    #expect(lines[1].lines == lines[0].lines.upperBound..<9)
    #expect(plans.count == 2)
  }

  @Test func aNoteLongerThanPagesEnds() throws {
    let plans = try paginator.cut([slab(notes: [60]), slab(notes: [2], name: "m"), slab(notes: [])])
    #expect(plans.flatMap(\.notes).filter { $0.part.slice == 0 }.map(\.lines.count).reduce(0, +) == 60)
    #expect(plans.flatMap(\.places).map(\.slice) == [0, 1, 2])
    for plan in plans { for note in plan.notes { #expect(note.top + Double(note.lines.count) * 8 <= 100.01) } }
  }

  @Test("Every note begins on its mark's page, goes on in order and is whole at the end", arguments: 0..<200)
  func laws(seed: UInt64) throws {
    var dice = Dice(seed)
    let galley = (0..<Int.random(in: 1...60, using: &dice)).map { index -> Slice in
      let counts =
        Int.random(in: 0...4, using: &dice) == 0
        ? (0..<Int.random(in: 1...2, using: &dice)).map { _ in Int.random(in: 1...14, using: &dice) } : []
      var slice = slab(Double.random(in: 5...20, using: &dice), notes: counts, name: "\(index)")
      slice.onGrid = Bool.random(using: &dice)
      slice.floats = counts.isEmpty && Int.random(in: 0...6, using: &dice) == 0
      if slice.floats { slice.placement = [nil, .top, .bottom].randomElement(using: &dice) ?? nil }
      return slice
    }
    let plans = try paginator.cut(galley)
    #expect(plans.flatMap(\.places).map(\.slice).sorted() == Array(galley.indices))
    var standing: [NotePart: Int] = [:]
    for (page, plan) in plans.enumerated() {
      for note in plan.notes {
        let key = NotePart(slice: note.part.slice, note: note.part.note, line: 0)
        #expect(note.lines.lowerBound == standing[key, default: 0])
        if note.lines.lowerBound == 0, note.part.note == 0 {
          #expect(plan.places.contains { $0.slice == note.part.slice })
        } else if note.lines.lowerBound > 0 {
          #expect(plans[page - 1].notes.contains { $0.part.slice == key.slice && $0.part.note == key.note })
        }
        standing[key] = note.lines.upperBound
        #expect(note.top + Double(note.lines.count) * 8 <= 100.01)
        if let lowest = plan.places.last(where: { $0.zone != .head }) {
          #expect(lowest.top + galley[lowest.slice].height <= plan.notes[0].top + 0.01)
        }
      }
    }
    for (index, slice) in galley.enumerated() {
      for (number, note) in slice.notes.enumerated() {
        #expect(standing[NotePart(slice: index, note: number, line: 0)] == note.lines.count)
      }
    }
  }
}
