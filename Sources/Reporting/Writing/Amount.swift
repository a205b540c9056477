/// How reports show points and scores: to two decimals, without the noise of binary fractions.
extension Double {
  /// Rounded to hundredths.
  var inHundredths: Double {
    guard isFinite, magnitude < 1e13 else { return self }
    let rounded = (self * 100).rounded() / 100
    return rounded == 0 ? 0 : rounded
  }

  /// In as few digits as it takes: `12.5`, `100`.
  var shortText: String {
    let text = inHundredths.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// With its sign: `+2.5`, `-1`, `±0`.
  var signedText: String {
    let text = shortText
    return text == "0" ? "±0" : text.hasPrefix("-") ? text : "+" + text
  }

  /// With two decimals always, for columns: `12.50`.
  var columnText: String {
    let text = shortText
    guard isFinite, magnitude < 1e13 else { return text }
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    return text[point...].count == 2 ? text + "0" : text
  }
}
