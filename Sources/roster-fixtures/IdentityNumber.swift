/// An identity number with a valid check character that no real person can have: it begins with
/// 99, which is no province.
struct IdentityNumber {
  let text: String

  /// A number for the given birthday and sequence number (0 to 999).
  init(birthday: Day, sequence: Int) {
    let body = "990114" + birthday.digits + sequence.padded(to: 3)
    text = body + Self.checkCharacter(for: body)
  }

  /// The check character of GB 11643 (ISO 7064 MOD 11-2) for seventeen digits.
  static func checkCharacter(for body: String) -> String {
    let sum = body.utf8.reduce(0) { sum, digit in (sum + Int(digit) - 48) * 2 % 11 }
    let check = (12 - sum) % 11
    return check == 10 ? "X" : String(check)
  }
}
