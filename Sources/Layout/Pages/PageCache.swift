import ReportKit
import Synchronization
import Themes

/// What a section's pages are made from, and nothing else.
struct SectionKey: Hashable, Sendable {
  let section: Section
  let view: DirectoryView
  let theme: Theme
  let words: FrameWords
  let fonts: String

  /// Sections differ by their ids and lengths; what else is in them is compared only where these are equal.
  func hash(into hasher: inout Hasher) {
    hasher.combine(section.id)
    hasher.combine(section.blocks.count)
  }
}

/// The pages of sections that have been laid out in this process, so that a section which has not changed is not laid out
/// again: by `plugin preview --watch`, by batch editions, and by the passes in which page numbers settle.
public final class PageCache: Sendable {
  private struct Kept {
    var pages: SectionPages
    /// The last build that had the section.
    var build: Int
  }

  private struct State {
    var kept: [SectionKey: Kept] = [:]
    var build = 0
    var made = 0
  }

  /// Sections that so many builds did not have are forgotten.
  private static let memory = 8

  private let state = Mutex(State())

  public init() {}

  /// How many sections have been laid out so far, for those who want to know what was saved.
  public var made: Int { state.withLock(\.made) }

  /// Forgets what the last builds did not use.
  func beginBuild() {
    state.withLock { state in
      state.build += 1
      let oldest = state.build - Self.memory
      state.kept = state.kept.filter { $0.value.build >= oldest }
    }
  }

  func pages(for key: SectionKey) -> SectionPages? {
    state.withLock { state in
      state.kept[key]?.build = state.build
      return state.kept[key]?.pages
    }
  }

  func keep(_ pages: SectionPages, for key: SectionKey) {
    state.withLock { state in
      state.kept[key] = Kept(pages: pages, build: state.build)
      state.made += 1
    }
  }
}
