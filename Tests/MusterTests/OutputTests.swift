import Foundation
import Testing

/// What becomes of reports where the process is stopped, a stream is closed, or a path is that of
/// something else.
@Suite struct OutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "policy/policy.yaml": Self.policy, "policy/roster.xsd": Self.schema,
      "policy/types.xsd": Self.types, "a.xml": Self.roster(["9"]), "old.json": "{}",
      "w.yaml": "waivers: []",
    ])
  }

  private func audit(_ options: String) throws -> Run {
    try Run(
      shell: "\(Run.program) audit a.xml --policy policy --period 2016H2 \(options)",
      in: folder.path)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func leavesNoDraftWhereItIsStopped(number: Int32) throws {
    try folder.write("a.xml", Self.roster(Array(repeating: "2", count: 40_000)))
    let process = Process()
    process.executableURL = URL(filePath: Run.program)
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.arguments = [
      "audit", "a.xml", "--policy", "policy", "--period", "2016H2", "--report", "json=old.json",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    var names = Set<String>()
    while process.isRunning, !names.contains(where: { $0.hasSuffix(".part") }) {
      names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(names.contains { $0.hasSuffix(".part") }, "it was stopped while it wrote")
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
    names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    #expect(names == ["a.xml", "old.json", "policy", "w.yaml"])
    #expect(try folder.read("old.json") == "{}")
  }

  @Test(arguments: [
    "--report text --report json=new.json > /dev/full", "--report text --report json=new.json >&-",
    "--report text --report json=new.json 2>&1 | head -c 1; exit 2",
  ])
  func losesNoReportByAnother(options: String) throws {
    let run = try audit(options)
    #expect(run.status == 2)
    #expect(try folder.read("new.json").hasPrefix("{"))
    #expect(run.output.utf8.count <= 1)
    if !options.contains("2>") {
      #expect(run.errors.hasPrefix("standard output: error: cannot be written: "))
    }
  }

  @Test func losesNoReportByErrorsThatCannotBeSaid() throws {
    try folder.write("bad.xml", "<x")
    let run = try audit("bad.xml --report json=new.json 2>&-")
    #expect(run.status == 2)
    #expect(try folder.read("new.json").hasPrefix("{"))
  }

  @Test(arguments: [
    "--help", "--version", "explain --policy policy", "explain size --policy policy",
    "policy check policy",
    "policy test policy",
  ])
  func saysWhereOutputFails(command: String) throws {
    try folder.write("policy/tests/a.yaml", Self.tests)
    try folder.write("policy/tests/a.xml", Self.roster(["9"]))
    let run = try Run(shell: "\(Run.program) \(command) > /dev/full", in: folder.path)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("standard output: error: cannot be written: No space left on device"))
  }

  @Test(arguments: [
    ("--report json=a.xml", "a.xml"), ("--report json=./policy/../a.xml", "a.xml"),
    ("--report json=hard", "a.xml"), ("--report json=soft", "a.xml"),
    ("--report json >> a.xml", "a.xml"),
    ("--report json=policy/policy.yaml", "policy/policy.yaml"),
    ("--report json=policy/roster.xsd", "roster.xsd"),
    ("--report json=policy/types.xsd", "types.xsd"),
    ("--waivers w.yaml --report json=w.yaml", "w.yaml"),
    ("--baseline old.json --report json=old.json", "old.json"),
    ("--marks m.yaml --report json=m.yaml", "m.yaml"),
    ("--report json=policy/tests/a.yaml", "policy/tests/a.yaml"),
  ])
  func isNotWrittenOverWhatIsRead(options: String, input: String) throws {
    try folder.write("policy/tests/a.yaml", Self.tests)
    try folder.write("m.yaml", "marks: []")
    try FileManager.default.linkItem(atPath: folder("a.xml"), toPath: folder("hard"))
    try FileManager.default.createSymbolicLink(
      atPath: folder("soft"), withDestinationPath: "a.xml")
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).map {
      try? folder.read($0)
    }
    let run = try audit(options)
    #expect(run.status == 64)
    #expect(run.output.isEmpty && run.errors.contains(input))
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path).map {
      try? folder.read($0)
    }
    #expect(after == before)
  }

  @Test(arguments: [
    ("pipe", "nobody reads from this pipe"), ("loop", "Too many levels of symbolic links"),
  ])
  func isRefusedWhereNothingCanBeWritten(target: String, reason: String) throws {
    mkfifo(folder("pipe"), 0o600)
    for (link, other) in [("loop", "back"), ("back", "loop")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder(link), withDestinationPath: other)
    }
    let run = try audit("--report json=\(target) --report html=new.html")
    #expect(run.status == 2)
    #expect(run.errors.contains(reason))
    #expect(try folder.read("new.html").contains("<html"))
  }

  @Test(arguments: [
    "--report json=o --report html=./o", "--report json=o --report html=policy/../o",
    "--report json=hard --report html=old.json", "--report json=soft --report html=new",
    "--report json=policy --report html=./policy", "--report json --report text=/dev/stdout",
  ])
  func isNotSharedByReports(options: String) throws {
    try FileManager.default.linkItem(atPath: folder("old.json"), toPath: folder("hard"))
    try FileManager.default.createSymbolicLink(atPath: folder("soft"), withDestinationPath: "new")
    let run = try audit(options)
    #expect(run.status == 64)
    #expect(run.errors.contains("two reports go to one file"))
    #expect(try folder.read("old.json") == "{}")
  }

  @Test func mayBeThrownAwayTwice() throws {
    #expect(try audit("--report json=/dev/null --report html=/dev/null --report text").status == 0)
  }

  @Test func goesToAStreamByItsName() throws {
    let run = try audit("--report json=/dev/stdout > out; echo more >> out")
    #expect(run.status == 0)
    #expect(try folder.read("out").hasSuffix("}\nmore\n"))
  }

  private static func roster(_ sizes: [String]) -> String {
    "<roster xmlns='urn:sizes' unit='u'>\(sizes.map { "<size>\($0)</size>" }.joined(separator: "\n"))</roster>"
  }

  private static let policy = """
    policy: sizes
    title: Sizes
    language: en
    in-force: 2016-01-01
    unit: {select: /roster, id: "@unit", name: "@unit"}
    namespace: urn:sizes
    requirements:
      - {id: size, title: A size, clause: "1", for: size, assert: xs:integer(.) ge 3}
    """

  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:sizes"
        xmlns:s="urn:sizes" elementFormDefault="qualified">
      <xs:include schemaLocation="types.xsd"/>
      <xs:element name="roster">
        <xs:complexType>
          <xs:sequence><xs:element name="size" type="s:size" maxOccurs="unbounded"/></xs:sequence>
          <xs:attribute name="unit" type="xs:string" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private static let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:sizes">
      <xs:simpleType name="size"><xs:restriction base="xs:integer"/></xs:simpleType>
    </xs:schema>
    """

  private static let tests = """
    period: 2016H2
    submission: a.xml
    cases:
      - {name: one, expect: {size: {pass: 1}}}
    """
}
