extension DateMarker {
  /// Writes a whole number (*Functions and Operators 3.1*, §9.8.4.3).
  func number(_ number: Int, as token: NumberToken, in language: Language) -> String {
    if case .digits(let pattern) = token {
      let widened = NumberToken.digits(pattern.widened(to: minimumWidth ?? 1))
      return widened.text(of: .small(number), ordinal: isOrdinal, in: language) ?? ""
    }
    let text = token.text(of: .small(number), ordinal: isOrdinal, in: language)
    return (text ?? String(number)).padded(to: minimumWidth)
  }

  /// A year, or as many of its last digits as there is room for (§9.8.4.4).
  func year(_ year: Int) -> Int {
    var width = maximumWidth
    if width == nil, case .number(.digits(let pattern)) = style, pattern.digitCount > 1 {
      width = pattern.digitCount
    }
    // No year has more digits than this.
    guard let width, width < 11 else { return year }
    return year % (0..<width).reduce(1) { power, _ in power * 10 }
  }

  /// Writes a name, or its abbreviation where that has to do.
  func name(_ names: (name: String, abbreviation: String)) -> String {
    name(names.name.count <= maximumWidth ?? .max ? names.name : names.abbreviation)
  }

  /// Writes a name, or as much of it as there is room for.
  func name(_ name: String) -> String {
    let fitted = String(name.prefix(maximumWidth ?? .max)).padded(to: minimumWidth)
    return switch style {
    case .name(.lower): fitted.lowercased()
    case .name(.upper): fitted.uppercased()
    default: fitted
    }
  }
}

extension String {
  /// The text with spaces behind it, so that there are so many characters.
  func padded(to width: Int?) -> String {
    self + String(repeating: " ", count: Swift.max(0, (width ?? 0) - count))
  }
}
