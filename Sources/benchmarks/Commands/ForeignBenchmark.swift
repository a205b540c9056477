import ArgumentParser
import Foundation

/// Rules that others wrote, on documents of theirs.
struct ForeignBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foreign",
    abstract: "A policy of others on their documents, against SaxonC-HE; verdicts compared.",
    discussion: """
      SaxonC-HE runs the stylesheet that is given, as it was published with the rules. Without one it \
      runs the policy's own expressions, which may suit it less.
      """)

  @Argument(help: "The folder of the policy.", completion: .directory)
  var policy: String

  @Argument(help: "The folder of the documents.", completion: .directory)
  var documents: String

  @Option(
    help: "The same rules as a Schematron compiled to XSLT; its ids are the policy's.",
    completion: .file(extensions: ["xsl", "xslt"]))
  var xslt: String?

  @Option(
    help: "How often each rule must fail in each document: JSON, as elsewhere.py prints it.",
    completion: .file(extensions: ["json"]))
  var expected: String?

  @OptionGroup var rounds: Rounds

  func run() throws {
    print(Machine.heading())
    let scratch = try Scratch()
    var comparison = Comparison(
      policy: policy, documents: documents, rounds: rounds.count, in: scratch)
    if !Elsewhere.isInstalled {
      print(Elsewhere.advice + "\n")
    } else if let xslt {
      comparison.enter("SaxonC-HE, the published XSLT", "xslt", xslt)
    } else {
      comparison.enter("SaxonC-HE, the policy's expressions", "policy", policy + "/policy.yaml")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: documents).filter {
      $0.hasSuffix(".xml")
    }
    let known = try expected.map {
      try Verdicts(json: URL(fileURLWithPath: $0)).of(Set(names.map { String($0.dropLast(4)) }))
    }
    try comparison.run("\(names.count.grouped) documents", expecting: known, in: scratch)
  }
}
