import ArgumentParser
import Policies
import XMLTree

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audits roster files and reports what each unit scored and must put right.",
    usage: "muster audit <path> ... --policy <folder> --period <period> [<options>]",
    discussion: """
      The exit status is 0 when every unit is at or above the bar, 1 when some unit is below it, \
      2 when something could not be audited (everything else still was), and 64 when the command \
      line is wrong.
      """)

  @Argument(
    help: "A roster file, or a folder of them: every .xml file in it and in its folders.",
    completion: .file())
  var paths: [String]

  @Option(help: "The folder of the policy.", completion: .directory)
  var policy: String

  @Option(
    help: "What to audit: a half-year (2016H2), year, quarter or month.", transform: Period.parsed)
  var period: Period

  @OptionGroup var values: ValueOptions

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "A report to write: \(ReportRequest.formatNames). Text unless given; may be repeated.",
      valueName: "format[=file]"),
    completion: .list(ReportRequest.names), transform: ReportRequest.init)
  var reports: [ReportRequest] = []

  @Option(
    help: ArgumentHelp(
      "The bar: exit with 1 if a unit scores less or fails a veto.", valueName: "score"))
  var failUnder: Double?

  @Option(
    help: ArgumentHelp(
      "A file of waivers: checks that are excused until a day.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var waivers: String?

  @Option(
    help: ArgumentHelp(
      "A file of marks: points that an assessor gave by hand, as YAML or CSV.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "csv"]))
  var marks: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Audit also what can only be judged over all units.",
      discussion: "Done unless told otherwise when a path is a folder."))
  var summary: Bool?

  @Option(
    help: ArgumentHelp("Report on one unit only, by its id.", valueName: "id"))
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "An earlier JSON report to compare with: score changes, findings fixed, still open, new.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @OptionGroup var limits: LimitOptions

  @OptionGroup var speech: LanguageOption

  @Flag(help: "Show with each finding the values its rule saw, part by part.")
  var explain = false

  @Flag(help: "Say in the JSON and HTML reports when they were made.")
  var timestamp = false

  @Flag(help: "List all findings in a text report, not only the first of each requirement.")
  var all = false

  @Flag(help: "Say afterwards, on standard error, what the audit spent its time on.")
  var profile = false

  @Option(help: ArgumentHelp("How many files to audit at a time.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if paths.contains("") { throw ValidationError("a path is empty") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1, not \(jobs)") }
    if let failUnder, !failUnder.isFinite {
      throw ValidationError("--fail-under is a score, not \(failUnder)")
    }
    try ReportRequest.validate(reports)
  }
}
