import Foundation
import XPath

extension Waivers {
  /// Reads a file of waivers for a policy: a YAML document with a list under `waivers`. Throws all
  /// mistakes at once.
  public init(file: String, policy: Policy) throws(PolicyErrors) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PolicyErrors(file: file, "The file of waivers cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw PolicyErrors(file: file, "The text is not UTF-8")
    }
    try self.init(text: text, file: file, policy: policy)
  }

  /// Reads the text of a file of waivers; `file` is for diagnostics.
  public init(text: String, file: String, policy: Policy) throws(PolicyErrors) {
    let (root, problems) = YAMLReader.read(text)
    var compiler = PolicyCompiler(file: file, folder: nil, overrides: [:])
    for problem in problems { compiler.report(problem.message, at: problem.place) }
    let waivers = root.flatMap { compiler.waivers($0, policy) } ?? []
    guard compiler.diagnostics.isEmpty else {
      throw PolicyErrors(diagnostics: compiler.sortedDiagnostics)
    }
    self.file = file
    self.waivers = waivers
  }
}

extension PolicyCompiler {
  private static let waiverKeys = [
    "requirement", "unit", "subject", "window", "reason", "approved-by", "until",
  ]
  private static let requiredWaiverKeys = ["requirement", "reason", "approved-by", "until"]

  fileprivate mutating func waivers(_ node: YAMLNode, _ policy: Policy) -> [Waiver]? {
    let fields = fields(
      node, "A file of waivers", keys: ["waivers"], required: ["waivers"])
    guard let list = fields?["waivers"], !list.isNull else { return [] }
    return items(list, "waivers", of: "waivers")?.compactMap { waiver($0, policy) }
  }

  private mutating func waiver(_ node: YAMLNode, _ policy: Policy) -> Waiver? {
    let fields = fields(
      node, "The waiver", keys: PolicyCompiler.waiverKeys,
      required: PolicyCompiler.requiredWaiverKeys)
    guard let fields else { return nil }
    let id = fields["requirement"].map { string($0, "requirement") } ?? ""
    let requirement = policy.allRequirements.first { $0.id == id }
    if requirement == nil, let node = fields["requirement"], !id.isEmpty {
      let hint = Spelling.nearest(to: id, in: policy.allRequirements.map(\.id))
        .map { "; is “\($0)” meant?" }
      report("There is no requirement “\(id)”\(hint ?? "")", at: node.place)
    }
    var scope = Scope(context: policy.names)
    scope.level = requirement?.level ?? .submission
    return Waiver(
      requirement: id, unit: fields["unit"].map { string($0, "unit") },
      subjects: fields["subject"].map { expression($0, "subject", scope) },
      window: fields["window"].map { string($0, "window") },
      reason: fields["reason"].map { string($0, "reason") } ?? "",
      approver: fields["approved-by"].map { string($0, "approved-by") } ?? "",
      until: fields["until"].map { date($0, "until") } ?? PolicyCompiler.someDay,
      place: node.place)
  }
}
