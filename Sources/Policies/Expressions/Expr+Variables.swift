import XPath

extension Expr {
  /// Whether a variable of a name stands anywhere in it, be it bound outside or inside.
  func mentions(_ name: QName) -> Bool {
    var pending = [self]
    while let expr = pending.popLast() {
      if case .variable(name) = expr.kind { return true }
      pending += expr.children
    }
    return false
  }
}
