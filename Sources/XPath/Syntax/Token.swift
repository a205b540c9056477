/// A terminal symbol of the grammar (*XPath 3.1*, appendix A.2) and its place.
struct Token: Sendable {
  enum Kind: Sendable, Hashable {
    case end
    case string(String)
    case integer(String)
    case decimal(String)
    case double(String)
    /// An NCName or a lexical QName.
    case name(prefix: String, localName: String)
    /// `Q{uri}local`
    case uriQualifiedName(uri: String, localName: String)
    /// `prefix:*`
    case prefixWildcard(String)
    /// `Q{uri}*`
    case uriWildcard(String)
    /// `*:local`
    case localWildcard(String)
    case symbol(Symbol)
  }

  enum Symbol: String, Sendable, Hashable {
    case leftParenthesis = "(", rightParenthesis = ")"
    case leftBracket = "[", rightBracket = "]"
    case leftBrace = "{", rightBrace = "}"
    case comma = ",", dot = ".", dotDot = "..", slash = "/", slashSlash = "//"
    case colonColon = "::", assign = ":=", colon = ":", question = "?", at = "@", dollar = "$"
    case hash = "#", plus = "+", minus = "-", star = "*"
    case equal = "=", notEqual = "!=", less = "<", lessEqual = "<=", greater = ">"
    case greaterEqual = ">=", precedes = "<<", follows = ">>"
    case bar = "|", barBar = "||", arrow = "=>", bang = "!"
  }

  let kind: Kind
  let range: SourceRange

  /// The token as a message quotes it.
  var description: String {
    switch kind {
    case .end: "the end of the expression"
    case .string: "a string"
    case .integer(let digits), .decimal(let digits), .double(let digits): "“\(digits)”"
    case .name("", let local): "“\(local)”"
    case .name(let prefix, let local): "“\(prefix):\(local)”"
    case .uriQualifiedName(let uri, let local): "“Q{\(uri)}\(local)”"
    case .prefixWildcard(let prefix): "“\(prefix):*”"
    case .uriWildcard(let uri): "“Q{\(uri)}*”"
    case .localWildcard(let local): "“*:\(local)”"
    case .symbol(let symbol): "“\(symbol.rawValue)”"
    }
  }
}
