import XMLTree

/// What the parser of YAML says of a document: a sentence of its own, which is the English wording
/// and tells the Chinese one.
package struct YAMLSentence: DiagnosticCode, Hashable {
  private let english: String

  /// Takes what the parser says.
  package init(_ english: String) { self.english = english }

  package var rawValue: String { "yaml." + english.replacing(" ", with: "-") }

  package var wording: Wording { Wording(english, Self.chinese[english] ?? english) }

  /// All that are known.
  package static var all: [YAMLSentence] { chinese.keys.sorted().map { YAMLSentence($0) } }

  private static let chinese = problems.merging(parts) { problem, _ in problem }

  /// What is wrong.
  private static let problems = [
    "block sequence entries are not allowed in this context": "此处不能写列表的项",
    "control characters are not allowed": "不能有控制字符",
    "could not find expected ':'": "键后面缺少“:”",
    "could not find expected directive name": "缺少指令的名称",
    "did not find URI escaped octet": "地址中的“%”后面缺少两位十六进制数字",
    "did not find expected '!'": "缺少“!”",
    "did not find expected ',' or ']'": "缺少“,”或“]”",
    "did not find expected ',' or '}'": "缺少“,”或“}”",
    "did not find expected '-' indicator": "缺少“-”，或者缩进不一致",
    "did not find expected <document start>": "此处应是新文档的开头（“---”）",
    "did not find expected <stream-start>": "缺少文件的开头",
    "did not find expected alphabetic or numeric character": "缺少字母或数字",
    "did not find expected comment or line break": "后面只能是注释或换行",
    "did not find expected digit or '.' character": "缺少数字或“.”",
    "did not find expected hexdecimal number": "缺少十六进制数字",
    "did not find expected key": "此处应是键，或者缩进不一致",
    "did not find expected node content": "此处缺少内容",
    "did not find expected tag URI": "缺少标签的地址",
    "did not find expected version number": "缺少版本号",
    "did not find expected whitespace": "缺少空格",
    "did not find expected whitespace or line break": "缺少空格或换行",
    "did not find the expected '>'": "缺少“>”",
    "expected a single document in the stream but found another document":
      "文件中只能有一个文档，此处却又开始了一个",
    "found a tab character that violates indentation": "不能用制表符缩进，应改用空格",
    "found a tab character where an indentation space is expected": "不能用制表符缩进，应改用空格",
    "found an indentation indicator equal to 0": "缩进的字数不能是0",
    "found character that cannot start any token": "内容不能以这个字符开头，文字要加引号",
    "found duplicate %TAG directive": "指令“%TAG”重复",
    "found duplicate %YAML directive": "指令“%YAML”重复",
    "found extremely long version number": "版本号过长",
    "found incompatible YAML document": "不支持该文件声明的YAML版本",
    "found invalid Unicode character escape code": "转义所指的不是有效的字符",
    "found undefined alias": "所引用的锚点不存在",
    "found undefined tag handle": "标签的前缀没有定义",
    "found unexpected ':'": "此处不能有“:”",
    "found unexpected document indicator": "此处不能有文档的分隔符",
    "found unexpected end of stream": "文件到此结束，缺少结尾的引号",
    "found unexpected non-alphabetical character": "此处只能是字母",
    "found unknown directive name": "没有这样的指令",
    "found unknown escape character": "“\\”后面的字符不能转义",
    "mapping keys are not allowed in this context": "此处不能写键",
    "mapping values are not allowed in this context": "此处不能写键值对，含有冒号的文字要加引号",
  ]

  /// What is being read.
  private static let parts = [
    "while parsing a %TAG directive": "指令“%TAG”",
    "while parsing a block collection": "列表",
    "while parsing a block mapping": "键值对",
    "while parsing a block node": "内容",
    "while parsing a flow mapping": "“{}”中的键值对",
    "while parsing a flow node": "内容",
    "while parsing a flow sequence": "“[]”中的列表",
    "while parsing a node": "内容",
    "while parsing a quoted scalar": "带引号的文字",
    "while parsing a tag": "标签",
    "while scanning a %TAG directive": "指令“%TAG”",
    "while scanning a %YAML directive": "指令“%YAML”",
    "while scanning a block scalar": "多行文字",
    "while scanning a directive": "指令",
    "while scanning a plain scalar": "不带引号的文字",
    "while scanning a quoted scalar": "带引号的文字",
    "while scanning a simple key": "键",
    "while scanning a tag": "标签",
    "while scanning an alias": "别名",
    "while scanning an anchor": "锚点",
    "while scanning for the next token": "下一项内容",
  ]
}

extension Message {
  /// That a document is not YAML: what is wrong, and in what, from which line on if that is another
  /// one.
  static func notYAML(_ problem: String, in part: String? = nil, since line: Int? = nil) -> Message
  {
    let problem = MessageArgument.message(Message(YAMLSentence(problem)))
    guard let part else { return Message(DocumentProblem.notYAML, [problem]) }
    let circumstance = MessageArgument.message(Message(YAMLSentence(part)))
    guard let line else { return Message(DocumentProblem.notYAMLPart, [problem, circumstance]) }
    return Message(DocumentProblem.notYAMLSince, [problem, circumstance, .number(line)])
  }
}
