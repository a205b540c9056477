import Auditing
import Foundation
import Policies
import XMLTree
import XPath

/// Makes test cases of the YAML files of a policy's tests, noting every mistake on the way.
///
/// What cannot be read is noted and left out, so that the rest is still looked at; cases made of
/// such pieces are never run.
struct TestCompiler {
  let policy: Policy
  /// The policy's requirements, by their ids.
  let requirements: [String: Requirement]
  /// Reads the file at hand and takes down its mistakes.
  var reader = DocumentReader(file: "")
  private(set) var cases: [TestCase] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The documents read so far, by their paths; `nil` for one that cannot be used.
  private var documents: [String: TestDocument?] = [:]
  /// The policy under each set of values for its parameters.
  private var policies: [[String: String]: Policy]

  init(policy: Policy) {
    self.policy = policy
    requirements = policy.requirements.byID
    policies = [[:]: policy]
  }

  /// The file at hand.
  var file: String { reader.file }

  /// Adds the cases of a file.
  mutating func add(file: String) {
    reader = DocumentReader(file: file)
    defer { diagnostics += reader.diagnostics }
    do throws(PolicyErrors) {
      if let root = reader.root(of: try DocumentReader.text(ofFile: file)) { add(root) }
    } catch {
      diagnostics += error.diagnostics
    }
  }

  private static let baseKeys = TestBase.Kind.allCases.map(\.rawValue)

  private mutating func add(_ root: YAMLNode) {
    let keys = ["period", "as-of"] + TestCompiler.baseKeys + ["cases"]
    guard let fields = reader.fields(root, TestPart.file, keys: keys, required: ["cases"]),
      let list = fields["cases"], let items = reader.items(list, "cases", of: TestPart.cases)
    else { return }
    let period = fields["period"].flatMap { self.period($0) }
    let asOf = fields["as-of"].map { reader.date($0, "as-of") }
    guard let base = base(fields) else { return }
    if items.isEmpty { reader.report(TestProblem.noCases, at: list.place) }
    var lines: [String: Int] = [:]
    for item in items {
      guard let testCase = testCase(item, base, period, asOf) else { continue }
      if let line = lines[testCase.name] {
        reader.report(
          TestProblem.duplicateCase, .text(testCase.name), .number(line), at: testCase.place)
      }
      lines[testCase.name] = testCase.place.line
      cases.append(testCase)
    }
  }

  private mutating func testCase(
    _ node: YAMLNode, _ base: TestBase, _ period: Period?, _ asOf: CalendarDate?
  ) -> TestCase? {
    let keys = ["name", "change", "period", "as-of", "set", "expect"]
    let fields = reader.fields(node, TestPart.testCase, keys: keys, required: ["name", "expect"])
    guard let fields else { return nil }
    let name = fields["name"].map { reader.string($0, "name") } ?? ""
    let settings = settings(fields, period, asOf)
    let edits = fields["change"].map { self.edits($0, base) } ?? []
    let expected = fields["expect"].map { expectations($0, base) } ?? Expected()
    guard let settings else { return nil }
    return TestCase(
      name: name, file: file, place: fields["name"]?.place ?? node.place, base: base,
      edits: edits, settings: settings, expectations: expected.expectations,
      expectsInvalid: expected.isInvalid)
  }
}

// MARK: - What a case is audited with

extension TestCompiler {
  private mutating func period(_ node: YAMLNode) -> Period? {
    let text = reader.string(node, "period")
    guard !text.isEmpty else { return nil }
    do throws(PeriodError) {
      let period = try Period(text)
      guard period.end >= policy.inForce else {
        reader.report(
          TestProblem.periodTooEarly, .text(policy.inForce.description), at: node.place)
        return nil
      }
      return period
    } catch {
      reader.report(error.message, at: node.place)
      return nil
    }
  }

  /// The settings of a case, which override those of its file; the day of the file goes with the
  /// period of the file.
  private mutating func settings(
    _ fields: Fields, _ filePeriod: Period?, _ fileDay: CalendarDate?
  ) -> TestSettings? {
    let day = fields["as-of"].map { reader.date($0, "as-of") }
    let parameters = fields["set"].map { self.parameters($0) } ?? [:]
    let policy = policies[parameters] ?? load(parameters, fields["set"])
    if let node = fields["period"] {
      guard let period = period(node), let policy else { return nil }
      return TestSettings(
        policy: policy, parameters: parameters, period: period, asOf: day ?? period.end)
    }
    guard let period = filePeriod, let policy else {
      if filePeriod == nil { reader.report(TestProblem.noPeriod, at: fields.place) }
      return nil
    }
    return TestSettings(
      policy: policy, parameters: parameters, period: period, asOf: day ?? fileDay ?? period.end)
  }

  private mutating func parameters(_ node: YAMLNode) -> [String: String] {
    var parameters: [String: String] = [:]
    for entry in reader.entries(node, "set") ?? [] {
      parameters[entry.key] = entry.value.parameterText
    }
    return parameters
  }

  /// The policy with values for its parameters; mistakes in them are noted where they are given.
  private mutating func load(_ parameters: [String: String], _ node: YAMLNode?) -> Policy? {
    let loader = PolicyLoader(parameters: parameters, parameterOrigin: "set")
    do throws(PolicyErrors) {
      let policy = try loader.load(policy.file)
      policies[parameters] = policy
      return policy
    } catch {
      var places: [String: Place] = [:]
      if case .mapping(let entries)? = node?.content {
        for entry in entries { places["set \(entry.key)"] = entry.place }
      }
      for diagnostic in error.diagnostics {
        reader.report(diagnostic.message, at: places[diagnostic.file] ?? node?.place)
      }
      return nil
    }
  }
}

extension YAMLNode {
  /// The value as it would be given for a parameter on a command line.
  fileprivate var parameterText: String {
    switch content {
    case .scalar(let scalar): scalar.text.text
    case .sequence(let items): "[\(items.map(\.flowText).joined(separator: ", "))]"
    // No parameter is a mapping; this is refused as what it is.
    case .mapping: "{}"
    }
  }

  /// The value as an item of a list in one line.
  private var flowText: String {
    guard case .scalar(let scalar) = content, !scalar.isBare else { return parameterText }
    return "'\(scalar.text.text.replacing("'", with: "''"))'"
  }
}

// MARK: - What cases start from

extension TestCompiler {
  private mutating func base(_ fields: Fields) -> TestBase? {
    let kinds = TestBase.Kind.allCases.filter { fields[$0.rawValue] != nil }
    guard kinds.count == 1, let kind = kinds.first, let node = fields[kind.rawValue] else {
      reader.report(TestProblem.noBase, at: fields.place)
      return nil
    }
    guard policy.level(kind.level) != nil else {
      reader.report(TestProblem.noSecondLevel, at: fields.place(of: kind.rawValue))
      return nil
    }
    var nodes = [node]
    if kind == .submissions {
      nodes = reader.items(node, kind.rawValue, of: TestPart.files) ?? []
    }
    var documents: [TestDocument] = []
    var listed: Set<String> = []
    for node in nodes {
      guard let document = document(node, kind) else { continue }
      if listed.insert(document.file).inserted {
        documents.append(document)
      } else {
        reader.report(TestProblem.listedTwice, .text(document.file), at: node.place)
      }
    }
    return documents.count == nodes.count ? TestBase(kind: kind, documents: documents) : nil
  }

  /// A document in the folder of the tests.
  private mutating func document(_ node: YAMLNode, _ kind: TestBase.Kind) -> TestDocument? {
    let name = reader.string(node, kind.rawValue)
    guard !name.isEmpty else { return nil }
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    let path = name.hasPrefix("/") ? name : folder + name
    if let known = documents[path] { return known }
    let document = read(path, node, kind)
    documents[path] = .some(document)
    return document
  }

  private mutating func read(
    _ path: String, _ node: YAMLNode, _ kind: TestBase.Kind
  ) -> TestDocument? {
    guard FileManager.default.fileExists(atPath: path) else {
      reader.report(TestProblem.noFile, .text(path), at: node.place)
      return nil
    }
    let reading = XMLReader(options: .ofPolicy).read(file: path)
    guard let tree = reading.tree else {
      for problem in reading.diagnostics {
        let place = problem.line.map { Place(line: $0, column: problem.column ?? 1) }
        reader.report(problem.message, at: place, in: path)
      }
      return nil
    }
    return TestDocument(file: path, tree: tree)
  }
}
