/// A set of characters, as regular expressions describe it.
package indirect enum CharacterClass: Hashable, Sendable {
  case ranges([ClosedRange<Unicode.Scalar>])
  /// A general category of Unicode, `Lu`, or a group of them, `L`.
  case category(String)
  case union([CharacterClass])
  case complement(CharacterClass)
  case difference(CharacterClass, CharacterClass)
}

extension CharacterClass {
  /// A single character.
  package init(_ scalar: Unicode.Scalar) { self = .ranges([scalar...scalar]) }

  /// Whether a character belongs to the set.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .ranges(let ranges): ranges.contains { $0.contains(scalar) }
    case .category(let name): scalar.properties.generalCategory.belongs(to: name)
    case .union(let classes): classes.contains { $0.contains(scalar) }
    case .complement(let set): !set.contains(scalar)
    case .difference(let set, let others): set.contains(scalar) && !others.contains(scalar)
    }
  }
}

// MARK: - The sets that have a name

extension CharacterClass {
  /// `.` without the flag `s`.
  package static let withinLine = CharacterClass.complement(.ranges(["\n"..."\n", "\r"..."\r"]))
  /// `.` with the flag `s`.
  package static let any = CharacterClass.ranges(["\0"..."\u{10FFFF}"])

  /// The set of a multi-character escape, `\s` and its like; `nil` for another letter.
  package static func multiCharacterEscape(_ letter: Unicode.Scalar) -> CharacterClass? {
    switch letter {
    case "s": .ranges(XMLCharacter.space)
    case "i": .ranges([":"...":"] + XMLCharacter.ncNameStart)
    case "c": .ranges([":"...":"] + XMLCharacter.ncNameChar)
    case "d": .category("Nd")
    case "w": .complement(.union([.category("P"), .category("Z"), .category("C")]))
    case "S", "I", "C", "D", "W":
      letter.properties.lowercaseMapping.unicodeScalars.first
        .flatMap(multiCharacterEscape).map(CharacterClass.complement)
    default: nil
    }
  }

  /// The set a property in `\p{…}` stands for; `nil` when there is no such property.
  package static func property(_ name: String) -> CharacterClass? {
    if Unicode.GeneralCategory.names.contains(name) { return .category(name) }
    guard name.hasPrefix("Is") else { return nil }
    return UnicodeBlocks.block(named: String(name.dropFirst(2)))
  }
}
