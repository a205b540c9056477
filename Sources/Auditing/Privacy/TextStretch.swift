/// A stretch of a text that is masked, as it is.
enum TextStretch {
  /// What is not private.
  case kept(String)
  /// A number, or a word with one in it.
  case number(String)
  /// A text of a confidential part.
  case name

  /// The stretches that some search finds in those that are kept.
  static func searched(
    _ stretches: [TextStretch], by search: (String) -> [TextStretch]
  ) -> [TextStretch] {
    stretches.flatMap { stretch -> [TextStretch] in
      guard case .kept(let text) = stretch else { return [stretch] }
      return search(text)
    }
  }
}

extension [TextStretch] {
  /// The text with what is private masked.
  func text(masking mask: (String) -> String) -> String {
    map { stretch in
      switch stretch {
      case .kept(let text): text
      case .number(let number): mask(number)
      case .name: Mask.hidden
      }
    }.joined()
  }

  /// Whether anything but signs and spaces is kept.
  var keepsWords: Bool {
    contains { stretch in
      guard case .kept(let text) = stretch else { return false }
      return text.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }

  /// Whether anything is masked.
  var isMasked: Bool {
    contains { stretch in
      guard case .kept = stretch else { return true }
      return false
    }
  }
}
