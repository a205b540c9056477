/// Why a value cannot be cast; the error is made from it where it is known what was cast to what.
enum CastFailure: Error {
  /// The value is not in the lexical space or does not meet the facets: FORG0001.
  case invalid
  /// The value is right, but beyond what can be represented: FODT0001, FODT0002, FOCA0001, FOCA0003.
  case overflow
  /// NaN or an infinity where a number without those is wanted: FOCA0002.
  case notFinite
  /// Nothing of the one type can be cast to the other: XPTY0004.
  case notAllowed
  /// The target is abstract: XPST0080.
  case abstractTarget
  /// No namespace is bound to the prefix: FONS0004.
  case unboundPrefix
}
