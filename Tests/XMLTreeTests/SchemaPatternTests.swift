import Testing

@testable import XMLTree

@Suite("Patterns of schemas")
struct SchemaPatternTests {
  @Test(
    "letters, digits and blocks are those of Unicode",
    arguments: [
      ("[\\p{L}·]{2,20}", ["张三", "阿卜杜拉·买买提", "Müller", "𠮷田", "あゆみ"], ["张", "张3", "张 三"]),
      ("\\p{Lo}+", ["张三", "𪚥𠀀", "ابن"], ["Zhang", "张a", "ａ"]),
      ("\\P{L}+", ["123", "—，"], ["张", "1张"]),
      ("\\p{IsCJKUnifiedIdeographs}+", ["张三", "龥"], ["𠮷", "a", "ー"]),
      ("\\P{IsBasicLatin}", ["张"], ["a"]),
      ("\\p{IsGreek}\\p{IsPrivateUse}", ["α\u{E000}"], ["a\u{E000}"]),
      ("\\i\\c*", ["张-三.1", "_a", "a:b"], ["1a", "-", "a b"]),
      ("\\I\\C", ["1 ", "  "], ["a ", "1b"]),
      ("\\w+", ["张三3", "a", "＋"], ["a b", "。", "a-b"]),
      ("\\W+", ["。 ", "-"], ["张"]),
      ("\\d+", ["123", "１２３", "٣"], ["一", "Ⅷ", ""]),
      ("\\D", ["一", "a"], ["１"]),
      ("\\s\\S", [" 张", "\t1"], ["张 ", "\u{3000}张"]),
      ("[\\p{L}-[\\p{Lu}a]]+", ["bc张"], ["a", "B"]),
      ("[^\\p{L}]+", ["12"], ["张"]),
      ("[a-z-[a-z]]|x", ["x"], ["a", ""]),
    ])
  func classes(pattern: String, fitting: [String], others: [String]) {
    for value in fitting { #expect(SchemaPattern.matches(value, pattern: pattern), "\(value)") }
    for value in others { #expect(!SchemaPattern.matches(value, pattern: pattern), "\(value)") }
  }

  @Test(
    "the rest of the language is as XML Schema has it",
    arguments: [
      ("^a$", ["^a$"], ["a"]),
      ("^\\d$", ["^1$"], ["1"]),
      (".", ["张", "𠀀", "\u{2028}"], ["\n", "\r", "ab", ""]),
      ("\\.", ["."], ["a"]),
      ("\\d.", ["1a"], ["1\n"]),
      (
        "[a-z]{1,5000}", [String(repeating: "a", count: 5000)],
        [String(repeating: "a", count: 5001)]
      ),
      (
        "\\p{L}{1,5000}", [String(repeating: "张", count: 5000)],
        [String(repeating: "张", count: 5001)]
      ),
      ("a{1,99999999999}", ["aaa"], [""]),
      ("(a?){3}b", ["b", "aaab"], ["aaaab", ""]),
      ("(\\d*){2,3}b", ["b", "1b", "12345b"], ["ab"]),
      ("(\\d|[一-十]){2}", ["1一"], ["1", "张三"]),
      ("\\d{3}-\\d{2,4}|\\p{Lu}?", ["123-45", "A", ""], ["a", "12-45"]),
      ("[\\[-\\]]+[\\--9]", ["[\\]-", "[5"], ["[a", "a5"]),
      ("[\\d\\-\\]\\\\^]+", ["1-]\\^"], ["a"]),
    ])
  func syntax(pattern: String, fitting: [String], others: [String]) {
    for value in fitting { #expect(SchemaPattern.matches(value, pattern: pattern), "\(value)") }
    for value in others { #expect(!SchemaPattern.matches(value, pattern: pattern), "\(value)") }
  }

  @Test(
    "what libxml2 understands as it is meant is left as it is", arguments: ["[a-z]+", "a.{2,3}b"])
  func plain(pattern: String) throws {
    #expect(try SchemaPattern.plain(pattern) == pattern)
  }

  private static let names = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:simpleType name="name"><xs:restriction base="xs:string">
      <xs:pattern value="\\p{Lo}{2,4}"/><xs:pattern value="\\p{Lu}\\p{Ll}+"/>
    </xs:restriction></xs:simpleType>
    <xs:simpleType name="zhang"><xs:restriction base="name">
      <xs:pattern value="张\\w*|Z\\w*"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="no"><xs:restriction base="xs:string"><xs:pattern value="\\d{3}"/>
    </xs:restriction></xs:simpleType>
    </xs:schema>
    """

  @Test(
    "patterns hold in included files, base types, unions, lists and attributes",
    arguments: [
      ("<r a='张三'/>", 0), ("<r a='Zhang'/>", 0), ("<r a='李四'/>", 1), ("<r a='张a'/>", 1),
      ("<r b='123'/>", 0), ("<r b='李四'/>", 0), ("<r b='12'/>", 1),
      ("<r c='张三 Li 李四'/>", 0), ("<r c='张三 1'/>", 1), ("<r>１２3</r>", 0), ("<r>一二三</r>", 1),
    ])
  func types(xml: String, problems: Int) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.names, to: "names.xsd")
    let schema = try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="names.xsd"/>
        <xs:element name="r"><xs:complexType><xs:simpleContent><xs:extension base="text">
          <xs:attribute name="a" type="zhang"/>
          <xs:attribute name="b"><xs:simpleType><xs:union memberTypes="no name"/></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="c"><xs:simpleType><xs:list itemType="name"/></xs:simpleType>
          </xs:attribute></xs:extension></xs:simpleContent></xs:complexType></xs:element>
        <xs:simpleType name="text"><xs:restriction base="xs:string">
          <xs:pattern value="\\d*"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """, to: "r.xsd"))
    #expect(reading(xml, schema: schema).diagnostics.count == problems)
  }

  @Test("a message is about the pattern that the schema has")
  func message() throws {
    let folder = try TemporaryFolder()
    let schema = try Schema(
      file: folder.write(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="r"><xs:simpleType><xs:restriction base="xs:string">
          <xs:pattern value="\\p{Lu}{2}-\\d{4}"/></xs:restriction></xs:simpleType></xs:element>
        </xs:schema>
        """, to: "r.xsd"))
    #expect(
      reading("<r>x</r>", schema: schema).lines
        == ["test.xml:1: error: element “r” is written “x”; write it like AB-3456"])
    let long = String(repeating: "张", count: 100_000)
    let problems = reading("<r>\(long)</r>", schema: schema).diagnostics
    #expect(problems.map(\.message.code.rawValue) == ["schema.unfit-value"])
  }
}
