/// A variable marker in a picture for dates, such as `[MNn,3-3]` (*Functions and Operators 3.1*,
/// §9.8.4.1 and §9.8.4.2).
struct DateMarker: Sendable {
  /// How a component is written: the first presentation modifier.
  enum Style: Sendable {
    case name(LetterCase)
    case number(NumberToken)
    case fraction(FractionPattern)
  }

  let component: DateComponent
  /// The first presentation modifier as it was written, if it was.
  let modifier: String?
  /// The first presentation modifier, or the default one of the component.
  let style: Style
  let isOrdinal: Bool
  /// Whether the second presentation modifier asks for what is traditional.
  let isTraditional: Bool
  /// The number of characters there are to be at least.
  let minimumWidth: Int?
  /// The number of characters there are to be at most.
  let maximumWidth: Int?

  /// Reads what stands in the brackets; `nil` if it breaks the rules.
  init?(_ scalars: some Sequence<Unicode.Scalar>) {
    var rest = scalars.filter { !$0.properties.isWhitespace }[...]
    guard let component = rest.popFirst().flatMap(DateComponent.init(specifier:)) else {
      return nil
    }
    self.component = component
    var width: (minimum: Int?, maximum: Int?) = (nil, nil)
    if let comma = rest.lastIndex(of: ",") {
      guard let given = DateMarker.width(rest[(comma + 1)...]) else { return nil }
      width = given
      rest = rest[..<comma]
    }
    (minimumWidth, maximumWidth) = width
    var second: Unicode.Scalar?
    if rest.count > 1, let last = rest.last, "atco".unicodeScalars.contains(last) {
      second = last
      rest.removeLast()
    }
    isOrdinal = second == "o"
    isTraditional = second == "t"
    modifier = rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
    let style: Style? =
      if component == .fraction {
        FractionPattern(
          modifier, minimumWidth: width.minimum, maximumWidth: width.maximum
        ).map(Style.fraction)
      } else {
        DateMarker.style(modifier ?? component.defaultModifier, of: component)
      }
    guard let style else { return nil }
    self.style = style
  }

  /// The style of a modifier; `nil` for a decimal digit pattern that breaks the rules. A style that is
  /// not supported gives way to the component's default.
  private static func style(_ modifier: String, of component: DateComponent) -> Style? {
    switch modifier {
    case "n" where component.hasNames: return .name(.lower)
    case "N" where component.hasNames: return .name(.upper)
    case "Nn" where component.hasNames: return .name(.title)
    default:
      if component.hasOnlyNames { return .name(.lower) }
      // The digits of a time zone are under rules of their own.
      if component.isTimezone { return .number(.unsupported) }
      guard let token = NumberToken(modifier) else { return nil }
      guard case .unsupported = token else { return .number(token) }
      return modifier == component.defaultModifier
        ? .number(token) : style(component.defaultModifier, of: component)
    }
  }

  /// Wide enough for anything, and not so wide that a short picture could fill the memory.
  private static let maximumOfWidths = 10_000

  /// Reads `min` or `min-max`, each of them a number from 1 or `*`.
  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> (
    minimum: Int?, maximum: Int?
  )? {
    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    var widths: [Int?] = []
    for part in parts {
      if part.elementsEqual(["*"]) {
        widths.append(nil)
      } else {
        guard part.allSatisfy(DigitFamily.ascii.contains), !part.isEmpty,
          let number = Int(String(String.UnicodeScalarView(part))),
          (1...maximumOfWidths).contains(number)
        else { return nil }
        widths.append(number)
      }
    }
    let maximum = widths.count == 2 ? widths[1] : nil
    if let minimum = widths[0], let maximum, maximum < minimum { return nil }
    return (widths[0], maximum)
  }
}
