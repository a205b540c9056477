/// What a value must be like, as the second half of a sentence.
package enum ValueForm: String, DiagnosticCode, CaseIterable {
  case like = "form.like"
  case likeDescribed = "form.like-described"
  case described = "form.described"
  case date = "form.date"
  case time = "form.time"
  case dateTime = "form.date-time"
  case yearMonth = "form.year-month"
  case year = "form.year"
  case duration = "form.duration"
  case noSuchDay = "form.no-such-day"
  case noSuchTime = "form.no-such-time"
  case integer = "form.integer"
  case integerFrom = "form.integer-from"
  case integerTo = "form.integer-to"
  case integerBetween = "form.integer-between"
  case number = "form.number"
  case oneOf = "form.one-of"
  case oneOfMany = "form.one-of-many"
  case name = "form.name"
  case token = "form.token"
  case uri = "form.uri"
  case hexadecimal = "form.hexadecimal"
  case list = "form.list"
  case either = "form.either"

  case notLess = "form.not-less"
  case notGreater = "form.not-greater"
  case greater = "form.greater"
  case less = "form.less"
  case notEarlier = "form.not-earlier"
  case notLater = "form.not-later"
  case later = "form.later"
  case earlier = "form.earlier"
  case digits = "form.digits"
  case decimalPlaces = "form.decimal-places"

  case shortest = "form.shortest"
  case longest = "form.longest"
  case exactLength = "form.exact-length"
  case someText = "form.some-text"
  case minCharacters = "form.min-characters"
  case maxCharacters = "form.max-characters"
  case characters = "form.characters"
  case minItems = "form.min-items"
  case maxItems = "form.max-items"
  case items = "form.items"
}

extension ValueForm {
  package var wording: Wording {
    switch self {
    case .like: Wording("write it like {0}", "应写成{0}这样的形式")
    case .likeDescribed: Wording("write it like {0} ({1})", "应写成{0}这样的形式（{1}）")
    case .described: Wording("it must be as described: {0}", "应符合规定的写法（{0}）")
    case .date: Wording("write a date as {0}", "日期应写成{0}这样的形式")
    case .time: Wording("write a time as {0}", "时间应写成{0}这样的形式")
    case .dateTime: Wording("write a date and time as {0}", "日期和时间应写成{0}这样的形式")
    case .yearMonth: Wording("write a month as {0}", "年月应写成{0}这样的形式")
    case .year: Wording("write a year as {0}", "年份应写成{0}这样的形式")
    case .duration: Wording("write a length of time as {0}", "时长应写成{0}这样的形式")
    case .noSuchDay: Wording("there is no such day", "没有这一天")
    case .noSuchTime: Wording("there is no such time", "没有这个时刻")
    case .name:
      Wording(
        "it must be of letters, digits, “-”, “_” and “.”, and begin with a letter",
        "应由字母、数字、“-”、“_”、“.”组成，以字母开头")
    case .token:
      Wording(
        "it must be of letters, digits, “-”, “_” and “.”, without blanks",
        "应由字母、数字、“-”、“_”、“.”组成，不能有空格")
    case .uri: Wording("write an address like {0}", "网址应写成{0}这样的形式")
    case .hexadecimal:
      Wording("it must be pairs of hexadecimal digits like {0}", "应为成对的十六进制数字，如{0}")
    case .oneOf: Wording("it must be {0}", "应为{0}")
    case .oneOfMany: Wording("it must be one of {1} values, such as {0}", "应为{0}等{1}个值之一")
    case .list: Wording("{0} (each of the values)", "{0}（各个值均同）")
    case .either: Wording("{0}, or {1}", "{0}，或者{1}")
    case .integer, .integerFrom, .integerTo, .integerBetween, .number, .digits, .decimalPlaces:
      wordingOfNumbers
    case .notLess, .notGreater, .greater, .less, .notEarlier, .notLater, .later, .earlier:
      wordingOfRanges
    default: wordingOfLengths
    }
  }

  private var wordingOfNumbers: Wording {
    switch self {
    case .integer: Wording("it must be a whole number, such as {0}", "应为整数，如{0}")
    case .integerFrom:
      Wording("it must be a whole number not less than {0}", "应为不小于{0}的整数")
    case .integerTo:
      Wording("it must be a whole number not greater than {0}", "应为不大于{0}的整数")
    case .integerBetween:
      Wording("it must be a whole number from {0} to {1}", "应为{0}到{1}之间的整数")
    case .digits: Wording("its digits must be {0} at most", "数字不得超过{0}位")
    case .decimalPlaces: Wording("its decimal places must be {0} at most", "小数不得超过{0}位")
    default: Wording("it must be a number, such as {0}", "应为数字，如{0}")
    }
  }

  private var wordingOfRanges: Wording {
    switch self {
    case .notLess: Wording("it must not be less than {0}", "不得小于{0}")
    case .notGreater: Wording("it must not be greater than {0}", "不得大于{0}")
    case .greater: Wording("it must be greater than {0}", "应大于{0}")
    case .less: Wording("it must be less than {0}", "应小于{0}")
    case .notEarlier: Wording("it must not be earlier than {0}", "不得早于{0}")
    case .notLater: Wording("it must not be later than {0}", "不得晚于{0}")
    case .later: Wording("it must be later than {0}", "应晚于{0}")
    default: Wording("it must be earlier than {0}", "应早于{0}")
    }
  }

  private var wordingOfLengths: Wording {
    switch self {
    case .shortest: Wording("its length must be at least {0}", "长度不得小于{0}")
    case .longest: Wording("its length must be at most {0}", "长度不得大于{0}")
    case .exactLength: Wording("its length must be {0}", "长度应为{0}")
    case .someText: Wording("it must have at least 1 character", "至少应有1个字")
    case .minCharacters: Wording("it must have at least {0} characters", "至少应有{0}个字")
    case .maxCharacters: Wording("it must have at most {0} characters", "最多{0}个字")
    case .characters: Wording("it must have exactly {0} characters", "应为{0}个字")
    case .minItems: Wording("it must have {0} values or more", "至少应有{0}个值")
    case .maxItems: Wording("it must have {0} values or fewer", "最多{0}个值")
    default: Wording("the number of values must be {0}", "应为{0}个值")
    }
  }
}

extension ValueForm {
  /// The form of the values of a built-in simple type of XML Schema, given by its local name, where
  /// it has one.
  ///
  /// - Parameter value: one that is not of the type.
  package static func form(ofType name: String, insteadOf value: String) -> Message? {
    if let form = temporal(name, insteadOf: value) ?? numeric(name) { return form }
    return switch name {
    case "boolean": Message(ValueForm.oneOf, [.alternatives(["true", "false"])])
    case "Name", "NCName", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "QName":
      Message(ValueForm.name)
    case "NMTOKEN", "NMTOKENS": Message(ValueForm.token)
    case "language": Message(ValueForm.like, [.text("zh-CN")])
    case "anyURI": Message(ValueForm.uri, [.text("http://example.org/")])
    case "hexBinary": Message(ValueForm.hexadecimal, [.text("0FB7")])
    case "base64Binary": Message(ValueForm.like, [.text("bXVzdGVy")])
    default: nil
    }
  }

  /// A value of a built-in type, as examples show it.
  package static func example(ofType name: String) -> String? {
    switch name {
    case "date": "2016-07-01"
    case "time": "08:00:00"
    case "dateTime": "2016-07-01T08:00:00"
    case "gYearMonth": "2016-07"
    case "gYear": "2016"
    case "gMonthDay": "--07-01"
    case "gDay": "---01"
    case "gMonth": "--07"
    case "duration": "P1Y6M"
    default: nil
    }
  }

  private static func temporal(_ name: String, insteadOf value: String) -> Message? {
    guard let example = example(ofType: name) else { return nil }
    let shape = value.map { $0.isASCII && $0.isNumber ? "0" : String($0) }.joined()
    if shape == "0000-00-00", name == "date" { return Message(ValueForm.noSuchDay) }
    if shape == "00:00:00", name == "time" { return Message(ValueForm.noSuchTime) }
    let form: ValueForm =
      switch name {
      case "date": .date
      case "time": .time
      case "dateTime": .dateTime
      case "gYearMonth": .yearMonth
      case "gYear": .year
      case "duration": .duration
      default: .like
      }
    return Message(form, [.text(example)])
  }

  private static func numeric(_ name: String) -> Message? {
    switch name {
    case "decimal", "float", "double": Message(ValueForm.number, [.text("3.5")])
    case "integer": Message(ValueForm.integer, [.text("12")])
    case "nonNegativeInteger": Message(ValueForm.integerFrom, [.text("0")])
    case "positiveInteger": Message(ValueForm.integerFrom, [.text("1")])
    case "nonPositiveInteger": Message(ValueForm.integerTo, [.text("0")])
    case "negativeInteger": Message(ValueForm.integerTo, [.text("-1")])
    case "long": between(Int64.min, Int64.max)
    case "int": between(Int32.min, Int32.max)
    case "short": between(Int16.min, Int16.max)
    case "byte": between(Int8.min, Int8.max)
    case "unsignedLong": between(UInt64.min, UInt64.max)
    case "unsignedInt": between(UInt32.min, UInt32.max)
    case "unsignedShort": between(UInt16.min, UInt16.max)
    case "unsignedByte": between(UInt8.min, UInt8.max)
    default: nil
    }
  }

  private static func between(_ least: some BinaryInteger, _ greatest: some BinaryInteger)
    -> Message
  {
    Message(ValueForm.integerBetween, [.text("\(least)"), .text("\(greatest)")])
  }
}
