/// What the command line asks for.
struct CommandLineOptions: Equatable {
  enum Content: Equatable {
    case township
    case synthetic(members: Int, submissions: Int)
  }

  let content: Content
  let directory: String

  static let usage = """
    usage: roster-fixtures OUTDIR
           roster-fixtures --members N --submissions M OUTDIR

    Writes roster files, one per unit, into OUTDIR. Every person in them is made up, and the
    same command always writes the same bytes.

      OUTDIR           the folder to write into; made when it is not there
      --members N      a large corpus instead: N members in every submission
      --submissions M  and M submissions
      -h, --help       print this

    """

  /// Nil stands for a call for help.
  static func parse(_ arguments: [String]) throws(CommandLineError) -> CommandLineOptions? {
    var members: Int?
    var submissions: Int?
    var directory: String?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-h", "--help": return nil
      case "--members": members = try count(rest.popFirst(), for: argument)
      case "--submissions": submissions = try count(rest.popFirst(), for: argument)
      case _ where argument.hasPrefix("-"): throw CommandLineError("unknown option \(argument)")
      case _ where directory == nil: directory = argument
      default: throw CommandLineError("unexpected argument \(argument)")
      }
    }
    guard let directory, !directory.isEmpty else { throw CommandLineError("no OUTDIR given") }
    return CommandLineOptions(content: try content(members, submissions), directory: directory)
  }

  private static func content(
    _ members: Int?, _ submissions: Int?
  ) throws(CommandLineError) -> Content {
    switch (members, submissions) {
    case (nil, nil): return .township
    case (let members?, let submissions?):
      // Room for the contact and the leaders beside the members.
      let (people, overflow) = submissions.multipliedReportingOverflow(by: members &+ 6)
      guard members < Person.population, !overflow, people <= Person.population else {
        throw CommandLineError("more people than there are different ones (\(Person.population))")
      }
      return .synthetic(members: members, submissions: submissions)
    default: throw CommandLineError("--members and --submissions go together")
    }
  }

  private static func count(
    _ text: String?, for option: String
  ) throws(CommandLineError) -> Int {
    guard let text else { throw CommandLineError("\(option) needs a number") }
    guard let number = Int(text), number > 0 else {
      throw CommandLineError("\(option) needs a number of at least 1, not \(text)")
    }
    return number
  }
}

/// A command line that cannot be understood.
struct CommandLineError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
