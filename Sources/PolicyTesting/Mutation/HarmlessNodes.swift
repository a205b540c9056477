import Auditing
import Policies
import XMLTree
import XPath

/// The nodes of a document of which the policy says that no requirement need notice their damage.
struct HarmlessNodes {
  /// What the policy says.
  let entries: [HarmlessDamage]
  private let audit: LevelAudit
  private let root: Node

  /// Makes the nodes of the document that the rules of a level look at from a root.
  init(_ entries: [HarmlessDamage], audit: LevelAudit, root: Node) {
    self.entries = entries
    self.audit = audit
    self.root = root
    audit.bind(on: root)
  }

  /// The rows that an entry is about.
  func rows(of entry: HarmlessDamage) throws(XPathError) -> Set<Int32> {
    let selected = try entry.nodes.evaluate(on: .node(root), with: audit.evaluator)
    return Set(selected.compactMap(\.node).filter { $0.tree === root.tree }.map(\.row))
  }
}
