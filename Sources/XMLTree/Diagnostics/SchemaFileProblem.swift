/// What keeps a schema from being used.
package enum SchemaFileProblem: String, DiagnosticCode, CaseIterable {
  case remote = "schema-file.remote"
  /// How a file is named, and why it cannot be read.
  case unreadable = "schema-file.unreadable"
  /// The element.
  case laterVersion = "schema-file.later-version"
  case notCompiled = "schema-file.not-compiled"
  case notSchema = "schema-file.not-schema"
  /// What has the wrong name, and the name.
  case unknownName = "schema-file.unknown-name"
  case badPattern = "schema-file.bad-pattern"
  /// The pattern, and the name.
  case unknownProperty = "schema-file.unknown-property"
  case badFacet = "schema-file.bad-facet"
  case undeterminedContent = "schema-file.undetermined-content"
  case missingAttribute = "schema-file.missing-attribute"
  case extraAttribute = "schema-file.extra-attribute"
  case repeatedComponent = "schema-file.repeated-component"
  /// The name with the prefix.
  case undeclaredPrefix = "schema-file.undeclared-prefix"
  /// How a file is named.
  case otherNamespace = "schema-file.other-namespace"
  case notImported = "schema-file.not-imported"
  case ownImport = "schema-file.own-import"
  /// The value.
  case badValue = "schema-file.bad-value"
  case noFacetValue = "schema-file.no-facet-value"
  case contraryOccurrence = "schema-file.contrary-occurrence"
  case badXPath = "schema-file.bad-xpath"
  case defaultAndFixed = "schema-file.default-and-fixed"
  case defaultOfRequired = "schema-file.default-of-required"
  case defaultOfID = "schema-file.default-of-id"
  /// The component.
  case circular = "schema-file.circular"
  case final = "schema-file.final"
  /// The element and what may stand in it.
  case content = "schema-file.content"
  /// What the compiler says.
  case other = "schema-file.other"

  package var wording: Wording {
    switch self {
    case .remote: Wording("a schema is not fetched from “{0}”", "不从“{0}”获取模式文件")
    case .unreadable:
      Wording("“{0}”, which is named here, cannot be read: {1}", "无法读取此处指明的“{0}”：{1}")
    case .laterVersion:
      Wording(
        "“{0}” is of XSD 1.1, but schemas are read as XSD 1.0",
        "“{0}”属于XSD 1.1，模式文件只能使用XSD 1.0")
    case .notCompiled: Wording("the schema cannot be compiled", "模式文件无法使用")
    case .notSchema: Wording("this is not an XML Schema", "这不是XML模式文件（XSD）")
    case .unknownName: Wording("“{0}”, which is named here, does not exist", "此处引用的“{0}”不存在")
    case .badPattern:
      Wording("the pattern “{0}” is not a regular expression", "“{0}”不是正确的正则表达式")
    case .unknownProperty:
      Wording(
        "in the pattern “{0}” there is no category or block of Unicode “{1}”",
        "正则表达式“{0}”中指定的字符类别或区段“{1}”不存在")
    case .badFacet:
      Wording("the value “{0}” of the facet “{1}” does not fit", "约束“{1}”的值“{0}”不适用")
    case .undeterminedContent:
      Wording(
        "the content model is ambiguous: an element may be declared by more than one part of it",
        "内容模型有歧义：同一元素可以对应其中的几处")
    case .missingAttribute: Wording("the attribute “{0}” is missing", "缺少属性“{0}”")
    case .extraAttribute: Wording("the attribute “{0}” is not allowed", "不得有属性“{0}”")
    case .repeatedComponent: Wording("“{0}” is declared already", "“{0}”已经声明过")
    default: wordingOfDeclarations
    }
  }

  private var wordingOfDeclarations: Wording {
    switch self {
    case .undeclaredPrefix:
      Wording("the prefix of “{0}” is not declared", "“{0}”的前缀没有声明")
    case .otherNamespace:
      Wording(
        "“{0}” is not of the namespace that is wanted here", "“{0}”的命名空间与此处所要求的不符")
    case .notImported:
      Wording("the namespace of what is named here is not imported", "此处引用的名称，其命名空间没有导入")
    case .ownImport:
      Wording(
        "a schema does not import its own namespace, but includes it",
        "模式文件不得导入自己的命名空间，应予包含")
    case .badValue: Wording("the value “{0}” does not fit here", "值“{0}”不适用于此处")
    case .noFacetValue: Wording("the facet “{0}” has no value", "约束“{0}”没有值")
    case .contraryOccurrence:
      Wording("more is asked for than is allowed", "最少次数大于最多次数")
    case .badXPath:
      Wording("“{0}” is not an expression that may stand here", "此处不得使用表达式“{0}”")
    case .defaultAndFixed:
      Wording("there is a default or a fixed value, not both", "默认值与固定值不得并用")
    case .defaultOfRequired:
      Wording("what is required has no default", "必须填写的属性不得有默认值")
    case .defaultOfID:
      Wording("what identifies something has no default", "用作标识的值不得有默认值")
    case .circular: Wording("“{0}” is defined by itself", "“{0}”的定义引用了自身")
    case .final: Wording("“{0}” is made of a type that allows no other", "“{0}”所依据的类型不得再派生")
    case .content:
      Wording(
        "what stands in “{0}” does not belong there; in it may be {1}",
        "“{0}”中的内容不正确，应为{1}")
    default: Wording("the schema is not valid here: {0}", "模式文件此处有误")
    }
  }
}
