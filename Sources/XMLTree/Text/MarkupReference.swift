extension Unicode.Scalar {
  /// What stands in markup for a character that means something there (*XML 1.0*, §4.6); `nil` for
  /// others, and for the apostrophe, which means something only between apostrophes.
  package var markupReference: String? {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }
}
