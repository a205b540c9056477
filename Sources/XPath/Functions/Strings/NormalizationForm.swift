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
    return switch form {
    case .nfc: precomposedStringWithCanonicalMapping
    case .nfd: decomposedStringWithCanonicalMapping
    case .nfkc: precomposedStringWithCompatibilityMapping
    case .nfkd: decomposedStringWithCompatibilityMapping
    }
  }
}
