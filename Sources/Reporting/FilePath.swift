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
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if byte.isUnreservedInPath {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += (byte < 16 ? "%0" : "%") + digits
      }
    }
    return uri
  }
}

extension UInt8 {
  /// Whether a path holds it as it is: *unreserved* (*RFC 3986*, §2.3), or between segments.
  fileprivate var isUnreservedInPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(self)
    }
  }
}
