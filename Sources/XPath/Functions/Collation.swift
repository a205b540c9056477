/// How strings compare (*Functions and Operators 3.1*, §5.3).
struct Collation: Sendable {
  /// The collation by codepoints.
  static let codepointURI = "http://www.w3.org/2005/xpath-functions/collation/codepoint"

  /// The comparison of two strings; `nil` for the comparison by codepoints.
  let comparison: (@Sendable (String, String) -> Int)?

  /// The collation of a URI, resolved against a base; `FOCH0002` when there is none.
  init(uri: String, base: String? = nil) throws(XPathError) {
    guard uri == Collation.codepointURI else {
      throw XPathError("FOCH0002", "There is no collation “\(uri)”")
    }
    comparison = nil
  }
}
