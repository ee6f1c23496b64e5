extension Inline {
  /// Whether a link may lead to an address: to the web, to a mailbox, or to a name in the report. Blanks, control
  /// characters and marks that end a string of PDF or XML are never part of one (RFC 3986, 2.2 and 2.3).
  public static func allowsAddress(_ address: String) -> Bool {
    let lower = address.prefix(8).lowercased()
    return address.utf8.count <= 2000 && address.unicodeScalars.allSatisfy(isAllowed)
      && ["https://", "http://", "mailto:", "#"].contains { lower.hasPrefix($0) && address.utf8.count > $0.utf8.count }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && !"\"'<>\\^`{|}".unicodeScalars.contains(scalar)
  }

  /// What is said of an address that is not allowed.
  public static func refusal(ofAddress address: String) -> String {
    "the link address “\(address.prefix(80))” is not allowed; write https://…, http://…, mailto:… or #name, without blanks and quotation marks"
  }
}
