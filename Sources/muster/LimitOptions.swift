import ArgumentParser
import XMLTree
import XPath

/// The bounds that can be raised on the command line: of evaluations, and of the files read.
struct LimitOptions: ParsableArguments {
  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "A bound of the policy's expressions to raise: \(Limit.names); may be repeated.",
      discussion: """
        An evaluation takes so many steps, all of a file together total-steps, and more where the \
        file is larger; a sequence has so many items, a string so many string-bytes.
        """, valueName: "name=number"), transform: Limit.init)
  var limits: [Limit] = []

  @Option(
    help: ArgumentHelp(
      "How large an XML file may be, such as 200M.", valueName: "bytes"),
    transform: ByteCount.parsed)
  var maxFileSize = ByteCount.mebibytes(1024)

  /// The bounds of evaluations in use.
  var evaluationLimits: EvaluationLimits {
    limits.reduce(into: EvaluationLimits()) { $0[keyPath: $1.bound.path] = $1.value }
  }
}

/// A bound and its value.
struct Limit: Sendable {
  enum Bound: String, CaseIterable {
    case steps
    case totalSteps = "total-steps"
    case items
    case stringBytes = "string-bytes"

    var path: WritableKeyPath<EvaluationLimits, Int> {
      switch self {
      case .steps: \.steps
      case .totalSteps: \.totalSteps
      case .items: \.sequenceLength
      case .stringBytes: \.stringLength
      }
    }
  }

  static var names: String { Bound.allCases.map(\.rawValue).joined(separator: ", ") }

  let bound: Bound
  let value: Int

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let bound = Bound(rawValue: parts[0]) else {
      throw ValidationError("“\(argument)” is no bound; write one of \(Limit.names) = a number")
    }
    // Bounds are added to by the size of the file.
    guard let value = Int(parts[1]), 1...(1 << 50) ~= value else {
      throw ValidationError("“\(parts[1])” is no number from 1 to \(1 << 50)")
    }
    (self.bound, self.value) = (bound, value)
  }
}
