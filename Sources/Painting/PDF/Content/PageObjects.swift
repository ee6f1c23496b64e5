import Frames

/// A page's content and resources on their way into the file.
struct PageObjects: Sendable {
  var content: [UInt8]
  var openCodes: [ContentStream.OpenCode]
  /// The faces and variants that the open codes count.
  var ledgers: [FontLedger]
  var resources: PageResources

  /// The content with the codes that the document's fonts give.
  /// - Parameter codes: by face.
  func content(_ codes: [FontFace: [GlyphVariant: UInt16]]) -> [UInt8] {
    guard !openCodes.isEmpty else { return content }
    let numbered = ledgers.map { ledger in
      let own = codes[ledger.face] ?? [:]
      return ledger.variants.map { own[$0] ?? 0 }
    }
    var content = content
    for open in openCodes {
      let code = numbered[open.font][open.variant]
      content[open.offset] = UInt8(code >> 8)
      content[open.offset + 1] = UInt8(code & 0xFF)
    }
    return content
  }
}
