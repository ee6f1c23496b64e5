import Frames

/// What a page's content names beside its own words.
enum PageResource: Hashable, Sendable {
  case font(FontFace)
  /// Opaque or partly opaque paint.
  case opacity(Double)
  /// Opaque paint that leaves the other inks below it as they are (ISO 32000-1, 11.7.4).
  case overprint
  /// A gradient's colours, with the map from its coordinates to the page's own.
  case pattern(Gradient, Transform)
  /// A gradient's opacities over what is drawn in the coordinates in force.
  case mask(Gradient, Point)
  case image(ImageRef)
  case bitmap(Bitmap)
}

/// A resource by the name that a content stream calls it.
struct Resource: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case font = "Font"
    case graphics = "ExtGState"
    case pattern = "Pattern"
    case object = "XObject"
  }

  var kind: Kind
  var index: Int

  var name: String {
    switch kind {
    case .font: "F\(index)"
    case .graphics: "G\(index)"
    case .pattern: "P\(index)"
    case .object: "X\(index)"
    }
  }
}

/// The resources that a page's content names, by their first use (ISO 32000-1, 7.8.3).
struct PageResources: Sendable {
  private(set) var used: [(resource: PageResource, name: Resource)] = []
  private var names: [PageResource: Resource] = [:]

  mutating func name(of resource: PageResource) -> Resource {
    if let name = names[resource] { return name }
    let kind: Resource.Kind =
      switch resource {
      case .font: .font
      case .opacity, .overprint, .mask: .graphics
      case .pattern: .pattern
      case .image, .bitmap: .object
      }
    let name = Resource(kind: kind, index: used.count { $0.name.kind == kind })
    names[resource] = name
    used.append((resource, name))
    return name
  }

  /// The resource dictionary, given what the file calls each resource.
  func words(_ references: [Reference]) -> String {
    let parts = Resource.Kind.allCases.compactMap { kind -> String? in
      let own = zip(used, references).filter { $0.0.name.kind == kind }
      guard !own.isEmpty else { return nil }
      return "/\(kind.rawValue) << \(own.map { "/\($0.0.name.name) \($0.1)" }.joined(separator: " ")) >>"
    }
    return "<< \(parts.joined(separator: " ")) >>"
  }
}
