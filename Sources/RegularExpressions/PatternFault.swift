/// Why something is not a regular expression.
package enum PatternFault: Error, Hashable, Sendable {
  case unopenedGroup, unclosedGroup, badGroup
  /// Its parts are nested deeper than so many.
  case tooDeep(Int)
  case endsEarly, endsWithEscape
  /// There is nothing before a quantifier.
  case nothingToRepeat(Unicode.Scalar)
  /// What means something has to be escaped here.
  case unescaped(Unicode.Scalar)
  case unescapedInClass
  /// A back-reference to no group.
  case noGroup(Int)
  /// A quantity that is none.
  case noNumber, unclosedQuantity
  case contraryQuantity(Int, Int)
  case noEscape(Unicode.Scalar)
  case noProperty
  /// There is no category or block with a name.
  case unknownProperty(String)
  case emptyClass, unclosedClass
  case noRangeStart, noRangeEnd
  case reversedRange(Unicode.Scalar, Unicode.Scalar)
}
