import Foundation
import Policies
import PolicyLinting
import Schemas
import XMLTree

/// What submissions look like in the examples.
private let rosterSchema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:r" xmlns="urn:r"
      elementFormDefault="qualified">
    <xs:element name="roster"><xs:complexType><xs:sequence>
        <xs:element name="team" type="team" minOccurs="0" maxOccurs="unbounded"/>
        REMARK
      </xs:sequence>
      <xs:attribute name="unit" type="text" use="required"/></xs:complexType></xs:element>
    <xs:complexType name="team"><xs:sequence>
        <xs:element name="leader" type="person"/>
        <xs:element name="member" type="member" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="kind" type="kind" use="required"/>
      <xs:attribute name="name" type="text" use="required"/>
      <xs:attribute name="founded" type="xs:date" use="required"/>
      <xs:attribute name="headcount" type="xs:nonNegativeInteger"/></xs:complexType>
    <xs:complexType name="person"><xs:sequence>
      <xs:element name="name" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
    <xs:complexType name="member"><xs:sequence>
      <xs:element name="name" type="xs:string" minOccurs="0"/>
      <xs:element name="phone" type="xs:string" minOccurs="0"/>
      <xs:element name="armband" type="xs:string" minOccurs="0"/>
      <xs:element name="badge" type="badge" minOccurs="0"/>
      </xs:sequence></xs:complexType>
    <xs:simpleType name="kind"><xs:restriction base="xs:token">
      <xs:enumeration value="patrol"/><xs:enumeration value="warden"/>
      <xs:enumeration value="volunteer"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="badge"><xs:restriction base="xs:token">
      <xs:pattern value="[A-Z]{2}[0-9]{3}"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="text"><xs:restriction base="xs:token">
      <xs:minLength value="1"/></xs:restriction></xs:simpleType>
  </xs:schema>
  """

/// An element in which anything may be, for examples that want it.
private let remark = """
  <xs:element name="remark" minOccurs="0"><xs:complexType><xs:sequence>
    <xs:any processContents="lax" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
  """

/// The policy of an example, in which all but what is given is unremarkable.
struct Example {
  /// The subjects of the requirement.
  var subjects = "team"
  /// What it asserts.
  var assertion = "exists(member)"
  /// Its lets, as YAML in braces.
  var lets = "{}"
  /// Further keys of the requirement.
  var requirement = ""
  /// Further keys of the policy.
  var keys = ""
  /// Whether a roster has an element in which anything may be.
  var isOpen = false

  var text: String {
    """
    policy: sample
    title: 示例
    in-force: 2016-02-22
    unit: {select: /roster, id: "@unit"}
    namespace: urn:r
    \(keys)
    requirements:
      - id: first
        title: 第一项
        clause: 一(1)
        for: >-
          \(subjects)
        let: \(lets)
        assert: >-
          \(assertion)
        \(requirement)
    """
  }

  /// All that is found.
  func findings(covered: Set<String>? = nil) throws -> [Diagnostic] {
    try lint(text, isOpen: isOpen, covered: covered)
  }

  /// What is found, of each rule so many findings at most.
  func findings(limit: Int) throws -> LintFindings {
    try linter(text, isOpen: isOpen).findings(limit: limit)
  }

  /// What a rule finds.
  func messages(_ rule: String) throws -> [String] {
    try findings().filter { $0.lintRule == rule }.map { $0.message.text(in: .english) }
  }
}

/// All that is found in the text of a policy.
func lint(
  _ text: String, isOpen: Bool = false, covered: Set<String>? = nil
) throws -> [Diagnostic] {
  try linter(text, isOpen: isOpen, covered: covered).findings().listed
}

private func linter(
  _ text: String, isOpen: Bool, covered: Set<String>? = nil
) throws -> PolicyLinter {
  let policy = try PolicyLoader().load(text: text, file: "policy.yaml")
  let schema = try isOpen ? openSchema.get() : closedSchema.get()
  return PolicyLinter(policy: policy, schema: schema, coveredRequirements: covered)
}

/// What a rule finds in the text of a policy.
func lint(_ text: String, _ rule: String) throws -> [String] {
  try lint(text).filter { $0.lintRule == rule }.map { $0.message.text(in: .english) }
}

private let closedSchema = Result { try schema(remark: "") }
private let openSchema = Result { try schema(remark: remark) }

private func schema(remark: String) throws -> SchemaModel {
  let file = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID()).xsd")
  try Data(rosterSchema.replacingOccurrences(of: "REMARK", with: remark).utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try SchemaModel(file: file.path)
}

/// The second level of an example.
let summaryKeys = """
  tables: {units: [{id: a, name: 甲}], targets: [{kind: patrol, strength: 3}]}
  summary:
    id: town
    name: 镇
    register: units
    facts:
      - {element: team, for: team, values: {kind: "@kind", members: count(member)}}
      - {element: person, for: team/member, match: "string(name)", values: {team: ../@name}}
    requirements:
      - id: strength
        title: 人数
        clause: 二
        for: $targets
        let: {kind: "?kind"}
        assert: >-
          sum($summary/submission/team[@kind = $kind]/@members) >= ?strength
      - id: other
        title: 其他
        clause: 二
        for: SUBJECTS
        assert: >-
          ASSERTION
  """

extension Example {
  /// A policy whose second level asserts something.
  static func summary(_ assertion: String, for subjects: String = "submission") -> Example {
    Example(
      keys: summaryKeys.replacingOccurrences(of: "SUBJECTS", with: subjects)
        .replacingOccurrences(of: "ASSERTION", with: assertion))
  }
}
