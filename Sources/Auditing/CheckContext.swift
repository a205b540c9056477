import XMLTree
import XPath

/// What the checks of one document share.
struct CheckContext {
  let evaluator: Evaluator
  let masking: Masking
  /// The file a node is in, or comes from.
  let file: (Node) -> String?
  /// Whether findings tell what the parts of their rules came to.
  let explains: Bool
}
