import Foundation

/// The engines that `Benchmarks/elsewhere.py` drives. They are optional.
enum Elsewhere {
  private static let python = ".build/benchmarks/bin/python3"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }

  static let advice =
    "Other engines than Muster's are left out: Benchmarks/install installs them (Python, PyPI)."

  /// What prints the verdicts of an engine: `schematron`, `xpath`, `policy`, `xslt`.
  static func command(_ engine: String, _ rules: String, _ folder: String) -> Command {
    Command(python, ["Benchmarks/elsewhere.py", engine, rules, folder])
  }

  /// What Muster said in its report of findings.
  static func verdicts(ofFindings report: String, in scratch: borrowing Scratch) throws -> Verdicts
  {
    let output = scratch.folder.appending(path: "verdicts")
    _ = try Command(python, ["Benchmarks/elsewhere.py", "muster", report]).run(printingTo: output)
    return try Verdicts(json: output)
  }
}
