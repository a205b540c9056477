import ArgumentParser
import Policies

/// What the rules of a policy are given: the day to look from, and values of parameters.
struct ValueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to look from, such as 2016-08-15: what falls due later is pending.",
      discussion: "The last day of the period unless given, or today if that is earlier."),
    transform: CalendarDate.parsed)
  var asOf: CalendarDate?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value for a parameter of the policy; may be repeated.", valueName: "name=value"),
    transform: Setting.init)
  var settings: [Setting] = []

  @Flag(help: "Show the values the policy holds sensitive instead of masking them.")
  var reveal = false

  func validate() throws { try Setting.validate(settings) }

  /// The day to look from in a period.
  func asOf(in period: Period) -> CalendarDate {
    asOf ?? min(period.end, CalendarDate.today ?? period.end)
  }
}
