// *Functions and Operators 3.1*, §14.3: functions that test the cardinality of sequences.

extension FunctionLibrary {
  static let cardinality = [
    Function("fn:zero-or-one($arg as item()*) as item()?", passes: .items) {
      (call) throws(XPathError) in
      guard call[0].count <= 1 else {
        throw XPathError("FORG0003", "One item at most is expected, not \(call[0].count)")
      }
      return call[0]
    },

    Function("fn:one-or-more($arg as item()*) as item()+", passes: .items) {
      (call) throws(XPathError) in
      guard !call[0].isEmpty else {
        throw XPathError("FORG0004", "One item at least is expected, and there is none")
      }
      return call[0]
    },

    Function("fn:exactly-one($arg as item()*) as item()", passes: .items) {
      (call) throws(XPathError) in
      guard call[0].count == 1 else {
        throw XPathError("FORG0005", "One item is expected, not \(call[0].count)")
      }
      return call[0]
    },
  ]
}
