import XMLTree
import XPath

extension Waivers {
  /// Reads a file of waivers for a policy: a YAML document with a list under `waivers`. Throws all
  /// mistakes at once.
  package init(file: String, policy: Policy) throws(PolicyErrors) {
    try self.init(text: DocumentReader.text(ofFile: file), file: file, policy: policy)
  }

  /// Reads the text of a file of waivers; `file` is for diagnostics.
  package init(text: String, file: String, policy: Policy) throws(PolicyErrors) {
    var compiler = WaiverCompiler(reader: DocumentReader(file: file), policy: policy)
    let waivers = compiler.waivers(text)
    try compiler.reader.check()
    self.init(file: file, waivers: waivers)
  }
}

/// Makes waivers of a YAML document.
private struct WaiverCompiler {
  var reader: DocumentReader
  let policy: Policy
  private let requirements: [String: Requirement]

  init(reader: DocumentReader, policy: Policy) {
    self.reader = reader
    self.policy = policy
    requirements = policy.requirements.byID
  }

  private static let keys = [
    "requirement", "unit", "subject", "window", "reason", "approved-by", "until",
  ]
  private static let requiredKeys = ["requirement", "reason", "approved-by", "until"]

  mutating func waivers(_ text: String) -> [Waiver] {
    reader.items(of: text, under: "waivers", WaiverPart.file, of: WaiverPart.waivers)
      .compactMap { waiver($0) }
  }

  private mutating func waiver(_ node: YAMLNode) -> Waiver? {
    let fields = reader.fields(
      node, WaiverPart.waiver, keys: WaiverCompiler.keys, required: WaiverCompiler.requiredKeys)
    guard let fields else { return nil }
    let id = fields["requirement"].map { reader.string($0, "requirement") } ?? ""
    let requirement = requirements[id]
    if requirement == nil, let node = fields["requirement"], !id.isEmpty {
      reader.report(
        PolicyProblem.unknownRequirement, .text(id), at: node.place,
        suggestion: Spelling.nearest(to: id, in: requirements.keys))
    }
    let scope = Scope(names: policy.names, level: requirement?.level ?? .submission)
    return Waiver(
      requirement: id, unit: fields["unit"].map { reader.string($0, "unit") },
      subjects: fields["subject"].map { reader.expression($0, "subject", scope) },
      window: fields["window"].map { reader.string($0, "window") },
      reason: fields["reason"].map { reader.string($0, "reason") } ?? "",
      approver: fields["approved-by"].map { reader.string($0, "approved-by") } ?? "",
      until: fields["until"].map { reader.date($0, "until") } ?? DocumentReader.someDay,
      place: node.place)
  }
}

/// The parts of a file of waivers, as parts of a sentence.
enum WaiverPart: String, DiagnosticCode, CaseIterable {
  case file = "part.waiver-file"
  case waiver = "part.waiver"
  case waivers = "part.waivers"

  var wording: Wording {
    switch self {
    case .file: Wording("A file of waivers", "豁免文件")
    case .waiver: Wording("The waiver", "豁免")
    case .waivers: Wording("waivers", "豁免")
    }
  }
}
