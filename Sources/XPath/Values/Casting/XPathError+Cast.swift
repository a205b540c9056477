extension XPathError {
  /// The error for a cast that failed.
  init(casting value: AtomicValue, to target: AtomicType, _ failure: CastFailure) {
    let text = value.stringValue
    switch failure {
    case .notAllowed:
      self.init("XPTY0004", "A value of type \(value.type) cannot be cast to \(target)")
    case .abstractTarget:
      self.init("XPST0080", "\(target) is abstract, nothing can be cast to it")
    case .notFinite:
      self.init("FOCA0002", "\(value: text) cannot be cast to \(target)")
    case .unboundPrefix:
      let prefix = text.collapsingWhitespace.prefix(while: { $0 != ":" })
      self.init(
        "FONS0004",
        "No namespace is bound to the prefix “\(value: prefix)” of “\(value: text.shortened())”")
    case .invalid, .overflow:
      self.init(lexical: text, as: target, failure)
    }
  }

  /// The error for a text that does not make a value of a type.
  init(lexical text: String, as target: AtomicType, _ failure: CastFailure) {
    guard case .overflow = failure else {
      self.init("FORG0001", "“\(value: text.shortened())” is not a valid \(target)")
      return
    }
    let code: ErrorCode =
      switch target.primitive {
      case .duration: "FODT0002"
      case .decimal: target == .decimal ? "FOCA0001" : "FOCA0003"
      default: "FODT0001"
      }
    self.init(
      code, "“\(value: text.shortened())” is beyond the values of \(target) that are supported")
  }
}
