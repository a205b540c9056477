/// Assessments in their order. Each may be kept elsewhere, and is there from when it is asked for until
/// it is let go of.
package struct Assessments: RandomAccessCollection, Sendable {
  private let kept: [KeptAssessment]

  init(_ kept: [KeptAssessment]) { self.kept = kept }

  /// Makes a collection of assessments that are there.
  package init(_ assessments: some Sequence<Assessment>) {
    kept = assessments.map { KeptAssessment($0) }
  }

  /// The number of the first.
  package var startIndex: Int { 0 }
  /// How many there are.
  package var endIndex: Int { kept.count }

  /// The assessment of a number.
  package subscript(index: Int) -> Assessment { kept[index].assessment }
}

extension Assessments: ExpressibleByArrayLiteral {
  /// Makes a collection of assessments that are there.
  package init(arrayLiteral assessments: Assessment...) { self.init(assessments) }
}
