extension Inline {
  /// Whether a link may lead to an address: to the web, to a mailbox, or to a name in the report.
  public static func allowsAddress(_ address: String) -> Bool {
    let lower = address.prefix(8).lowercased()
    return address.utf8.count <= 2000
      && ["https://", "http://", "mailto:", "#"].contains { lower.hasPrefix($0) && address.utf8.count > $0.utf8.count }
  }

  /// What is said of an address that is not allowed.
  public static func refusal(ofAddress address: String) -> String {
    "the link address “\(address.prefix(80))” is not allowed; write https://…, http://…, mailto:… or #name"
  }
}
