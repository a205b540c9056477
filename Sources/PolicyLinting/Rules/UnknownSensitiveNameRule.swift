import Policies
import XMLTree
import XPath

/// Every name under `sensitive` is that of an element or attribute of submissions: a slip would leave
/// unmasked what nobody may read.
///
///     sensitive: [id-nunber]          # error; is “id-number” meant?
struct UnknownSensitiveNameRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    guard let place = analysis.policy.sensitivePlace, let model = analysis.model(.submission),
      !model.elements.contains(where: { $0.allowsAnyChild || $0.allowsAnyAttribute })
    else { return [] }
    let nodes = model.all(.element).union(model.all(.attribute))
    let known = Set(nodes.compactMap { model.name(of: $0)?.localName })
    return analysis.policy.sensitiveNames.subtracting(known).map { name in
      .error(
        .unknownSensitiveName, .text(name), at: place,
        suggestion: Spelling.nearest(to: name, in: known))
    }
  }
}
