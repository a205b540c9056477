import Foundation
import Policies
import Schemas
import Testing
import XMLTree

@testable import PolicyTesting

/// The damages that are made to a document are those somebody could do by hand.
@Suite struct DamageTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="a">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="b" type="xs:string" minOccurs="0"/>
            <xs:element name="c" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="date" type="xs:date"/>
                <xs:attribute name="time" type="xs:dateTime"/>
                <xs:attribute name="count" type="xs:short"/>
                <xs:attribute name="flag" type="xs:boolean"/>
                <xs:attribute name="days">
                  <xs:simpleType><xs:list itemType="xs:date"/></xs:simpleType>
                </xs:attribute>
                <xs:attribute name="level">
                  <xs:simpleType>
                    <xs:restriction base="xs:integer">
                      <xs:enumeration value="1"/>
                      <xs:enumeration value="2"/>
                      <xs:enumeration value="4"/>
                    </xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
                <xs:attribute name="due">
                  <xs:simpleType>
                    <xs:union memberTypes="xs:date">
                      <xs:simpleType>
                        <xs:restriction base="xs:token">
                          <xs:enumeration value="never"/>
                          <xs:enumeration value="soon"/>
                        </xs:restriction>
                      </xs:simpleType>
                    </xs:union>
                  </xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="x" type="xs:string"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  @Test(arguments: [
    ("<a/>", []),
    ("<a x='1'/>", ["drop @x", "blank @x"]),
    ("<a x=' '/>", ["drop @x"]),
    ("<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='u v'/>", []),
    ("<a><b>2016-01-01</b></a>", ["drop b", "blank b"]),
    ("<a><b/></a>", ["drop b"]),
    ("<a><c/></a>", ["drop c", "duplicate c"]),
    (
      "<a><c date='2016-02-28'/></a>",
      ["shift-date @date 2016-02-27", "shift-date @date 2016-02-29"]
    ),
    (
      "<a><c date='2016-03-01'/></a>",
      ["shift-date @date 2016-02-29", "shift-date @date 2016-03-02"]
    ),
    (
      "<a><c date='2017-01-01'/></a>",
      ["shift-date @date 2016-12-31", "shift-date @date 2017-01-02"]
    ),
    (
      "<a><c date=' 2016-12-31Z '/></a>",
      ["shift-date @date 2016-12-30Z", "shift-date @date 2017-01-01Z"]
    ),
    (
      "<a><c time='2016-05-01T08:00:00'/></a>",
      ["shift-date @time 2016-04-30T08:00:00", "shift-date @time 2016-05-02T08:00:00"]
    ),
    ("<a><c count='0'/></a>", ["change-count @count -1", "change-count @count 1"]),
    ("<a><c count='021'/></a>", []),
    ("<a><c flag='true'/></a>", ["swap-value @flag false"]),
    ("<a><c level='2'/></a>", ["swap-value @level 1", "swap-value @level 4"]),
    ("<a><c due='soon'/></a>", ["swap-value @due never"]),
    ("<a><c due='2016-01-02'/></a>", ["shift-date @due 2016-01-01", "shift-date @due 2016-01-03"]),
    ("<a><c days='2016-01-02'/></a>", []),
  ])
  func followTheSchema(xml: String, expected: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xsd")
    try Data(Self.schema.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let finder = DamageFinder(model: try SchemaModel(file: file.path))
    let damages = try described(finder, xml)
    // A value and its element can always be left out, and a value be blank.
    let isAboutValue = xml.contains("<c ")
    let always = Set(["drop c", "duplicate c"])
    #expect(
      (isAboutValue
        ? damages.filter {
          !always.contains($0) && !$0.hasPrefix("drop @") && !$0.hasPrefix("blank")
        }
        : damages) == expected)
  }

  @Test func followTheLookOfAValueWhereThereIsNoSchema() throws {
    let xml = "<s as-of='2016-12-31'><u id='x' n='7' code='007'><f/></u></s>"
    #expect(
      try described(DamageFinder(model: nil), xml) == [
        "drop @as-of", "blank @as-of", "shift-date @as-of 2016-12-30",
        "shift-date @as-of 2017-01-01",
        "drop u", "duplicate u", "drop @id", "blank @id", "drop @n", "blank @n",
        "change-count @n 6", "change-count @n 8", "drop @code", "blank @code",
        "drop f", "duplicate f",
      ])
  }

  /// The damages to a document in words.
  private func described(_ finder: DamageFinder, _ xml: String) throws -> [String] {
    let tree = try tree(xml)
    return finder.damages(to: tree).map { damage in
      let node = Node(tree: tree, row: damage.row)
      let name = (node.kind == .attribute ? "@" : "") + node.nodeName
      return ["\(damage.kind.rawValue) \(name)", damage.value].compactMap { $0 }
        .joined(separator: " ")
    }
  }
}
