/// The operators of arithmetic between two values (*XPath 3.1*, §3.5).
public enum ArithmeticOperator: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "div"
  case integerDivide = "idiv"
  case modulo = "mod"
}
