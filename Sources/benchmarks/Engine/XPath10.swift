import CLibXML2

/// libxml2's XPath 1.0 on libxml2's own tree: the other side of the comparison.
final class XPath10 {
  private let document: xmlDocPtr
  private let context: xmlXPathContextPtr
  private let members: [xmlNodePtr]

  init(_ xml: [UInt8]) {
    document = xml.withUnsafeBytes {
      xmlReadMemory(
        $0.baseAddress, Int32($0.count), "roster.xml", nil, Int32(XML_PARSE_HUGE.rawValue))
    }
    context = xmlXPathNewContext(document)
    let found = xmlXPathEvalExpression("/roster/team/member", context)!
    let nodes = found.pointee.nodesetval!
    members = (0..<Int(nodes.pointee.nodeNr)).map { nodes.pointee.nodeTab[$0]! }
    xmlXPathFreeObject(found)
  }

  deinit {
    xmlXPathFreeContext(context)
    xmlFreeDoc(document)
  }

  /// For how many members an expression, compiled once, is true.
  func count(_ source: String) -> Int {
    let compiled = xmlXPathCompile(source)
    defer { xmlXPathFreeCompExpr(compiled) }
    var count = 0
    for member in members {
      context.pointee.node = member
      if xmlXPathCompiledEvalToBoolean(compiled, context) == 1 { count += 1 }
    }
    return count
  }
}
