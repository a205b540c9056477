import Schemas
import Testing
import XMLTree

@Suite("Advice on values")
struct ValueAdviceTests {
  @Test(
    "every facet and type has its words in both languages",
    arguments: [
      (
        "<xs:restriction base='xs:int'/>", "1.5",
        "it must be a whole number from -2147483648 to 2147483647",
        "应为-2147483648到2147483647之间的整数"
      ),
      (
        "<xs:restriction base='percent'/>", "viel", "it must be a whole number from 0 to 100",
        "应为0到100之间的整数"
      ),
      ("<xs:restriction base='percent'/>", "101", "it must not be greater than 100", "不得大于100"),
      (
        "<xs:restriction base='xs:date'><xs:minInclusive value='2016-01-01'/></xs:restriction>",
        "2015-12-31", "it must not be earlier than 2016-01-01", "不得早于2016-01-01"
      ),
      (
        "<xs:restriction base='xs:date'><xs:maxExclusive value='2017-01-01'/></xs:restriction>",
        "2017-01-01", "it must be earlier than 2017-01-01", "应早于2017-01-01"
      ),
      (
        "<xs:restriction base='xs:decimal'><xs:fractionDigits value='1'/></xs:restriction>",
        "1.25", "its decimal places must be 1 at most", "小数不得超过1位"
      ),
      (
        "<xs:restriction base='xs:decimal'><xs:totalDigits value='2'/></xs:restriction>",
        "123", "its digits must be 2 at most", "数字不得超过2位"
      ),
      (
        "<xs:restriction base='xs:string'><xs:maxLength value='2'/></xs:restriction>",
        "一二三", "it must have at most 2 characters", "最多2个字"
      ),
      (
        "<xs:restriction base='xs:string'><xs:minLength value='2'/></xs:restriction>",
        "一", "it must have at least 2 characters", "至少应有2个字"
      ),
      (
        "<xs:restriction base='xs:string'><xs:length value='2'/></xs:restriction>",
        "一二三", "it must have exactly 2 characters", "应为2个字"
      ),
      (
        "<xs:restriction base='xs:gYearMonth'/>", "2016年7月", "write a month as 2016-07",
        "年月应写成2016-07这样的形式"
      ),
      ("<xs:restriction base='xs:boolean'/>", "是", "it must be true or false", "应为true或false"),
      (
        "<xs:restriction base='xs:NCName'/>", "1 x",
        "it must be of letters, digits, “-”, “_” and “.”, and begin with a letter",
        "应由字母、数字、“-”、“_”、“.”组成，以字母开头"
      ),
      (
        "<xs:list itemType='xs:date'/>", "mañana",
        "write a date as 2016-07-01 (each of the values)",
        "日期应写成2016-07-01这样的形式（各个值均同）"
      ),
      (
        "<xs:union memberTypes='xs:date xs:boolean'/>", "jamais",
        "write a date as 2016-07-01, or it must be true or false",
        "日期应写成2016-07-01这样的形式，或者应为true或false"
      ),
      (
        "<xs:restriction base='xs:string'><xs:pattern value='[A-Z]{2}-\\d{3}'/></xs:restriction>",
        "x", "write it like AB-345", "应写成AB-345这样的形式"
      ),
      (
        "<xs:restriction base='code'/>", "x", "write it like 沪12345 (the plate)",
        "应写成沪12345这样的形式（牌照号码，沪字开头）"
      ),
    ])
  func value(definition: String, value: String, english: String, chinese: String) throws {
    let folder = try SchemaFolder([
      "main.xsd": schema(
        """
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:element name="e" type="t"/></xs:sequence><xs:attribute name="a" type="t"/>
          </xs:complexType></xs:element>
        <xs:simpleType name="t">\(definition)</xs:simpleType>
        <xs:simpleType name="percent"><xs:restriction base="xs:integer">
          <xs:minInclusive value="0"/><xs:maxInclusive value="100"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="code"><xs:annotation>
          <xs:documentation xml:lang="en">the plate</xs:documentation>
          <xs:documentation xml:lang="zh">牌照号码，沪字开头。</xs:documentation></xs:annotation>
          <xs:restriction base="xs:string"><xs:pattern value="沪[0-9]{5}"/></xs:restriction>
          </xs:simpleType>
        """)
    ])
    let advised = try Advised(file: folder.path("main.xsd"))
    let advice = try advised.advice("<root xmlns='urn:r' a='\(value)'><e>\(value)</e></root>")
    #expect(advice.map(\.path) == ["/root/@a", "/root/e"])
    #expect(
      advice.map(\.english) == [
        "attribute “a” of “root” is written “\(value)”; \(english)",
        "element “e” is written “\(value)”; \(english)",
      ])
    #expect(
      advice.map(\.chinese) == [
        "“root”的属性“a”写成“\(value)”，\(chinese)", "元素“e”写成“\(value)”，\(chinese)",
      ])
    #expect(advice.flatMap(\.foreignWords) == [])
  }

  @Test(
    "how many there are, and what is missing",
    arguments: [
      ("<a/><a/>", "element “root” lacks “b” or “c”", "元素“root”缺少“b”或“c”"),
      (
        "<a/><b/>", "element “root” lacks “a”, which must stand before element “b”",
        "元素“root”缺少“a”，应写在元素“b”之前"
      ),
      (
        "<a/><a/><a/><b/>", "element “root” has 3 of “a”; it may have 2 at most",
        "元素“root”中有3个“a”，最多2个"
      ),
      ("<a/><a/><b/><c/>", "element “c” is not expected here", "此处不应有元素“c”"),
      (
        "<a/>", "element “root” has 1 of “a”; it must have 2 at least",
        "元素“root”中只有1个“a”，至少应有2个"
      ),
    ])
  func occurrence(content: String, english: String, chinese: String) throws {
    let folder = try SchemaFolder([
      "main.xsd": schema(
        """
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:element name="a" minOccurs="2" maxOccurs="2"/>
          <xs:choice><xs:element name="b"/><xs:element name="c"/></xs:choice></xs:sequence>
          </xs:complexType></xs:element>
        """)
    ])
    let advised = try Advised(file: folder.path("main.xsd"))
    let advice = try advised.advice("<root xmlns='urn:r'>\(content)</root>")
    #expect(advice.map(\.english) == [english])
    #expect(advice.map(\.chinese) == [chinese])
  }

  @Test("who forgets a namespace is told of it, also where elements of others may stand")
  func forgottenNamespace() throws {
    let folder = try SchemaFolder([
      "main.xsd": schema(
        """
        <xs:element name="root"><xs:complexType><xs:choice maxOccurs="unbounded">
          <xs:element name="a"/><xs:any namespace="##other" processContents="lax"/></xs:choice>
          </xs:complexType></xs:element>
        """)
    ])
    let advised = try Advised(file: folder.path("main.xsd"))
    #expect(
      try advised.advice("<p:root xmlns:p='urn:r'><p:a/><a/></p:root>").map(\.english) == [
        "element “a” is in no namespace; it must be in the namespace “urn:r”"
      ])
    #expect(
      try advised.advice("<root xmlns='urn:r'><b/></root>").map(\.english) == [
        "element “b” is not expected here, but a"
      ])
  }

  @Test("without a model the reader's own words stay")
  func noModel() throws {
    let folder = try SchemaFolder([
      "main.xsd": schema("<xs:element name='root' type='xs:date'/>")
    ])
    let reading = XMLReader(schema: try Schema(file: folder.path("main.xsd")))
      .read(Array("<root xmlns='urn:r'>x</root>".utf8), documentURI: "test.xml")
    let diagnostic = try #require(reading.diagnostics.first)
    let message = SchemaAdvisor(nil).message(for: diagnostic, in: reading.tree)
    #expect(message == diagnostic.message)
    #expect(message.text(in: .chinese) == "元素“root”写成“x”，日期应写成2016-07-01这样的形式")
  }

  @Test("every code has words in both languages")
  func wordings() {
    let codes: [any DiagnosticCode] =
      SchemaModelProblem.allCases as [any DiagnosticCode] + Advice.allCases
    for code in codes {
      #expect(code.wording.chinese.allSatisfy { !$0.isASCII || !$0.isLetter })
      for index in 0..<4 {
        let placeholder = "{\(index)}"
        #expect(
          code.wording.english.contains(placeholder) == code.wording.chinese.contains(placeholder))
      }
      #expect(!code.wording.english.isEmpty && !code.wording.chinese.isEmpty)
    }
  }
}
