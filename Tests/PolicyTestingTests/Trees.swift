import Foundation
import Policies
import Testing
import XMLTree
import XPath

@testable import PolicyTesting

/// The tree of some XML.
func tree(_ xml: String) throws -> Tree {
  let reading = XMLReader().read(Array(xml.utf8), documentURI: "test.xml")
  return try #require(reading.tree, "\(reading.diagnostics)")
}

/// What a tree consists of, row by row: two trees that have it in common are alike.
func rows(_ tree: Tree, withLines: Bool = true) -> [String] {
  (0..<tree.count).map { row in
    let node = Node(tree: tree, row: row)
    let depth = String(repeating: "  ", count: node.ancestors.reduce(0) { count, _ in count + 1 })
    var text = "\(depth)\(node.kind) \(node.nodeName) {\(node.namespaceURI)}"
    if node.kind != .element, node.kind != .document { text += " “\(node.stringValue)”" }
    if node.kind == .element { text += " \(node.inScopeNamespaces.sorted { $0.key < $1.key })" }
    return withLines ? text + " line \(node.line ?? 0)" : text
  }
}

/// A tree written out and read again.
func rewritten(_ tree: Tree, changes: [Int32: NodeChange] = [:]) throws -> Tree {
  let text = DocumentWriter.bytes(of: tree, changes: changes)
  let reading = XMLReader().read(text, documentURI: "test.xml")
  return try #require(reading.tree, "\(String(decoding: text, as: UTF8.self))")
}

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
