/// What the place a report is read in asks of it; a format takes what concerns it.
package struct ReportOptions: Sendable {
  /// The columns of the terminal.
  package var width: Int
  /// Whether the terminal shows colours.
  package var usesColor: Bool
  /// How many findings of a requirement are listed in a report for reading; `nil` for all of them.
  package var findingLimit: Int?
  /// The language of the report's own words, such as `en`; that of the policy unless given.
  package var language: String?
  /// An earlier report to compare with.
  package var baseline: Baseline?
  /// When the report was made, if it is to say so, as `2016-12-31T08:00:00Z`.
  package var timestamp: String?

  /// Makes options; by default those of a plain terminal.
  package init(
    width: Int = 80, usesColor: Bool = false, findingLimit: Int? = 10, language: String? = nil,
    baseline: Baseline? = nil, timestamp: String? = nil
  ) {
    self.width = width
    self.usesColor = usesColor
    self.findingLimit = findingLimit
    self.language = language
    self.baseline = baseline
    self.timestamp = timestamp
  }
}
