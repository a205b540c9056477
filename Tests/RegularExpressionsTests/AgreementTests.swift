import Foundation
import RegularExpressions
import TestSupport
import Testing
import XMLTree
import XPath

@Suite("Schemas and rules agree on characters")
struct AgreementTests {
  private static let categories = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf",
    "Co", "Cn",
  ]
  private static let blocks = [
    "BasicLatin", "Greek", "CJKUnifiedIdeographs", "CJKUnifiedIdeographsExtensionB", "PrivateUse",
    "HalfwidthandFullwidthForms", "KangxiRadicals",
  ]
  /// With a sanitizer, a tenth.
  private static let patterns = allPatterns.enumerated().compactMap { index, pattern in
    !Sanitizer.isWatching || index.isMultiple(of: 10) ? pattern : nil
  }
  private static let allPatterns =
    categories.flatMap { ["\\p{\($0)}", "\\P{\($0)}"] } + blocks.map { "\\p{Is\($0)}" }
    + [
      "\\i", "\\I", "\\c", "\\C", "\\w", "\\W", "\\d", "\\D", "\\s", "\\S", "[\\p{L}-[\\w-[a-z]]]",
    ]

  @Test("the verdict of a schema is that of matches()", arguments: patterns)
  func verdicts(pattern: String) throws {
    let characters = try Self.sample(of: pattern)
    let items = characters.map { "<c>&#\($0.value);</c>" }.joined()
    let folder = FileManager.default.temporaryDirectory.appending(path: "patterns-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "c.xsd")
    try Data(Self.schema(pattern).utf8).write(to: file)

    var options = XMLReader.Options()
    options.diagnosticLimit = .max
    let reader = XMLReader(schema: try Schema(file: file.path), options: options)
    let reading = reader.read(Array("<r>\(items)</r>".utf8), documentURI: "c.xml")
    let tree = try #require(reading.tree)
    let refused = Set(reading.diagnostics.compactMap { $0.node(in: tree)?.stringValue })

    let expression = try XPathExpression(
      "//c[not(matches(., '^\(pattern)$'))]", in: StaticContext())
    let evaluator = Evaluator(
      context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 9, day: 1)!))
    let unmatched = try expression.evaluate(on: .node(tree.root), with: evaluator)
    let others = Set(unmatched.compactMap { $0.node?.stringValue })
    #expect(refused.symmetricDifference(others) == [])
  }

  /// Characters from all of Unicode, and those at the ends of the ranges of a class.
  private static func sample(of pattern: String) throws -> Set<Unicode.Scalar> {
    guard case .characters(let set) = try PatternParser.parse(pattern).node else { return [] }
    var values = Set(stride(from: UInt32(0x20), through: 0x10FFFF, by: 6007))
    values.formUnion(0x20...0xFF)
    let ranges = set.scalars.characters
    for (index, range) in ranges.enumerated() where index % (1 + ranges.count / 50) == 0 {
      let (first, last) = (range.lowerBound.value, range.upperBound.value)
      values.formUnion([first &- 1, first, last, last + 1])
    }
    let scalars = values.compactMap(Unicode.Scalar.init)
    return Set(scalars.filter { XMLCharacter.isChar($0.value) })
  }

  private static func schema(_ pattern: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="c" maxOccurs="unbounded"><xs:simpleType><xs:restriction base="xs:string">
        <xs:pattern value="\(pattern)"/>
      </xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """
  }
}
