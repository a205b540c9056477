/// A sequence of signs that stand for numbers, known by its sign for 1 (*Functions and Operators 3.1*,
/// §4.6.1).
enum NumberingSequence: Sendable {
  /// Letters that go on with two letters after the last one: A, B, … Z, AA.
  case alphabet([Unicode.Scalar])
  /// Signs there is only a limited number of.
  case signs(Int, [ClosedRange<UInt32>], zero: UInt32?)
  /// Numbers in Chinese characters, as the language writes them: 一百零一 in Chinese, else 百一 as in
  /// Japanese.
  case han
  /// The characters for amounts, as in 壹佰零壹.
  case formalHan
  /// The same as Japanese has them, as in 壱百壱.
  case formalJapanese

  /// The sequence in which a text stands for 1, if there is one.
  init?(firstNumber text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return nil }
    if let han = Self.hanSequences[first] {
      self = han
    } else if let alphabet = Self.alphabets.first(where: { $0.first == first }) {
      self = .alphabet(alphabet)
    } else if let signs = Self.signRanges.first(where: { $0.ranges[0].lowerBound == first.value }) {
      self = .signs(signs.ranges.reduce(0) { $0 + $1.count }, signs.ranges, zero: signs.zero)
    } else {
      return nil
    }
  }

  /// The sign or signs for a number; `nil` if there are none.
  func text(_ integer: Integer, in language: Language) -> String? {
    switch self {
    case .han: return (language.numerals ?? .japanese).text(integer)
    case .formalHan: return language.formalNumerals.text(integer)
    case .formalJapanese: return HanNumerals.japaneseFormal.text(integer)
    case .alphabet(let letters): return integer.intValue.flatMap { Self.text($0, in: letters) }
    case .signs(let count, let ranges, let zero):
      guard let number = integer.intValue else { return nil }
      if number == 0 { return zero.flatMap(Unicode.Scalar.init).map { String($0) } }
      guard (1...count).contains(number) else { return nil }
      var rest = UInt32(number - 1)
      for range in ranges {
        if rest < range.count { return Unicode.Scalar(range.lowerBound + rest).map { String($0) } }
        rest -= UInt32(range.count)
      }
      return nil
    }
  }

  private static func text(_ number: Int, in letters: [Unicode.Scalar]) -> String? {
    guard number > 0 else { return nil }
    var (text, rest) = ([Unicode.Scalar](), number)
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: letters.count)
      text.append(letters[remainder])
      rest = quotient
    }
    return String(String.UnicodeScalarView(text.reversed()))
  }

  private static let hanSequences: [Unicode.Scalar: NumberingSequence] = [
    "一": .han, "壹": .formalHan, "壱": .formalJapanese,
  ]

  private static let alphabets: [[Unicode.Scalar]] = [
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "αβγδεζηθικλμνξοπρστυφχψω",
    "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", "абвгдежзиклмнопрстуфхцчшщэюя",
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす",
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥",
  ].map { Array($0.unicodeScalars) }

  /// Blocks of Unicode that number from 1, and a sign for zero where there is one.
  private static let signRanges: [(ranges: [ClosedRange<UInt32>], zero: UInt32?)] = [
    ([0x2460...0x2473, 0x3251...0x325F, 0x32B1...0x32BF], 0x24EA),  // ① circled
    ([0x2474...0x2487], nil),  // ⑴ in parentheses
    ([0x2488...0x249B], 0x1F100),  // ⒈ with a full stop
    ([0x249C...0x24B5], nil),  // ⒜
    ([0x24B6...0x24CF], nil),  // Ⓐ
    ([0x24D0...0x24E9], nil),  // ⓐ
    ([0x24F5...0x24FE], nil),  // ⓵ circled twice
    ([0x2776...0x277F, 0x24EB...0x24F4], 0x24FF),  // ❶ white on black
    ([0x2780...0x2789], 0x1F10B),  // ➀ circled, sans-serif
    ([0x278A...0x2793], 0x1F10C),  // ➊ white on black, sans-serif
    ([0x2160...0x216B], nil),  // Ⅰ
    ([0x2170...0x217B], nil),  // ⅰ
    ([0x3220...0x3229], nil),  // ㈠
    ([0x3280...0x3289], nil),  // ㊀
    ([0x10107...0x1010F], nil),  // Aegean numbers
    ([0x102E1...0x102E9], nil),  // Coptic epact numbers
    ([0x10E60...0x10E68], nil),  // Rumi numerals
    ([0x11052...0x1105A], nil),  // Brahmi numbers
    ([0x111E1...0x111E9], nil),  // Sinhala archaic numbers
    ([0x1D360...0x1D368], nil),  // Counting rods
  ]
}
