/// What keeps a file from being read as XML.
package enum ReadingProblem: String, DiagnosticCode, CaseIterable {
  case noSuchFile = "file.missing"
  case noPermission = "file.no-permission"
  case isFolder = "file.folder"
  case isStandardInput = "file.standard-input"
  case isPipe = "file.pipe"
  case isSocket = "file.socket"
  case isDevice = "file.device"
  case tooLarge = "file.too-large"
  case changed = "file.changed"
  case unreadable = "file.unreadable"
  case empty = "file.empty"
  case noMemory = "file.no-memory"

  case notWellFormed = "xml.not-well-formed"
  case unknownFault = "xml.fault"
  case cutOff = "xml.cut-off"
  case cutOffIn = "xml.cut-off-in-element"
  case unclosedElement = "xml.unclosed-element"
  case mismatchedTags = "xml.mismatched-tags"
  case noStart = "xml.no-start"
  case contentBehindRoot = "xml.content-behind-root"
  case unreadableMarkup = "xml.unreadable-markup"
  case tooDeep = "xml.too-deep"
  case tooLong = "xml.too-long"
  case forbiddenCharacter = "xml.forbidden-character"
  case ampersand = "xml.ampersand"
  case openReference = "xml.open-reference"
  case lessThan = "xml.less-than"
  case lessThanInAttribute = "xml.less-than-in-attribute"
  case missingName = "xml.missing-name"
  case unquotedAttribute = "xml.unquoted-attribute"
  case openAttribute = "xml.open-attribute"
  case noAttributeValue = "xml.no-attribute-value"
  case repeatedAttribute = "xml.repeated-attribute"
  case joinedAttributes = "xml.joined-attributes"
  case openTag = "xml.open-tag"
  case openComment = "xml.open-comment"
  case hyphensInComment = "xml.hyphens-in-comment"
  case openCDATA = "xml.open-cdata"
  case endOfCDATA = "xml.end-of-cdata"
  case misplacedDeclaration = "xml.misplaced-declaration"
  case noVersion = "xml.no-version"
  case newerVersion = "xml.newer-version"
  case unknownVersion = "xml.unknown-version"
  case openDeclaration = "xml.open-declaration"
  case openInstruction = "xml.open-instruction"
  case joinedInstruction = "xml.joined-instruction"
  case characterReference = "xml.character-reference"
  case standalone = "xml.standalone"
  case spaceValue = "xml.space-value"
  case undeclaredPrefix = "xml.undeclared-prefix"
  case colons = "xml.colons"
  case notURI = "xml.namespace-not-uri"
  case emptyNamespace = "xml.empty-namespace"
  case reservedNamespace = "xml.reserved-namespace"
  case relativeNamespace = "xml.relative-namespace"

  case notUTF8 = "encoding.not-utf-8"
  case otherByteOrderMark = "encoding.other-byte-order-mark"
  case secondByteOrderMark = "encoding.second-byte-order-mark"
  case otherEncoding = "encoding.other"
  case undeclaredEncoding = "encoding.undeclared"
  case unknownEncoding = "encoding.unknown"
  case invalidBytes = "encoding.invalid-bytes"

  case doctype = "dtd.refused"
  case undeclaredEntity = "dtd.undeclared-entity"
  case unbalancedEntity = "dtd.unbalanced-entity"
  case entityLoop = "dtd.entity-loop"
  case entityContent = "dtd.too-much-content"
  case entityDeclarations = "dtd.too-much-declared"

  case validationBroke = "reading.validation-broke"
  case oneMore = "reading.one-more"
  case more = "reading.more"
}

extension ReadingProblem {
  /// Whether its texts are names of the file or other pieces of it.
  package var quotesFile: Bool {
    switch self {
    case .cutOffIn, .unclosedElement, .mismatchedTags, .noAttributeValue, .repeatedAttribute,
      .spaceValue, .undeclaredPrefix, .colons, .notURI, .relativeNamespace, .doctype,
      .undeclaredEntity, .unknownFault:
      true
    default: false
    }
  }

  package var wording: Wording {
    switch self {
    case .noSuchFile, .noPermission, .isFolder, .isStandardInput, .isPipe, .isSocket, .isDevice,
      .tooLarge, .changed,
      .unreadable, .empty, .noMemory:
      wordingOfFile
    case .notUTF8, .otherByteOrderMark, .secondByteOrderMark, .otherEncoding, .undeclaredEncoding,
      .unknownEncoding, .invalidBytes:
      wordingOfEncoding
    case .doctype, .undeclaredEntity, .unbalancedEntity, .entityLoop, .entityContent,
      .entityDeclarations:
      wordingOfDoctype
    case .validationBroke:
      Wording(
        "the schema cannot be checked from here on: a pattern of it takes too long for a value",
        "从此处起无法按模式校验：模式中的正则表达式对某个值过于费时")
    case .oneMore: Wording("1 more problem in this file", "本文件另有1处问题")
    case .more: Wording("{0} more problems in this file", "本文件另有{0}处问题")
    default: wordingOfMarkup
    }
  }

  private var wordingOfFile: Wording {
    switch self {
    case .noSuchFile: Wording("there is no such file", "文件不存在")
    case .noPermission: Wording("the file may not be read", "没有读取该文件的权限")
    case .isFolder: Wording("this is a folder, not a file", "这是文件夹，不是文件")
    case .isPipe:
      Wording(
        "this is a pipe, not a regular file; save what comes through it to a file and name that",
        "这是管道，不是普通文件；请先把内容存为文件，再指定该文件")
    case .isStandardInput:
      Wording(
        "there is no such file, and standard input is not read; save it to a file and name that",
        "文件不存在，也不读取标准输入；请先把内容存为文件，再指定该文件")
    case .isSocket: Wording("this is a socket, not a regular file", "这是套接字，不是普通文件")
    case .isDevice: Wording("this is a device, not a regular file", "这是设备，不是普通文件")
    case .tooLarge:
      Wording(
        "the file is larger than {0}, and no larger file is read", "文件超过{0}，超出读取的上限")
    case .changed:
      Wording("the file changed while it was read", "读取过程中文件发生了变化")
    case .empty: Wording("the file is empty", "文件是空的，没有任何内容")
    case .noMemory:
      Wording("there is not enough memory to read the file", "内存不足，无法读取该文件")
    default: Wording("the file cannot be read: {0}", "文件无法读取")
    }
  }

  private var wordingOfEncoding: Wording {
    switch self {
    case .notUTF8:
      Wording(
        "there are bytes that are not UTF-8; another encoding must be declared",
        "文件中有不属于UTF-8编码的内容，应在文件开头声明实际使用的编码")
    case .otherByteOrderMark:
      Wording(
        "the file begins with the byte-order mark of {0}, but declares the encoding “{1}”",
        "文件开头是{0}的字节顺序标记，却声明了编码“{1}”")
    case .secondByteOrderMark:
      Wording(
        "the file begins with two byte-order marks; the second is a character before the root element",
        "文件开头有两个字节顺序标记，第二个成了根元素之前的字符")
    case .otherEncoding:
      Wording(
        "the file declares the encoding “{0}”, but is not written in it",
        "文件声明的编码是“{0}”，实际却不是这种编码")
    case .undeclaredEncoding:
      Wording(
        "the file is in {0}, but has neither a byte-order mark nor declares its encoding",
        "文件是{0}编码，但既没有字节顺序标记，也没有声明编码")
    case .unknownEncoding:
      Wording("the encoding “{0}” is not known", "不支持文件声明的编码“{0}”")
    default:
      Wording(
        "the bytes {0} are not valid in the encoding “{1}”",
        "字节{0}在编码“{1}”中不是有效的字符")
    }
  }

  private var wordingOfDoctype: Wording {
    switch self {
    case .doctype:
      Wording(
        "a document type declaration (DOCTYPE {0}) is not allowed",
        "文件中不得有文档类型声明（DOCTYPE {0}）")
    case .undeclaredEntity: Wording("the entity “{0}” is not declared", "实体“{0}”没有声明")
    case .unbalancedEntity: Wording("an entity must hold whole elements", "实体中的元素必须完整")
    case .entityLoop:
      Wording(
        "entities refer to each other in a loop or expand to too much", "实体循环引用，或者展开后内容过多")
    case .entityContent:
      Wording("the entities of the file expand to too much content", "文件中的实体展开后内容过多")
    default:
      Wording("the document type declaration expands to too much", "文档类型声明展开后内容过多")
    }
  }

  private var wordingOfMarkup: Wording {
    switch self {
    case .cutOff:
      Wording("the file ends in the middle of its markup", "文件不完整，在标记中间中断")
    case .cutOffIn:
      Wording(
        "the file ends in the middle of its markup; the element “{0}” of line {1} is not closed",
        "文件不完整，在标记中间中断；第{1}行的元素“{0}”没有结束标签")
    case .unclosedElement:
      Wording(
        "the file ends, but the element “{0}” of line {1} is not closed",
        "文件不完整：到文件末尾，第{1}行的元素“{0}”仍没有结束标签")
    case .mismatchedTags:
      Wording(
        "the end tag </{0}> does not fit the start tag <{1}> of line {2}",
        "结束标签</{0}>与第{2}行的开始标签<{1}>不对应")
    case .noStart:
      Wording("the file does not start as XML: “<” is expected", "文件不是XML文件：开头应为“<”")
    case .contentBehindRoot:
      Wording(
        "there is something behind the end of the root element", "根元素结束之后还有多余的内容")
    case .unreadableMarkup:
      Wording("there is markup here that cannot be read", "此处的标记无法识别")
    case .tooDeep:
      Wording("elements are nested more than {0} deep", "元素嵌套超过{0}层")
    case .tooLong:
      Wording("{0} is longer than {1} bytes, and no longer one is read", "{0}超过{1}字节，超出读取的上限")
    case .undeclaredPrefix, .colons, .notURI, .emptyNamespace, .reservedNamespace,
      .relativeNamespace:
      wordingOfNamespaces
    case .unknownFault:
      Wording("the file is not well-formed XML: {0}", "文件不是格式正确的XML，此处有误")
    case .notWellFormed: Wording("the file is not well-formed XML", "文件不是格式正确的XML")
    default: wordingOfCharacters
    }
  }

  private var wordingOfNamespaces: Wording {
    switch self {
    case .undeclaredPrefix:
      Wording("the namespace prefix “{0}” is not declared", "命名空间前缀“{0}”没有声明")
    case .colons:
      Wording(
        "in the name “{0}” a “:” stands where none may", "名称“{0}”中的“:”用法不正确")
    case .notURI: Wording("the namespace “{0}” is not a URI", "命名空间“{0}”不是URI")
    case .emptyNamespace:
      Wording("the prefix “{0}” must stand for a namespace", "前缀“{0}”的命名空间不能为空")
    case .reservedNamespace:
      Wording(
        "“xml” and “xmlns” are reserved, and so are their namespaces",
        "“xml”和“xmlns”及其命名空间是保留的，不得另作他用")
    default: Wording("the namespace URI “{0}” is not absolute", "命名空间“{0}”不是绝对的URI")
    }
  }

  private var wordingOfCharacters: Wording {
    switch self {
    case .forbiddenCharacter:
      Wording("the character {0} is not allowed in XML", "XML文件中不得有字符{0}")
    case .ampersand: Wording("“&” must be written “&amp;”", "“&”应写成“&amp;”")
    case .openReference:
      Wording(
        "“&” must be written “&amp;”, or the reference end with “;”",
        "“&”应写成“&amp;”；如果是引用，应以“;”结尾")
    case .lessThan:
      Wording(
        "“<” does not start a tag here and must be written “&lt;”",
        "此处的“<”不是标签的开头，应写成“&lt;”")
    case .lessThanInAttribute:
      Wording(
        "“<” in the value of an attribute must be written “&lt;”", "属性值中的“<”应写成“&lt;”")
    case .missingName: Wording("a name is missing", "此处缺少名称")
    case .openTag: Wording("a tag must end with “>”", "标签应以“>”结尾")
    case .openComment: Wording("a comment has no end", "注释没有结束")
    case .hyphensInComment: Wording("“--” is not allowed in a comment", "注释中不得有“--”")
    case .openInstruction: Wording("a processing instruction has no end", "处理指令没有结束")
    case .joinedInstruction:
      Wording(
        "the name of a processing instruction must be followed by white space",
        "处理指令的名称之后应有空格")
    case .characterReference:
      Wording(
        "a character is referred to by its number, as in “&#20013;” or “&#x4E2D;”",
        "引用字符应写成“&#20013;”或“&#x4E2D;”这样的形式")
    case .openCDATA: Wording("a CDATA section has no end", "CDATA部分没有结束")
    case .endOfCDATA: Wording("“]]>” is not allowed in text", "文字中不得有“]]>”")
    default: wordingOfAttributes
    }
  }

  private var wordingOfAttributes: Wording {
    switch self {
    case .openAttribute:
      Wording("the value of an attribute has no closing quote", "属性值缺少结尾的引号")
    case .noAttributeValue: Wording("the attribute “{0}” has no value", "属性“{0}”没有值")
    case .repeatedAttribute: Wording("the attribute “{0}” is given twice", "属性“{0}”重复")
    case .joinedAttributes:
      Wording("attributes must be parted by white space", "属性之间应以空格隔开")
    case .misplacedDeclaration:
      Wording(
        "an XML declaration is only allowed at the very start of the file",
        "XML声明只能写在文件的最开头")
    case .spaceValue:
      Wording(
        "“{0}” may not be the value of xml:space, but “default” or “preserve”",
        "xml:space的值不能是“{0}”，应是“default”或“preserve”")
    case .standalone:
      Wording("“standalone” must be “yes” or “no”", "“standalone”应为“yes”或“no”")
    case .noVersion: Wording("the XML declaration has no version", "XML声明没有写明版本")
    case .newerVersion:
      Wording(
        "the file declares version {0} of XML and is read as version 1.0",
        "文件声明的XML版本是{0}，按1.0版读取")
    case .unknownVersion:
      Wording("version {0} of XML is not known; it must be 1.0", "不支持XML的{0}版，应为1.0版")
    case .openDeclaration:
      Wording("the XML declaration must end with “?>”", "XML声明应以“?>”结尾")
    default: Wording("the value of an attribute must be in quotes", "属性值应写在引号中")
    }
  }
}
