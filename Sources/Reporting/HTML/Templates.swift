import Mustache

/// The templates of the HTML report. They and its style sheets are part of the program, so that
/// it works wherever it is copied.
enum Templates {
  private static let library = MustacheLibrary(templates: sources.mapValues(parse))

  /// The style sheets, for the screen and for print.
  static let style = text(PackageResources.screen_css) + text(PackageResources.print_css)

  /// The templates as they are written.
  static var texts: [String] { sources.values.map(text) }

  /// A template filled in.
  static func render(_ name: String, _ view: View) -> String {
    guard let text = library.render(view, withTemplate: name) else {
      preconditionFailure("there is no template “\(name)”")
    }
    return text
  }

  /// Every template, by the name others include it by.
  private static let sources: [String: [UInt8]] = [
    "badge": PackageResources.badge_mustache,
    "broken-rules": PackageResources.broken_rules_mustache,
    "change": PackageResources.change_mustache,
    "diagnostics": PackageResources.diagnostics_mustache,
    "due": PackageResources.due_mustache,
    "fact": PackageResources.fact_mustache,
    "figures": PackageResources.figures_mustache,
    "finding": PackageResources.finding_mustache,
    "foot": PackageResources.foot_mustache,
    "group": PackageResources.group_mustache,
    "head": PackageResources.head_mustache,
    "heat-map": PackageResources.heat_map_mustache,
    "overview": PackageResources.overview_mustache,
    "ranking": PackageResources.ranking_mustache,
    "results": PackageResources.results_mustache,
    "score-notes": PackageResources.score_notes_mustache,
    "standing": PackageResources.standing_mustache,
    "unit": PackageResources.unit_mustache,
    "waived": PackageResources.waived_mustache,
    "weaknesses": PackageResources.weaknesses_mustache,
  ]

  /// A template whose variables are written as ``MarkupText``. Each says so for itself: a template
  /// that another one includes would go back to the engine's own way.
  private static func parse(_ source: [UInt8]) -> MustacheTemplate {
    MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
    do {
      return try MustacheTemplate(
        string: "{{% CONTENT_TYPE:\(MarkupText.name)}}\n" + text(source))
    } catch {
      preconditionFailure("a template is malformed: \(error)")
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
