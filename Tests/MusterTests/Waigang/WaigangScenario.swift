import Auditing
import Policies
import Testing
import XMLTree
import XPath

@testable import PolicyTesting
@testable import roster_fixtures

/// Something that can be the matter with the township's rosters, and what must come of it.
struct WaigangScenario: Sendable, CustomTestStringConvertible {
  /// Whose score it is about.
  enum Judged: Sendable, Equatable {
    /// A unit that audits its own file.
    case alone(String)
    /// A unit in the review of all, with what is charged to it.
    case among(String)
    case township
  }

  /// What a policy that a leading group would sign makes of it.
  enum Bound: Sendable {
    case grade(String)
    case score(ClosedRange<Double>)
    /// Its score is below that of another scenario.
    case below(String)
  }

  let name: String
  let judged: Judged
  let bounds: [Bound]
  let period: String
  let asOf: String?
  /// What is done to the rosters, by their units.
  let change: @Sendable (inout [String: Tree]) throws -> Void

  init(
    _ name: String, _ judged: Judged, _ bounds: Bound..., period: String = "2016H2",
    asOf: String? = nil,
    change: @escaping @Sendable (inout [String: Tree]) throws -> Void = { _ in }
  ) {
    self.name = name
    self.judged = judged
    self.bounds = bounds
    self.period = period
    self.asOf = asOf
    self.change = change
  }

  var testDescription: String { name }
}

extension WaigangScenario {
  /// The rosters of a township in which every unit does all it should, as texts.
  static func compliantRosters() throws -> [(name: String, text: String)] {
    let corpus = Corpus.compliantTownship
    return (0..<corpus.count).map { index in
      let roster = corpus.roster(index)
      return ("\(roster.unit).xml", RosterWriter.xml(of: roster))
    }
  }

  private static let compliant = Result {
    try compliantRosters().reduce(into: [String: Tree]()) { trees, roster in
      trees[String(roster.name.dropLast(4))] = try tree(Array(roster.text.utf8), roster.name)
    }
  }

  private static func tree(_ bytes: [UInt8], _ name: String) throws -> Tree {
    let reading = XMLReader().read(bytes, documentURI: name)
    guard let tree = reading.tree else { throw reading.diagnostics[0] }
    return tree
  }

  /// The score and the grade.
  func result() async throws -> (score: Double, grade: String) {
    var trees = try Self.compliant.get()
    try change(&trees)
    if case .alone(let unit) = judged { trees = trees.filter { $0.key == unit } }
    let rosters = trees.sorted { $0.key < $1.key }.map {
      ("\($0.key).xml", String(decoding: DocumentWriter.bytes(of: $0.value), as: UTF8.self))
    }
    let period = try Period(period)
    let report = try await Waigang.report(
      on: rosters, period: period, asOf: asOf ?? period.end.description,
      includesSummary: judged.isOverAll)
    let assessment =
      switch judged {
      case .alone(let unit), .among(let unit): report.units.first { $0.id == unit }
      case .township: report.whole
      }
    guard let assessment, let score = assessment.score, let grade = assessment.grade else {
      throw NotJudged(name: name)
    }
    return (score, grade)
  }

  struct NotJudged: Error {
    let name: String
  }
}

extension WaigangScenario.Judged {
  var isOverAll: Bool {
    if case .alone = self { false } else { true }
  }
}

extension [String: Tree] {
  /// Leaves out what an expression selects, of one unit's roster or of all.
  mutating func drop(_ path: String, of unit: String? = nil) throws {
    try change(path, of: unit) { .drop }
  }

  /// Gives another value to what an expression selects.
  mutating func set(_ path: String, to value: String, of unit: String? = nil) throws {
    try change(path, of: unit) { .set(value) }
  }

  /// Leaves out about so much of what an expression selects, the same each time.
  mutating func drop(_ path: String, share: Double, of unit: String) throws {
    var random = SeededRandom(seed: 15)
    try change(path, of: unit) {
      Double(random.number(in: 1...1_000)) <= share * 1_000 ? .drop : nil
    }
  }

  private mutating func change(
    _ path: String, of unit: String?, _ change: () -> NodeChange?
  ) throws {
    var names = StaticContext()
    names.defaultElementNamespace = try Waigang.policy().namespace
    let expression = try XPathExpression(path, in: names)
    let evaluator = Evaluator(
      context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 12, day: 31)!))
    for (key, tree) in self where unit == nil || unit == key {
      let selected = try expression.evaluate(on: .node(tree.root), with: evaluator)
      let changes = selected.compactMap(\.node).compactMap { node in
        change().map { (node.row, $0) }
      }
      let bytes = DocumentWriter.bytes(
        of: tree, changes: [Int32: NodeChange](uniqueKeysWithValues: changes))
      self[key] = XMLReader().read(bytes, documentURI: "\(key).xml").tree
    }
  }
}
