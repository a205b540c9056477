/// Roman numerals, from 1 to 4999.
enum RomanNumeral {
  private static let letters: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  static func text(_ number: Int) -> String? {
    guard (1...4999).contains(number) else { return nil }
    var (text, rest) = ("", number)
    for letter in letters {
      while rest >= letter.value {
        text += letter.text
        rest -= letter.value
      }
    }
    return text
  }
}
