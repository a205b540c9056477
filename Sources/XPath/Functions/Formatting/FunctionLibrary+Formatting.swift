// *Functions and Operators 3.1*, §4.6 and §4.7: formatting integers and numbers.

extension FunctionLibrary {
  static let formatting = [
    Function(
      """
      fn:format-integer($value as xs:integer?, $picture as xs:string, [$lang as xs:string?]) \
      as xs:string
      """
    ) { (call) throws(XPathError) in
      guard let value = call.atomic(0)?.anyInteger else { return .string("") }
      let language = call.language(2) ?? call.defaultLanguage
      return .string(try IntegerFormat(call.text(1)).text(of: value, in: language))
    },

    Function(
      """
      fn:format-number($value as xs:numeric?, $picture as xs:string, \
      [$decimal-format-name as xs:string?]) as xs:string
      """
    ) { (call) throws(XPathError) in
      let format = try call.decimalFormat(2)
      let picture = try NumberPicture(call.text(1), format)
      return .string(picture.text(of: call.atomic(0) ?? .double(.nan), format))
    },
  ]
}

extension Call {
  /// The language an argument names, if it is supported.
  func language(_ index: Int) -> Language? { string(index).flatMap(Language.init(tag:)) }

  /// The default language, or English where that is not supported.
  var defaultLanguage: Language {
    Language(tag: evaluator.context.defaultLanguage) ?? .english
  }

  /// The decimal format an argument names, or the default one.
  fileprivate func decimalFormat(_ index: Int) throws(XPathError) -> DecimalFormat {
    guard let name = string(index) else { return context.defaultDecimalFormat }
    guard
      let format = QName(eqName: name, namespaces: context.namespaces)
        .flatMap({ context.decimalFormats[$0] })
    else { throw XPathError("FODF1280", "There is no decimal format “\(value: name)”") }
    return format
  }
}
