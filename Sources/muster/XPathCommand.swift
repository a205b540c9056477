import ArgumentParser
import Policies
import XPath

struct XPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xpath",
    abstract: "Evaluates an XPath 3.1 expression, as the rules of a policy are.",
    usage: "muster xpath <expression> [<file> ...] [--policy <folder>] [<options>]",
    discussion: """
      The context item is the document node of each file; without a file there is none. With a \
      policy, names without a prefix are in its namespace, and its parameters, tables, shared and \
      top-level lets are there, with $period and $as-of, and $this is what it is evaluated on. Each item of the result is written on a line of its \
      own, behind the name of its file where there are several. What the policy holds sensitive is \
      masked, and what is made of it hidden.

        muster xpath 'count(//*:member)' roster.xml
        muster xpath '$team-kinds?name' --policy policies/waigang-2016
        muster xpath 'count(member)' roster.xml --policy DIR --on roster/team
        muster xpath 'array{//@kind/string()}' a.xml b.xml --output json

      An expression that begins with “-” stands behind “--”.

      The exit status is 0 when the expression has been evaluated, on every file, 2 when it is \
      wrong or fails or a file cannot be read (all others still are), and 64 when the command line \
      is wrong.
      """)

  @Argument(help: "The expression.")
  var expression: String

  @Argument(help: "The XML files to evaluate it on, one after the other.", completion: .file())
  var files: [String] = []

  @Option(
    help: "The folder of a policy whose names the expression may use.", completion: .directory)
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "What $period is: a half-year (2016H2), year, quarter or month.",
      discussion: "The half-year of the day unless given."),
    transform: Period.parsed)
  var period: Period?

  @OptionGroup var values: ValueOptions

  @Option(
    help: ArgumentHelp(
      "Evaluate on each item that this expression selects, instead of the document node.",
      valueName: "expression"))
  var on: String?

  @Option(help: "How to write the items: adaptive, json, xml or text.")
  var output = OutputMethod.adaptive

  @Flag(help: "Say on standard error how long parsing, reading and evaluating took.")
  var time = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if files.contains("") { throw ValidationError("a path is empty") }
    if policy == nil {
      let option =
        period != nil
        ? "--period"
        : values.asOf != nil ? "--as-of" : values.settings.isEmpty ? nil : Setting.option
      if let option { throw ValidationError("\(option) says something of a policy: add --policy") }
    }
  }
}

extension OutputMethod: ExpressibleByArgument {}
