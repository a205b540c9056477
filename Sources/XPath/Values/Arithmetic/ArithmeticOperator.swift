/// The arithmetic operators.
public enum ArithmeticOperator: String, Sendable, CaseIterable {
  case add = "+", subtract = "-", multiply = "*", divide = "div", integerDivide = "idiv"
  case modulo = "mod"
}
