/// The namespaces the specifications name.
public enum Namespace {
  /// XML Schema: the built-in types.
  public static let xs = "http://www.w3.org/2001/XMLSchema"
  /// The functions of *Functions and Operators 3.1*.
  public static let fn = "http://www.w3.org/2005/xpath-functions"
  /// The functions on maps.
  public static let map = "http://www.w3.org/2005/xpath-functions/map"
  /// The functions on arrays.
  public static let array = "http://www.w3.org/2005/xpath-functions/array"
  /// The mathematical functions.
  public static let math = "http://www.w3.org/2005/xpath-functions/math"
  /// Functions of Muster's own, on days.
  public static let muster = "urn:muster:functions"
  /// The error codes.
  public static let err = ErrorCode.namespaceURI
  /// The `xml:` prefix.
  public static let xml = "http://www.w3.org/XML/1998/namespace"

  /// The prefixes every static context starts with.
  static let predeclared = [
    "xs": xs, "fn": fn, "map": map, "array": array, "math": math, "muster": muster, "err": err,
    "xml": xml,
  ]
}
