/// What the place a report is read in asks of it; a format takes what concerns it.
public struct ReportOptions: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether the terminal shows colours.
  public var usesColor: Bool
  /// How many findings of a requirement are listed in a report for reading; `nil` for all of them.
  public var findingLimit: Int?
  /// The language of the report's own words, such as `en`; that of the policy unless given.
  public var language: String?
  /// An earlier report to compare with.
  public var baseline: Baseline?
  /// When the report was made, if it is to say so, as `2016-12-31T08:00:00Z`.
  public var timestamp: String?

  /// Makes options; by default those of a plain terminal.
  public init(
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
