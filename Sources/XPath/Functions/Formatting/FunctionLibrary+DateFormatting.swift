// *Functions and Operators 3.1*, §9.8: formatting dates and times.

extension FunctionLibrary {
  static let dateFormatting = [
    Function(
      """
      fn:format-dateTime(
        $value as xs:dateTime?, $picture as xs:string,
        [$language as xs:string?, $calendar as xs:string?, $place as xs:string?]) as xs:string?
      """, uses: .surroundings, format),

    Function(
      """
      fn:format-date(
        $value as xs:date?, $picture as xs:string,
        [$language as xs:string?, $calendar as xs:string?, $place as xs:string?]) as xs:string?
      """, uses: .surroundings, format),

    Function(
      """
      fn:format-time(
        $value as xs:time?, $picture as xs:string,
        [$language as xs:string?, $calendar as xs:string?, $place as xs:string?]) as xs:string?
      """, uses: .surroundings, format),
  ]

  private static let format: Function.Body = { (call) throws(XPathError) in
    guard let value = call.atomic(0), let moment = value.dateTimeValue else { return .empty }
    let format = try call.dateFormat()
    return .string(try format.text(of: moment, as: value.type.primitive))
  }
}

extension Call {
  /// What `$picture`, `$language` and `$calendar` come to. A place changes nothing, as there are no
  /// names of time zones.
  fileprivate func dateFormat() throws(XPathError) -> DateFormat {
    let picture = try DatePicture(text(1))
    let wanted = string(2)
    let language = wanted.flatMap(Language.init(tag:))
    var calendar: DateCalendar? = .gregorian
    if let name = string(3)?.collapsingWhitespace, !name.isEmpty {
      calendar = try DateCalendar.named(name, namespaces: context.namespaces)
    }
    let used = language ?? defaultLanguage
    var notice = ""
    if wanted != nil, language == nil { notice += "[Language: \(used.rawValue)]" }
    if calendar == nil { notice += "[Calendar: \(DateCalendar.gregorian.rawValue)]" }
    return DateFormat(
      picture: picture, language: used, calendar: calendar ?? .gregorian, notice: notice)
  }
}
