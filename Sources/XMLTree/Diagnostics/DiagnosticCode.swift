/// What can be wrong, apart from where it is and what it is about: a name that never changes, and
/// its wording in every language.
///
/// Each module has an enumeration of its own codes.
public protocol DiagnosticCode: Sendable {
  /// The name, such as `xml.unclosed-element`.
  var rawValue: String { get }
  /// What is said of it.
  var wording: Wording { get }
}

/// A sentence in every language a reader may have, without a full stop. `{0}`, `{1}` … stand for
/// the arguments.
public struct Wording: Sendable, Hashable {
  /// The English sentence.
  public let english: String
  /// The Chinese sentence.
  public let chinese: String

  /// Makes a wording.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The sentence in a language.
  public subscript(language: ReaderLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// A language that what the program says can be read in.
public enum ReaderLanguage: String, Sendable, Hashable, CaseIterable {
  /// English.
  case english = "en"
  /// Chinese, in simplified characters.
  case chinese = "zh"

  /// The language nearest to a language tag: Chinese for `zh` and its variants, else English.
  public init(tag: String) {
    let tag = tag.lowercased()
    self = tag == "zh" || tag.hasPrefix("zh-") ? .chinese : .english
  }
}
