import XMLTree

/// Paths of submissions as other tools name files.
extension String {
  /// The path without segments that lead nowhere, such as that of `./rosters//a.xml`.
  var tidyPath: String {
    let segments = utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let path = segments.filter { $0 != "." }.joined(separator: "/")
    return utf8.first == UInt8(ascii: "/") ? "/" + path : path
  }

  /// The path as a URI reference (*RFC 3986*, §4.1): a relative path stays relative, an absolute
  /// one becomes a `file:` URI.
  var uriReference: String {
    let path = tidyPath
    let uri = path.fileSystemBytes.percentEncoded {
      $0.isUnreservedInURI || $0 == UInt8(ascii: "/")
    }
    return path.hasPrefix("/") ? "file://" + uri : uri
  }
}
