import Foundation

/// The normalization forms of *Unicode Standard Annex 15*, §1.2.
enum NormalizationForm: String {
  case nfc = "NFC"
  case nfd = "NFD"
  case nfkc = "NFKC"
  case nfkd = "NFKD"
}

extension String {
  /// The text in a normalization form.
  func normalized(_ form: NormalizationForm) -> String {
    // ASCII is in all of them.
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    let text = orderingLongRunsOfMarks
    return switch form {
    case .nfc: text.precomposedStringWithCanonicalMapping
    case .nfd: text.decomposedStringWithCanonicalMapping
    case .nfkc: text.precomposedStringWithCompatibilityMapping
    case .nfkd: text.decomposedStringWithCompatibilityMapping
    }
  }

  /// The text with the marks of each long run in their canonical order, which changes nothing of what it
  /// is equivalent to: the work of the library grows with the square of those that are out of order.
  private var orderingLongRunsOfMarks: String {
    var result = UnicodeScalarView()
    var marks: [Unicode.Scalar] = []
    var isChanged = false
    func endRun() {
      if marks.count > String.longestUsualRun {
        var byClass: [UInt8: [Unicode.Scalar]] = [:]
        for mark in marks {
          byClass[mark.properties.canonicalCombiningClass.rawValue, default: []].append(mark)
        }
        marks = byClass.sorted { $0.key < $1.key }.flatMap(\.value)
        isChanged = true
      }
      result.append(contentsOf: marks)
      marks = []
    }
    for scalar in unicodeScalars {
      if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
        marks.append(scalar)
      } else {
        endRun()
        result.append(scalar)
      }
    }
    endRun()
    return isChanged ? String(result) : self
  }

  /// How many marks stand upon each other in any language: as many as the *Stream-Safe Text Format* of
  /// the annex has (§13).
  private static let longestUsualRun = 30
}
