/// Events in the order of time.
public struct Timeline: Hashable, Sendable, Codable {
  public struct Event: Hashable, Sendable, Codable {
    /// As it is printed: 2019年12月, 2021—2025年.
    public var date: String
    public var text: Prose
    public var note: Prose?

    public init(date: String, text: Prose, note: Prose? = nil) {
      self.date = date
      self.text = text
      self.note = note
    }
  }

  public var events: [Event]

  public init(_ events: [Event]) {
    self.events = events
  }
}
