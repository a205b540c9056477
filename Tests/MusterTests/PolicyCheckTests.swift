import Foundation
import Testing

/// The command `policy check`.
@Suite struct PolicyCheckTests {
  private func folder(
    assert assertion: String = "exists(name)"
  ) throws -> TemporaryFolder {
    try TemporaryFolder([
      "policy.yaml": """
      policy: sample
      title: 示例
      in-force: 2016-02-22
      unit: {select: /roster, id: "@unit"}
      obligations:
        - {clause: 一, asks: 登记姓名, checked: member.name}
        - {clause: 一, asks: 总体方针, unchecked: 没有可以核对的义务}
        - {clause: 二, asks: 另有规定, unchecked: 指向其他文件}
      requirements:
        - id: member.name
          title: 登记姓名
          clause: 一
          for: member
          assert: \(assertion)
      """,
      "tests/roster.xml": "<roster unit='a'><member no='1'><name>甲</name></member></roster>",
      "tests/members.yaml": """
      period: 2016H2
      submission: roster.xml
      cases:
        - {name: 有姓名, expect: {member.name: pass}}
      """,
      "roster.xsd": """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="roster"><xs:complexType><xs:sequence>
          <xs:element name="member" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence><xs:element name="name" minOccurs="0" type="xs:string"/></xs:sequence>
            <xs:attribute name="no" type="xs:int" use="required"/>
          </xs:complexType></xs:element></xs:sequence>
          <xs:attribute name="unit" type="xs:string" use="required"/></xs:complexType>
        </xs:element>
      </xs:schema>
      """,
    ])
  }

  private func check(_ folder: TemporaryFolder, _ options: String...) throws -> Run {
    try Run(["policy", "check", folder.path] + options, in: folder.path)
  }

  @Test func countsTheObligationsByClause() throws {
    let run = try check(try folder())
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        条款  义务  已核对  不核对
        一       2       1       1
        二       1       0       1
        合计     3       1       2

        """)
  }

  @Test func listsEachObligationIfAsked() throws {
    let run = try check(try folder(), "--clauses")
    #expect(
      run.output.hasSuffix(
        """
        一  登记姓名
          核对: member.name 登记姓名

        一  总体方针
          不核对: 没有可以核对的义务

        二  另有规定
          不核对: 指向其他文件

        """))
  }

  @Test func failsOnAnError() throws {
    let folder = try folder(assert: "exists(nane)")
    let run = try check(folder)
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("条款"))
    #expect(
      run.errors == """
        \(folder("policy.yaml")):14:20: error: member没有nane；是否应为“name”？ [unknown-name]

        """)
  }

  @Test func saysItInTheLanguageAskedFor() throws {
    let folder = try folder(assert: "exists(nane)")
    let run = try check(folder, "--lang", "en")
    #expect(
      run.errors == """
        \(folder("policy.yaml")):14:20: error: member has no nane; is “name” meant? [unknown-name]

        """)
    #expect(run.output.hasPrefix("Clause"))
    #expect(try check(folder, "--lang", "fr").status == 64)
  }

  @Test(arguments: [([], 0), (["--strict"], 2)] as [([String], Int32)])
  func failsOnAWarningOnlyIfStrict(options: [String], status: Int32) throws {
    let folder = try folder(assert: "exists(@no)")
    let run = try Run(["policy", "check", folder.path] + options, in: folder.path)
    #expect(run.status == status)
    #expect(
      run.errors == """
        \(folder("policy.yaml")):14:13: warning: “exists(@no)”总是成立：“@no”从不为空 [constant-test]

        """)
  }

  @Test func warnsOfARequirementWithoutATest() throws {
    let folder = try folder()
    try folder.write(
      "tests/members.yaml",
      "period: 2016H2\nsubmission: roster.xml\ncases: [{name: a, expect: {schema: fail}}]\n")
    let run = try check(folder)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        \(folder("policy.yaml")):10:9: warning: 没有测试涉及“member.name” [uncovered-requirement]

        """)
  }

  @Test func saysWhatCannotBeRead() throws {
    let noPolicy = try folder(assert: "exists(")
    let run = try check(noPolicy)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(noPolicy("policy.yaml")):14:"))
    let noSchema = try folder()
    try noSchema.write("roster.xsd", "<roster/>")
    let other = try check(noSchema)
    #expect(other.status == 2 && other.output.isEmpty)
    #expect(other.errors.hasPrefix("\(noSchema("roster.xsd")):"))
  }
}
