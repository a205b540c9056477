extension Duration {
  /// With three digits that mean something: `1.23 s`, `45.6 ms`, `789 µs`.
  var figure: String {
    // A difference of two measurements may be below zero.
    guard self >= .zero else { return "−" + (.zero - self).figure }
    let seconds = self / .seconds(1)
    return switch seconds {
    case 0.9995...: seconds.threeDigits + " s"
    case 0.000_999_5...: (seconds * 1e3).threeDigits + " ms"
    default: (seconds * 1e6).threeDigits + " µs"
    }
  }
}

extension Double {
  /// How many times as much: `0.34 ×`.
  var ratio: String { isFinite ? threeDigits + " ×" : "–" }

  fileprivate var threeDigits: String {
    let decimals = self < 9.995 ? 2 : self < 99.95 ? 1 : 0
    let scale = [1.0, 10.0, 100.0][decimals]
    let scaled = Int((self * scale).rounded())
    guard decimals > 0 else { return scaled.grouped }
    let fraction = String(scaled % Int(scale))
    return "\(scaled / Int(scale))."
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

extension PeakMemory {
  var figure: String { (isBound ? "≤ " : "") + byteCount.mebibytes }
}

extension Int {
  /// Of a number of bytes: `57 MiB`.
  var mebibytes: String { "\(((self + (1 << 19)) >> 20).grouped) MiB" }

  /// Of a number of bytes, with a unit that suits it: `46 KiB`, `45 MiB`.
  var size: String { self < 1 << 20 ? "\((self + (1 << 9)) >> 10) KiB" : mebibytes }

  /// `100,000`.
  var grouped: String {
    let digits = String(magnitude)
    let grouped = digits.enumerated().map { index, digit in
      let isBoundary = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isBoundary ? "," : "") + String(digit)
    }
    return (self < 0 ? "-" : "") + grouped.joined()
  }
}
