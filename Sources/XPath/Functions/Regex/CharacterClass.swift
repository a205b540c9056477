/// A set of characters, as regular expressions describe it.
indirect enum CharacterClass: Hashable, Sendable {
  case ranges([ClosedRange<Unicode.Scalar>])
  /// A general category of Unicode, `Lu`, or a group of them, `L`.
  case category(String)
  case union([CharacterClass])
  case complement(CharacterClass)
  case difference(CharacterClass, CharacterClass)
}

extension CharacterClass {
  /// A single character.
  init(_ scalar: Unicode.Scalar) { self = .ranges([scalar...scalar]) }

  /// Whether a character belongs to the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
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
  static let withinLine = CharacterClass.complement(.ranges(["\n"..."\n", "\r"..."\r"]))
  /// `.` with the flag `s`.
  static let any = CharacterClass.ranges(["\0"..."\u{10FFFF}"])

  /// The set of a multi-character escape, `\s` and its like; `nil` for another letter.
  static func multiCharacterEscape(_ letter: Unicode.Scalar) -> CharacterClass? {
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
  static func property(_ name: String) -> CharacterClass? {
    if Unicode.GeneralCategory.names.contains(name) { return .category(name) }
    guard name.hasPrefix("Is") else { return nil }
    return UnicodeBlocks.block(named: String(name.dropFirst(2)))
  }
}

extension Unicode.GeneralCategory {
  /// The names of categories and groups of them in regular expressions; surrogates are no
  /// characters.
  fileprivate static let names: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No",
    "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp",
    "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
  ]

  fileprivate func belongs(to name: String) -> Bool {
    let own = abbreviation
    return name == own || name.utf8.count == 1 && name.utf8.first == own.utf8.first
  }

  private var abbreviation: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
