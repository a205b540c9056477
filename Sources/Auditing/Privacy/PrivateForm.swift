/// A form by which a number is known to be somebody's, wherever it stands.
enum PrivateForm: CaseIterable {
  /// The number of a citizen's identity card (*GB 11643*): 17 digits with the day of birth among
  /// them and a check digit, which may be X; 15 digits before 1999.
  case identityNumber
  /// The number of a mobile telephone: 11 digits of which the first is 1.
  case mobileNumber

  /// Whether digits without a gap have the form. A number in which a digit is missing, doubled or
  /// wrong, or that runs into another, is as private.
  ///
  /// - Parameter integer: the digits before the point where they are a fraction, as in
  ///   `13.333333333333333333`. Behind the point of a list's number, as in `1.13912345678`, may be
  ///   that of a telephone, but nobody numbers from 0.
  func fits(_ digits: [UInt8], behind integer: [UInt8]?) -> Bool {
    let count = digits.count { $0 != 10 }
    switch self {
    case .identityNumber:
      switch count {
      case 15: return integer == nil || digits.hasBirthday(at: 6, short: true)
      case 18: return integer == nil || digits.hasBirthday(at: 6, short: false)
      case 17: return digits.last == 10 || digits.holdsBirthday
      case 16, 19...: return digits.holdsBirthday
      default: return false
      }
    case .mobileNumber:
      switch count {
      case 11: return digits[0] == 1 && integer != [0]
      // With the prefix of the country, or of long distance.
      case 13: return digits.starts(with: [8, 6, 1])
      case 12: return digits.starts(with: [0, 1])
      case 22: return digits[0] == 1 && digits[11] == 1
      default: return false
      }
    }
  }

  /// How many digits numbers have that are written in groups, a check digit X left out.
  static let lengths: Set<Int> = [11, 15, 17, 18]

  /// Whether groups of digits have the form together.
  func fits(_ groups: ArraySlice<DigitPhrase.Group>) -> Bool {
    let digits = groups.flatMap(\.digits)
    switch self {
    case .identityNumber:
      let count = digits.count { $0 != 10 }
      guard count == 18 || count == 17 && digits.last == 10 || count == 15, !groups.areOfMonths
      else { return false }
      // So that days and amounts in a row are none.
      if count == 15 { return groups.areOfOldNumber && digits.hasBirthday(at: 6, short: true) }
      let isRight = digits.hasRightCheckDigit
      guard !groups.areOfList else { return isRight && digits.hasBirthday(at: 6, short: false) }
      return digits.hasBirthday(at: 6, short: false) || isRight && groups.areOfIdentityNumber
    case .mobileNumber:
      // The networks have numbers from 13 on; those that begin with 100 are nobody's, for examples.
      guard digits.count(where: { $0 != 10 }) == 11, digits[0] == 1,
        digits[1] >= 3 || digits.starts(with: [1, 0, 0])
      else { return false }
      return !groups.holdsDay && groups.areOfOneNumber
    }
  }
}

extension ArraySlice<DigitPhrase.Group> {
  /// Whether a year and a month, or a day, is among the groups, as in `2016-12-31`.
  var holdsDay: Bool {
    zip(self, dropFirst()).contains { year, month in
      year.digits.count == 4 && year.digits[0] > 0 && year.digits[0] < 3
        && month.digits.count == 2 && (1...12).contains(month.digits.value)
    }
  }

  /// Whether the groups are months one after the other, as in `2016-07 2016-08`: no place has a number
  /// that is a year of these times.
  fileprivate var areOfMonths: Bool {
    count.isMultiple(of: 2)
      && stride(from: startIndex, to: endIndex, by: 2).allSatisfy { place in
        let (year, month) = (self[place].digits, self[place + 1].digits)
        return year.count == 4 && (1850..<2100).contains(year.value)
          && month.count == 2 && (1...12).contains(month.value)
      }
  }

  /// Whether the groups are those in which an old identity number is written: the place's six digits
  /// first, or four and four.
  fileprivate var areOfOldNumber: Bool {
    let lengths = map(\.digits.count)
    return lengths[0] >= 6 || lengths == [4, 4, 4, 3] || lengths.allSatisfy { $0 == 1 }
  }

  /// Whether the groups may be those of a list of short numbers, or a decimal number.
  fileprivate var areOfList: Bool {
    let lengths = map(\.digits.count)
    if count == 2, last?.gap == ["."], lengths[0] < 6 { return true }
    return lengths.contains { $0 > 1 } && lengths.allSatisfy { $0 <= 3 }
  }

  /// Whether the groups are those in which an identity number is written: the place's six digits first,
  /// four and four, or each for itself.
  fileprivate var areOfIdentityNumber: Bool {
    let lengths = map(\.digits.count)
    return lengths[0] >= 6 || lengths.starts(with: [4, 4, 4]) || lengths.allSatisfy { $0 == 1 }
  }

  /// Whether the groups are of one length or of several digits, as in `100 1234 5678`, and not of a
  /// list of small numbers.
  fileprivate var areOfOneNumber: Bool {
    let shortest = map(\.digits.count).min() ?? 0
    if shortest >= 3 || allSatisfy({ $0.digits.count == 1 }) { return true }
    let gaps = Set(dropFirst().map(\.gap))
    return shortest == 2 && gaps.count == 1
      && gaps.first?.contains { " ,，、".unicodeScalars.contains($0) } == false
  }
}

extension [UInt8] {
  /// What the digits are worth as a number.
  fileprivate var value: Int { reduce(0) { $0 * 10 + Int($1) } }

  /// Whether there is a day of birth inside, with the place's six digits in front of it and the
  /// three of the order behind it.
  fileprivate var holdsBirthday: Bool {
    let count = self.count { $0 != 10 }
    return count >= 16 && (6...(count - 10)).contains { hasBirthday(at: $0, short: false) }
  }

  /// Whether a day of birth stands at a place, its year written short in the old numbers.
  fileprivate func hasBirthday(at place: Int, short: Bool) -> Bool {
    let year = short ? 0 : Array(self[place..<place + 4]).value
    let month = place + (short ? 2 : 4)
    return (short || (1850...2100).contains(year))
      && (1...12).contains(Array(self[month..<month + 2]).value)
      && (1...31).contains(Array(self[month + 2..<month + 4]).value)
  }

  /// Whether the check digit is right (*GB 11643*, ISO 7064 MOD 11-2).
  fileprivate var hasRightCheckDigit: Bool {
    guard count == 18 else { return false }
    return reduce(0) { ($0 * 2 + Int($1)) % 11 } == 1
  }
}
