extension AtomicValue {
  /// The value cast to xs:string (*Functions and Operators 3.1*, §19.1.2): its canonical lexical form.
  public var stringValue: String {
    switch storage {
    case .string(let value): value
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .bigInteger(let value): String(value)
    case .decimal(let value): value.description
    case .double(let value): value.lexicalForm
    case .float(let value): value.lexicalForm
    case .dateTime(let value): value.lexicalForm(as: type)
    case .duration(let value): value.lexicalForm(as: type)
    case .binary(let value):
      type == .hexBinary ? BinaryForm.hex(value) : BinaryForm.base64(value)
    case .qName(let value): value.description
    }
  }
}

extension AtomicValue: CustomStringConvertible {
  /// The value as an author would write it: `"abc"`, `42`, `xs:date("2016-02-22")`.
  public var description: String {
    switch type {
    case .string: "\"\(stringValue)\""
    case .integer, .decimal: stringValue
    case .boolean: "\(stringValue)()"
    default: "\(type)(\"\(stringValue)\")"
    }
  }
}
