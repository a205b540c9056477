import Foundation

/// Values that look alike and are not the same, such as those of a name with a full-width letter in it.
///
/// A sentence quotes what is there beside what should be. Where both look the same, it says nothing
/// unless what sets them apart is shown.
extension String {
  /// The text with what sets quoted values apart shown as escapes, where two look alike and differ.
  var showingLookAlikes: String {
    let ranges = quotedRanges
    guard ranges.count > 1, ranges.contains(where: { unicodeScalars[$0].mayLookLikeOthers }) else {
      return self
    }
    let values = ranges.map { unicodeScalars[$0] }
    let alike = Dictionary(grouping: values.indices) { String(values[$0]).skeleton }.values
      .filter { group in
        group.contains { !values[$0].elementsEqual(values[group[0]]) }
      }.joined()
    guard !alike.isEmpty else { return self }
    var text = UnicodeScalarView()
    var end = startIndex
    for index in alike.sorted() {
      text.append(contentsOf: unicodeScalars[end..<ranges[index].lowerBound])
      text.append(contentsOf: values[index].showingDifferences.unicodeScalars)
      end = ranges[index].upperBound
    }
    text.append(contentsOf: unicodeScalars[end...])
    return String(text)
  }

  /// What stands in quotation marks.
  private var quotedRanges: [Range<Index>] {
    var ranges: [Range<Index>] = []
    var open: (start: Index, closing: Unicode.Scalar)?
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if let (start, closing) = open {
        guard scalar == closing else { continue }
        ranges.append(start..<index)
        open = nil
      } else if let closing = scalar.closingQuotationMark {
        open = (unicodeScalars.index(after: index), closing)
      }
    }
    return ranges
  }

  /// What the text looks like: the same for all that look alike (after *UTS #39*, §4).
  fileprivate var skeleton: String {
    var scalars = UnicodeScalarView()
    for scalar in precomposedStringWithCompatibilityMapping.unicodeScalars {
      let scalar = scalar.lookAlike ?? scalar
      if scalar.properties.isWhitespace {
        if let last = scalars.last, last != " " { scalars.append(" ") }
      } else if !scalar.isHarmful {
        scalars.append(scalar)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension Substring.UnicodeScalarView {
  /// Whether there is anything in it that something else may look like. Most values have nothing.
  fileprivate var mayLookLikeOthers: Bool {
    guard let first, let last else { return false }
    var isAfterBlank = false
    for scalar in self {
      if scalar.mayLookLikeOthers || (isAfterBlank && scalar == " ") { return true }
      isAfterBlank = scalar == " "
    }
    return first == " " || last == " "
  }

  /// The text with all shown that is not what it looks like.
  fileprivate var showingDifferences: String {
    var text = String.UnicodeScalarView()
    for index in indices {
      let scalar = self[index]
      let isBlank = scalar == " "
      let isUnseen =
        index == startIndex || self.index(after: index) == endIndex
        || self[self.index(before: index)] == " "
      if isBlank ? isUnseen : scalar.isLookAlike {
        text.append(contentsOf: scalar.escape.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var closingQuotationMark: Unicode.Scalar? {
    switch self {
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    case "\"": "\""
    default: nil
    }
  }

  /// Whether it may look like something else, without looking closer.
  fileprivate var mayLookLikeOthers: Bool {
    switch value {
    case 0x20..<0x7F, 0x3001...0x3011, 0x3400...0x4DBF, 0x4E00...0x9FFF: false
    default: true
    }
  }

  /// Whether it is not what it looks like.
  fileprivate var isLookAlike: Bool {
    guard mayLookLikeOthers else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .control: return true
    default: break
    }
    let text = String(self)
    return lookAlike != nil
      || !text.precomposedStringWithCompatibilityMapping.unicodeScalars.elementsEqual([self])
  }

  /// What it looks like, for letters, hyphens and middle dots that are encoded several times.
  fileprivate var lookAlike: Unicode.Scalar? { Self.lookAlikes[self] }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("АВЕКМНОРСТУХЅІЈасеорухѕіј", "ABEKMHOPCTYXSIJaceopyxsij"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
      ("‐‑‒–−", "-----"), ("•‧⋅・", "····"),
    ]
    return Dictionary(
      pairs.flatMap { zip($0.unicodeScalars, $1.unicodeScalars) },
      uniquingKeysWith: { first, _ in first })
  }()
}
