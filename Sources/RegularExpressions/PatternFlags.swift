/// The flags of a regular expression (*Functions and Operators 3.1*, §5.6.2).
package struct PatternFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `s`: the dot matches line ends too.
  package static let dotAll = PatternFlags(rawValue: 1 << 0)
  /// `m`: `^` and `$` match at the ends of every line.
  package static let multiline = PatternFlags(rawValue: 1 << 1)
  /// `i`: case makes no difference.
  package static let caseInsensitive = PatternFlags(rawValue: 1 << 2)
  /// `x`: white space in the expression counts for nothing.
  package static let extended = PatternFlags(rawValue: 1 << 3)
  /// `q`: every character stands for itself.
  package static let literal = PatternFlags(rawValue: 1 << 4)
}
