import RegularExpressions

// *Functions and Operators 3.1*, §5.2 and §5.4: making, taking apart and changing strings.

extension FunctionLibrary {
  static let strings = [
    Function("fn:codepoints-to-string($arg as xs:integer*) as xs:string") {
      (call) throws(XPathError) in
      var result = String.UnicodeScalarView()
      for item in call[0] {
        guard case .atomic(let value) = item, let scalar = value.xmlCharacter else {
          throw XPathError(
            "FOCH0001", "\(value: item.atomicText) is not the codepoint of a character")
        }
        result.append(scalar)
      }
      return .string(String(result))
    },

    Function("fn:string-to-codepoints($arg as xs:string?) as xs:integer*") {
      (call) throws(XPathError) in
      let string = call.text(0)
      try call.evaluator.checkLength(string.utf8.count / 4)
      return Value(string.unicodeScalars.map { .integer(Int($0.value)) })
    },

    Function(
      "fn:concat($arg1 as xs:anyAtomicType?, $arg2 as xs:anyAtomicType?, ...) as xs:string",
      passes: .texts
    ) { (call) throws(XPathError) in
      .string(try call.joined((0..<call.count).lazy.compactMap(call.string), separator: ""))
    },

    Function(
      "fn:string-join($arg1 as xs:anyAtomicType*, [$arg2 as xs:string]) as xs:string",
      passes: .texts
    ) { (call) throws(XPathError) in
      .string(try call.joined(call[0].lazy.map(\.atomicText), separator: call.text(1)))
    },

    Function(
      """
      fn:substring($sourceString as xs:string?, $start as xs:double, [$length as xs:double]) \
      as xs:string
      """,
      compiled: .operation { site in
        SubstringOperation(
          site.text(0), start: site.converted(1),
          length: site.arguments.count > 2 ? site.converted(2) : nil, site.range)
      }
    ) { (call) throws(XPathError) in
      .string(call.text(0).substring(from: call.double(1), length: call.double(2)))
    },

    Function(
      "fn:string-length([$arg as xs:string? := .]) as xs:integer", passes: .length,
      compiled: .operation { site in
        site.arguments.isEmpty ? nil : StringFunction(.length, site.text(0), site.range)
      }
    ) { (call) throws(XPathError) in
      .integer(try call.given(0).first?.stringValue().unicodeScalars.count ?? 0)
    },

    Function(
      "fn:normalize-space([$arg as xs:string? := .]) as xs:string", passes: .text,
      compiled: .operation { site in
        site.arguments.isEmpty ? nil : StringFunction(.normalizeSpace, site.text(0), site.range)
      }
    ) { (call) throws(XPathError) in
      .string(try call.given(0).first?.stringValue().collapsingWhitespace ?? "")
    },

    Function(
      "fn:normalize-unicode($arg as xs:string?, [$normalizationForm as xs:string]) as xs:string"
    ) { (call) throws(XPathError) in
      let name = (call.string(1) ?? "NFC").collapsingWhitespace.uppercased()
      guard !name.isEmpty else { return .string(call.text(0)) }
      guard let form = NormalizationForm(rawValue: name) else {
        throw XPathError("FOCH0003", "There is no normalization form “\(value: name)” here")
      }
      return .string(call.text(0).normalized(form))
    },

    Function("fn:upper-case($arg as xs:string?) as xs:string") { (call) throws(XPathError) in
      .string(call.text(0).fullUppercase)
    },

    Function("fn:lower-case($arg as xs:string?) as xs:string") { (call) throws(XPathError) in
      .string(call.text(0).fullLowercase)
    },

    Function(
      """
      fn:translate($arg as xs:string?, $mapString as xs:string, $transString as xs:string) \
      as xs:string
      """,
      compiled: .operation(TranslateOperation.init)
    ) { (call) throws(XPathError) in
      .string(Translation(from: call.text(1), to: call.text(2))(call.text(0)))
    },
  ]
}

extension Call {
  /// Strings put together, unless they come to more than a string may hold.
  fileprivate func joined(
    _ parts: some Sequence<String>, separator: String
  ) throws(XPathError) -> String {
    var result = ""
    var isFirst = true
    for part in parts {
      if !isFirst { result += separator }
      isFirst = false
      result += part
      try evaluator.checkStringLength(result.utf8.count)
    }
    return result
  }
}

extension Item {
  /// The text of an atomic value.
  fileprivate var atomicText: String {
    guard case .atomic(let value) = self else { return "" }
    return value.stringValue
  }
}

extension AtomicValue {
  /// The character an xs:integer is the codepoint of, if XML has it.
  fileprivate var xmlCharacter: Unicode.Scalar? {
    integerValue.flatMap(UInt32.init(exactly:)).flatMap(Unicode.Scalar.init)
      .flatMap { XMLCharacter.isChar($0.value) ? $0 : nil }
  }
}
