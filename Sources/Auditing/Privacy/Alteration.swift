import Foundation
import XMLTree

/// A document with private values in it altered, each into another of the same length: rows, lines and
/// all other texts stay. What comes of an expression there tells whether it depends on them.
struct Alteration {
  private let tree: Tree
  private let confidential: ConfidentialParts
  private let confidentialNames: ConfidentialNames
  private var text: [UInt8]
  private var values: [UInt8]
  /// The bytes altered so far, so that none is twice.
  private var alteredText = IndexSet()
  private var alteredValues = IndexSet()

  init(of tree: Tree, _ confidential: ConfidentialParts, names: ConfidentialNames) {
    self.tree = tree
    confidentialNames = names
    self.confidential = confidential
    text = tree.text
    values = tree.values
  }

  /// The document with all private values altered: equal ones alike. `nil` where there are none.
  func everything(_ rows: PrivateRows) -> Tree? {
    guard !rows.sensitive.isEmpty || !rows.numbered.isEmpty || !confidential.isEmpty else {
      return nil
    }
    var altered = self
    for row in rows.sensitive {
      altered.alter(row, by: .digits)
      for inner in tree.hiddenRows(inside: row) { altered.alter(inner, by: .digits) }
    }
    for row in rows.numbered { altered.alter(row, by: .digits) }
    altered.alterConfidential()
    return altered.result
  }

  /// The document with the confidential values alone altered; `nil` where there are none.
  var confidentialAlone: Tree? {
    guard !confidential.isEmpty else { return nil }
    var altered = self
    altered.alterConfidential()
    return altered.result
  }

  private mutating func alterConfidential() {
    for row in confidential.contents(of: tree) {
      if confidential.isOfSummary {
        alter(row, by: .letters)
      } else if !tree.stringValue(of: row).isOfNobody {
        alter(row, by: .digits)
      }
    }
  }

  private var result: Tree {
    let names = tree.names.enumerated().map { number, name in
      guard confidentialNames.names.contains(Int32(number)) else { return name }
      return ExpandedName(
        namespaceURI: name.namespaceURI, localName: Replacement.letters.applied(to: name.localName))
    }
    let prefixes = tree.prefixes.enumerated().map { number, prefix in
      confidentialNames.prefixes.contains(UInt16(number))
        ? Replacement.letters.applied(to: prefix) : prefix
    }
    return Tree(
      documentURI: tree.documentURI, baseURI: tree.baseURI, records: tree.records, text: text,
      values: values, names: names, prefixes: prefixes,
      namespaceDeclarations: tree.namespaceDeclarations, idAttributes: tree.idAttributes,
      idrefAttributes: tree.idrefAttributes)
  }

  private mutating func alter(_ row: Int32, by replacement: Replacement) {
    let record = tree.record(of: row)
    let range = Int(record.valueStart)..<Int(record.valueEnd)
    guard !range.isEmpty else { return }
    let isKnown =
      record.isTextual
      ? alteredText.intersects(integersIn: range) : alteredValues.intersects(integersIn: range)
    guard !isKnown else { return }
    let altered = Array(replacement.applied(to: tree.stringValue(of: row)).utf8)
    guard altered.count == range.count else { return }
    if record.isTextual {
      text.replaceSubrange(range, with: altered)
      alteredText.insert(integersIn: range)
    } else {
      values.replaceSubrange(range, with: altered)
      alteredValues.insert(integersIn: range)
    }
  }
}

extension String {
  /// Whether it is a day, a time or a truth value, and none that a person is known by.
  fileprivate var isOfNobody: Bool { isCommonplace && !allSatisfy(\.isWholeNumber) }
}

/// What becomes of the characters of a value.
private enum Replacement {
  /// Digits become other digits.
  case digits
  /// Digits become letters, so that no other value is the same.
  case letters

  func applied(to value: String) -> String {
    String(scalars: value.unicodeScalars.map(altered))
  }

  private func altered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // A number stays one.
    case 0x58, 0x78: return scalar
    case 0x30...0x39:
      let digit = scalar.value - 0x30
      return Unicode.Scalar(self == .letters ? 0x61 + digit : 0x30 + (digit + 3) % 10) ?? scalar
    case 0x41...0x5A: return Unicode.Scalar(0x41 + (scalar.value - 0x41 + 7) % 26) ?? scalar
    case 0x61...0x7A: return Unicode.Scalar(0x61 + (scalar.value - 0x61 + 7) % 26) ?? scalar
    case ..<0x80: return scalar
    case 0x4E00...0x9FFF:
      return Unicode.Scalar(0x4E00 + (scalar.value - 0x4E00 + 1009) % 0x5000) ?? scalar
    default: return other(scalar)
    }
  }

  /// A letter or digit of another script: the next one but six.
  private func other(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isCheckLetter { return scalar }
    if scalar.properties.numericType == .decimal, let digit = scalar.digit {
      return Unicode.Scalar(scalar.value - UInt32(digit) + UInt32(digit + 3) % 10) ?? scalar
    }
    guard scalar.properties.isAlphabetic, let other = Unicode.Scalar(scalar.value + 7),
      other.properties.isAlphabetic, String(other).utf8.count == String(scalar).utf8.count
    else { return scalar }
    return other
  }
}
