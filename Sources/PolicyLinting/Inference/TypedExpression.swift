import Policies
import XMLTree
import XPath

/// An expression of a policy with what is known of it and of its parts.
struct TypedExpression {
  /// The expression as the policy has it.
  let origin: PolicyExpression
  let root: TypedExpr
  /// The variables it uses, and those it binds for nothing.
  let variableUse: VariableUse

  init(origin: PolicyExpression, root: TypedExpr) {
    self.origin = origin
    self.root = root
    variableUse = VariableUse(of: root.expr)
  }

  /// The place of a part in the policy's file.
  func place(of part: TypedExpr) -> Place { origin.place(of: part.expr.range) }

  /// The text of a part, as it stands in the expression.
  func source(of part: TypedExpr) -> String { part.expr.range.text(in: origin.source) }

  /// The text of a part on one line, for messages.
  func text(of part: TypedExpr) -> MessageArgument { .text(source(of: part).collapsingWhitespace) }
}
