/// Numbers in English words.
enum EnglishNumber {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static let thousands = [
    "thousand", "million", "billion", "trillion", "quadrillion", "quintillion", "sextillion",
    "septillion", "octillion", "nonillion", "decillion",
  ]

  private static let irregularOrdinals = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
  ]

  /// `one hundred and twenty-three`; `nil` from 10^36 on.
  static func cardinal(_ number: Integer) -> String? {
    var groups: [Int] = []
    var rest = number
    while rest > .zero {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: .small(1000))
      groups.append(remainder.intValue ?? 0)
      rest = quotient
    }
    guard groups.count <= thousands.count + 1 else { return nil }
    guard let last = groups.first else { return small[0] }
    var words = groups.indices.dropFirst().reversed().filter { groups[$0] > 0 }
      .map { belowThousand(groups[$0]) + " " + thousands[$0 - 1] }
    if last > 0 {
      words.append((!words.isEmpty && last < 100 ? "and " : "") + belowThousand(last))
    }
    return words.joined(separator: " ")
  }

  private static func belowThousand(_ number: Int) -> String {
    guard number >= 100 else { return belowHundred(number) }
    let hundreds = small[number / 100] + " hundred"
    return number % 100 == 0 ? hundreds : hundreds + " and " + belowHundred(number % 100)
  }

  private static func belowHundred(_ number: Int) -> String {
    guard number >= 20 else { return small[number] }
    return number % 10 == 0 ? tens[number / 10] : tens[number / 10] + "-" + small[number % 10]
  }

  /// `one hundred and twenty-third`
  static func ordinal(_ number: Integer) -> String? {
    guard let cardinal = cardinal(number) else { return nil }
    let start = cardinal.lastIndex { $0 == " " || $0 == "-" }.map(cardinal.index(after:))
    let last = String(cardinal[(start ?? cardinal.startIndex)...])
    let ordinal =
      irregularOrdinals[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
    return cardinal.dropLast(last.count) + ordinal
  }

  /// What follows an ordinal number in digits: `st`, `nd`, `rd` or `th`.
  static func ordinalSuffix(_ number: Integer) -> String {
    let lastTwo = number.quotientAndRemainder(dividingBy: .small(100)).remainder.intValue ?? 0
    guard !(11...13).contains(lastTwo) else { return "th" }
    return switch lastTwo % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
