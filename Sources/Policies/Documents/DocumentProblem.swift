import XMLTree

/// What can be wrong with a YAML document, whatever it describes.
package enum DocumentProblem: String, DiagnosticCode, CaseIterable {
  case noSuchFile = "document.no-such-file"
  case noSuchPath = "document.no-such-path"
  case notUTF8 = "document.not-utf-8"
  case isUTF16 = "document.utf-16"
  case forbiddenCharacter = "document.forbidden-character"
  case tab = "document.tab"
  case more = "document.more"
  case empty = "document.empty"
  /// What is wrong.
  case notYAML = "document.not-yaml"
  /// What is wrong, and in what.
  case notYAMLPart = "document.not-yaml-part"
  /// What is wrong, in what, and the line that begins on.
  case notYAMLSince = "document.not-yaml-since"
  case tooLarge = "document.too-large"
  case keyWithoutName = "document.key-without-name"
  case duplicateKey = "document.duplicate-key"
  case notMapping = "document.not-mapping"
  case namesNotMapping = "document.names-not-mapping"
  case notList = "document.not-list"
  case unknownKey = "document.unknown-key"
  case unknownKeyAmong = "document.unknown-key-among"
  case missingKey = "document.missing-key"
  case notText = "document.not-text"
  case notName = "document.not-name"
  case emptyName = "document.empty-name"
  case notLocalName = "document.not-local-name"
  case notNumber = "document.not-number"
  case notTruth = "document.not-truth"
  case notDate = "document.not-date"
  case noSuchDay = "document.no-such-day"
  case noSuchDayUnquoted = "document.no-such-day-unquoted"
  case notChoice = "document.not-choice"
  case nestedList = "document.nested-list"
  case mappingAsValue = "document.mapping-as-value"

  package var wording: Wording {
    switch self {
    case .noSuchFile: Wording("There is no such file", "没有这个文件")
    case .noSuchPath: Wording("There is no such file or folder", "没有这个文件或文件夹")
    case .notUTF8: Wording("The text is not UTF-8", "文件的编码不是UTF-8")
    case .isUTF16: Wording("The text is UTF-16; save it as UTF-8", "文件的编码是UTF-16，应另存为UTF-8")
    case .forbiddenCharacter:
      Wording("The character {0} is not allowed in YAML", "YAML文件中不能有字符{0}")
    case .tab: Wording("A tab cannot indent; use spaces", "不能用制表符缩进，应改用空格")
    case .more:
      Wording(
        "{0}; more mistakes of this kind, which are not listed: {1}",
        "{0}；同类错误另有{1}处，没有列出")
    case .empty: Wording("The file is empty", "文件是空的")
    case .notYAML: Wording("This is not YAML: {0}", "不符合YAML格式：{0}")
    case .notYAMLPart: Wording("This is not YAML: {0} {1}", "不符合YAML格式：{1}有误，{0}")
    case .notYAMLSince:
      Wording(
        "This is not YAML: {0} {1} from line {2}", "不符合YAML格式：从第{2}行开始的{1}有误，{0}")
    case .tooLarge:
      Wording("The document is too large or nested too deeply", "文件过大或者嵌套过深")
    case .keyWithoutName: Wording("A key must be a name", "键必须是一个名称")
    case .duplicateKey:
      Wording(
        "The key “{0}” stands here twice; it is on line {1} too", "键“{0}”重复，第{1}行已经有了")
    case .notMapping:
      Wording("{0} must be a mapping of keys to values, not {1}", "{0}应为键值对，不能是{1}")
    case .namesNotMapping:
      Wording("“{0}” must be a mapping of names to values, not {1}", "“{0}”应为名称与值的对应，不能是{1}")
    case .notList: Wording("“{0}” must be a list of {1}, not {2}", "“{0}”应为{1}的列表，不能是{2}")
    case .unknownKey: Wording("There is no key “{0}” here", "此处没有“{0}”这个键")
    case .unknownKeyAmong:
      Wording("There is no key “{0}” here; the keys are {1}", "此处没有“{0}”这个键，可用的键有{1}")
    case .missingKey: Wording("{0} has no “{1}”", "{0}缺少“{1}”")
    case .notText: Wording("“{0}” must be a text, not {1}", "“{0}”应为文字，不能是{1}")
    case .notName:
      Wording(
        "“{0}” may have letters, digits, “.”, “-” and “_” only, not “{1}”",
        "“{0}”只能含有字母、数字、“.”、“-”和“_”，不能是“{1}”")
    case .emptyName: Wording("A name in “{0}” is empty", "“{0}”中有一个名称是空的")
    case .notLocalName:
      Wording(
        "“{0}” must be a name of XML: it starts with a letter or “_”, and has letters, digits, “.”, "
          + "“-” and “_” only, not “{1}”",
        "“{0}”应为XML名称：以字母或“_”开头，只含字母、数字、“.”、“-”和“_”，不能是“{1}”")
    case .notNumber: Wording("“{0}” must be a number, not {1}", "“{0}”应为数字，不能是{1}")
    case .notTruth:
      Wording("“{0}” must be true or false, not {1}", "“{0}”应为true或false，不能是{1}")
    case .notDate:
      Wording(
        "“{0}” must be a date such as 2016-02-22, not {1}", "“{0}”应为日期，如2016-02-22，不能是{1}")
    case .noSuchDay: Wording("There is no such day as {0}", "没有{0}这一天")
    case .noSuchDayUnquoted:
      Wording(
        "There is no such day as “{0}”; a text is put in quotes", "没有“{0}”这一天；文字要加引号")
    case .notChoice: Wording("“{0}” must be {1}, not {2}", "“{0}”应为{1}，不能是{2}")
    case .nestedList:
      Wording(
        "A list in {0} may hold single values only, not {1}", "{0}的列表只能含有单个的值，不能含有{1}")
    case .mappingAsValue:
      Wording(
        "The value of {0} must be a single value or a list, not a mapping",
        "{0}的值应为单个的值或者列表，不能是键值对")
    }
  }
}

/// What a node of a document is, as part of a sentence.
package enum NodeKind: String, DiagnosticCode, CaseIterable {
  case nothing = "node.nothing"
  case list = "node.list"
  case mapping = "node.mapping"

  package var wording: Wording {
    switch self {
    case .nothing: Wording("nothing", "空白")
    case .list: Wording("a list", "列表")
    case .mapping: Wording("a mapping", "键值对")
    }
  }
}
