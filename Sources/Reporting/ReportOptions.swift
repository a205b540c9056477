/// What the place a report is read in asks of it; a format takes what concerns it.
public struct ReportOptions: Sendable {
  /// The columns of the terminal.
  public var width: Int
  /// Whether the terminal shows colours.
  public var usesColor: Bool
  /// How many findings of a requirement are listed in a report for reading; `nil` for all of them.
  public var findingLimit: Int?

  /// Makes options; by default those of a plain terminal.
  public init(width: Int = 80, usesColor: Bool = false, findingLimit: Int? = 10) {
    self.width = width
    self.usesColor = usesColor
    self.findingLimit = findingLimit
  }
}
