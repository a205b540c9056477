// *Functions and Operators 3.1*, §17.5: functions on JSON data.

extension FunctionLibrary {
  static let json = [
    Function("fn:parse-json($json-text as xs:string?, [$options as map(*)]) as item()?") {
      (call) throws(XPathError) in
      guard let text = call.string(0) else { return .empty }
      return try JSONReading(call).value(of: text)
    },

    Function(
      "fn:json-doc($href as xs:string?, [$options as map(*)]) as item()?", uses: .surroundings
    ) { (call) throws(XPathError) in
      guard let uri = call.string(0) else { return .empty }
      let reading = try JSONReading(call)
      return try reading.value(of: try call.unparsedText(at: uri, encoding: nil))
    },

    Function("fn:json-to-xml($json-text as xs:string?, [$options as map(*)]) as document-node()?") {
      (call) throws(XPathError) in
      guard let text = call.string(0) else { return .empty }
      return Value(try JSONToXML(call).document(of: text))
    },

    Function("fn:xml-to-json($input as node()?, [$options as map(*)]) as xs:string?") {
      (call) throws(XPathError) in
      guard let node = try call.node(0) else { return .empty }
      return .string(try XMLToJSON(call).text(of: node))
    },
  ]
}
