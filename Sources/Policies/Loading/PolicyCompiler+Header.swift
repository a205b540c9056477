import Foundation
import XMLTree
import XPath

// What a policy says of itself and of its submissions.

extension PolicyCompiler {
  /// The names every expression of the policy knows.
  mutating func scope(_ fields: Fields) -> Scope {
    var context = StaticContext()
    context.fallbackFunctionNamespace = Namespace.muster
    context.defaultElementNamespace = fields["namespace"].map { defaultNamespace($0) } ?? ""
    if let node = fields["namespaces"], !node.isNull {
      for entry in reader.entries(node, "namespaces") ?? [] {
        context.namespaces[entry.key] = namespace(of: entry)
      }
    }
    return Scope(context: context)
  }

  /// The namespace of names without a prefix, which can be none that a prefix has for good.
  private mutating func defaultNamespace(_ node: YAMLNode) -> String {
    let name = namespace(node, "namespace")
    if PolicyCompiler.xmlNamespaces.contains(name) {
      reader.report(PolicyProblem.reservedNamespace, .text(name), at: node.place)
    }
    return name
  }

  /// The namespace of a prefix, which must be one that can be declared (*Namespaces in XML 1.0*, §3).
  private mutating func namespace(of entry: YAMLNode.Entry) -> String {
    let name = namespace(entry.value, entry.key)
    reader.check(localName: entry.key, "namespaces", at: entry.place)
    let isOfXML = entry.key == "xml" && name == PolicyCompiler.xmlNamespaces[0]
    if ["xml", "xmlns"].contains(entry.key), !isOfXML {
      reader.report(PolicyProblem.reservedPrefix, .text(entry.key), at: entry.place)
    } else if PolicyCompiler.xmlNamespaces.contains(name), !isOfXML {
      reader.report(PolicyProblem.reservedNamespace, .text(name), at: entry.value.place)
    }
    return name
  }

  /// The name of a namespace. One with a blank in it is never that of an element.
  private mutating func namespace(_ node: YAMLNode, _ key: String) -> String {
    let name = reader.string(node, key)
    if name.contains(where: \.isWhitespace) {
      reader.report(PolicyProblem.blankInNamespace, .text(name), at: node.place)
    }
    return name
  }

  private static let xmlNamespaces = [
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ]

  /// The language of the policy's texts, as a tag (*RFC 5646*, §2.1) that begins with a code of ISO
  /// 639.
  mutating func language(_ node: YAMLNode?) -> String {
    guard let node else { return "zh" }
    let tag = reader.string(node, "language")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    func isPart(_ part: Substring) -> Bool {
      (1...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard let code = parts.first, (2...3).contains(code.count),
      code.allSatisfy({ $0.isASCII && $0.isLetter }), parts.allSatisfy(isPart)
    else {
      if !tag.isEmpty { reader.report(PolicyProblem.notLanguage, node.kind, at: node.place) }
      return "zh"
    }
    return tag
  }

  mutating func source(_ node: YAMLNode?) -> SourceDocument {
    guard let node,
      let fields = reader.fields(node, PolicyPart.source, keys: ["number", "issued"])
    else {
      return SourceDocument(number: "", issued: nil)
    }
    return SourceDocument(
      number: fields["number"].map { reader.string($0, "number") } ?? "",
      issued: fields["issued"].map { reader.date($0, "issued") })
  }

  mutating func unit(_ node: YAMLNode?, _ scope: Scope) -> UnitSelector {
    let fields = node.flatMap {
      reader.fields(
        $0, PolicyPart.unit, keys: ["select", "id", "name"], required: ["select", "id"])
    }
    let select = fields?["select"].map { reader.expression($0, "select", scope.on(.document)) }
    let id = fields?["id"].map { reader.expression($0, "id", scope) }
    let name = fields?["name"].map { reader.expression($0, "name", scope) }
    return UnitSelector(
      select: select ?? DocumentReader.noExpression, id: id ?? DocumentReader.noExpression,
      name: name ?? id ?? DocumentReader.noExpression)
  }

  /// The path of the schema of submissions, which must be there if the folder is looked at.
  mutating func submissionSchema(_ node: YAMLNode?) -> String {
    let name = node.map { reader.string($0, "schema") } ?? "roster.xsd"
    guard let folder else { return name }
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    if !name.isEmpty, !FileManager.default.fileExists(atPath: path) {
      reader.report(PolicyProblem.noSchema, .text(path), at: node?.place)
    }
    return path
  }

  mutating func sensitiveNames(_ node: YAMLNode?) -> Set<String> {
    guard let node, !node.isNull else { return [] }
    guard let items = reader.items(node, "sensitive", of: PolicyPart.names) else {
      return []
    }
    return Set(items.map { reader.localName($0, "sensitive") })
  }
}
