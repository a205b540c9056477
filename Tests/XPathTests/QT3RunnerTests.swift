import Foundation
import Testing

@testable import qt3

@Suite("The runner of the QT3 suite")
struct QT3RunnerTests {
  @Test(
    "holds results against assertions",
    arguments: [
      ("1 = 1", "<assert-true/>", true),
      ("1", "<assert-true/>", false),
      ("()", "<assert-empty/>", true),
      ("1 to 3", "<assert-count>3</assert-count>", true),
      ("1 to 3", "<assert-string-value>1 2 3</assert-string-value>", true),
      ("' a  b '", "<assert-string-value normalize-space='true'>a b</assert-string-value>", true),
      ("' a  b '", "<assert-string-value>a b</assert-string-value>", false),
      ("1.0", "<assert-eq>1</assert-eq>", true),
      ("(1, 2)", "<assert-deep-eq>1, 2</assert-deep-eq>", true),
      ("(1, 2)", "<assert-permutation>2, 1</assert-permutation>", true),
      ("(1, 1, 2)", "<assert-permutation>1, 2, 2</assert-permutation>", false),
      ("1", "<assert-type>xs:integer</assert-type>", true),
      ("2", "<assert>$result gt 1</assert>", true),
      ("/doc/*", "<assert-xml><![CDATA[<e b='2' a='1'>x</e>]]></assert-xml>", true),
      ("/doc/*", "<assert-xml><![CDATA[<e b='2' a='1'>y</e>]]></assert-xml>", false),
      ("$v + 1", "<assert-eq>43</assert-eq>", true),
      ("1 +", "<error code='XPST0003'/>", true),
      ("1 +", "<error code='XPST0008'/>", false),
      ("1 +", "<error code='*'/>", true),
      ("1 idiv 0", "<any-of><assert-empty/><error code='FOAR0001'/></any-of>", true),
      ("1", "<all-of><assert-eq>1</assert-eq><assert-type>xs:string</assert-type></all-of>", false),
      ("1", "<not><assert-eq>2</assert-eq></not>", true),
    ])
  func assertions(expression: String, assertion: String, holds: Bool) throws {
    let verdict = try run(
      """
      <environment><source role="." file="doc.xml"/><param name="v" select="42"/></environment>
      <test><![CDATA[\(expression)]]></test><result>\(assertion)</result>
      """)
    #expect((verdict == .passed) == holds)
  }

  @Test(
    "runs what the engine has and says why it skips the rest",
    arguments: [
      ("type='spec' value='XP31+ XQ31+'", Verdict.passed),
      ("type='spec' value='XP20'", .notApplicable),
      ("type='spec' value='XQ30+'", .notApplicable),
      ("type='feature' value='higherOrderFunctions'", .passed),
      ("type='feature' value='schemaImport'", .skipped("feature schemaImport")),
      ("type='feature' value='schemaImport' satisfied='false'", .passed),
      ("type='xml-version' value='1.1'", .skipped("xml-version 1.1")),
    ])
  func dependencies(attributes: String, verdict: Verdict) throws {
    let test = "<dependency \(attributes)/><test>true()</test><result><assert-true/></result>"
    #expect(try run(test) == verdict)
  }

  /// What comes of a case in a suite of its own.
  private func run(_ content: String) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "doc.xml": "<doc><e a='1' b='2'>x</e></doc>",
      "catalog.xml": wrap("catalog", "<test-set name='set' file='set.xml'/>"),
      "set.xml": wrap("test-set", "<test-case name='case'>\(content)</test-case>"),
    ]
    for (name, text) in files {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let suite = SuiteFolder(path: folder.path)
    let set = try Catalogue(folder: suite).testSet(named: "set")
    return CaseRunner(store: DocumentStore(folder: suite)).run(try #require(set.cases.first))
  }

  private func wrap(_ element: String, _ content: String) -> String {
    "<\(element) xmlns='http://www.w3.org/2010/09/qt-fots-catalog'>\(content)</\(element)>"
  }
}
