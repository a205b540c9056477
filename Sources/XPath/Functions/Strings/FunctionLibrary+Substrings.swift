// *Functions and Operators 3.1*, §5.5: functions based on substring matching.

extension FunctionLibrary {
  static let substrings = [
    Function(
      """
      fn:contains($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) \
      as xs:boolean
      """, passes: .nothing
    ) { (call) throws(XPathError) in
      .boolean(try call.collation(2).firstRange(of: call.text(1), in: call.text(0)) != nil)
    },

    Function(
      """
      fn:starts-with($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) \
      as xs:boolean
      """, passes: .nothing
    ) { (call) throws(XPathError) in
      .boolean(try call.collation(2).hasPrefix(call.text(1), of: call.text(0)))
    },

    Function(
      """
      fn:ends-with($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) \
      as xs:boolean
      """, passes: .nothing
    ) { (call) throws(XPathError) in
      .boolean(try call.collation(2).hasSuffix(call.text(1), of: call.text(0)))
    },

    Function(
      """
      fn:substring-before($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) \
      as xs:string
      """
    ) { (call) throws(XPathError) in
      let text = call.text(0)
      guard let range = try call.collation(2).firstRange(of: call.text(1), in: text) else {
        return .string("")
      }
      return .string(String(text[..<range.lowerBound]))
    },

    Function(
      """
      fn:substring-after($arg1 as xs:string?, $arg2 as xs:string?, [$collation as xs:string]) \
      as xs:string
      """
    ) { (call) throws(XPathError) in
      let text = call.text(0)
      guard let range = try call.collation(2).firstRange(of: call.text(1), in: text) else {
        return .string("")
      }
      return .string(String(text[range.upperBound...]))
    },
  ]
}

extension Call {
  /// An xs:string, the empty one when the argument is empty.
  func text(_ index: Int) -> String { string(index) ?? "" }
}
