import Frames

/// What a painted page holds beside its drawing: the marks of its content and the areas of its links.
struct PageRecord {
  /// A stretch of content that belongs to one element, or is an artifact.
  struct Mark: Equatable {
    /// Nil for an artifact.
    var element: Int?
    /// A BCP 47 tag where the words' language is not the element's.
    var language: String?
  }

  var label: String
  var size: Size
  /// The elements of the marks that are no artifacts: a mark's place here is its MCID.
  var contents: [Int] = []
  /// Numbers of the page's link areas among the document's.
  var annotations: [Int] = []
}

/// The area of a link on a page.
struct LinkArea {
  var link: Link
  var page: Int
  /// In points from the page's top left.
  var box: Rect
  /// The Link element that the area belongs to.
  var element: Int
}
