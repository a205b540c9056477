import Auditing
import Foundation
import Reporting
import Testing

@testable import muster

/// A number of nobody, as a table of leaks puts it into files.
struct PrivateNumber: Sendable, CustomTestStringConvertible {
  let digits: String

  /// The number of a made-up citizen.
  static let identity = PrivateNumber(digits: "990173194302178463")
  /// One that ends in X.
  static let identityX = PrivateNumber(digits: "99017319430217100X")
  /// One as they were written before 1999.
  static let oldIdentity = PrivateNumber(digits: "990173430217846")
  /// The number of a made-up telephone.
  static let mobile = PrivateNumber(digits: "10086427531")

  var testDescription: String { digits }

  /// The pieces of the number that a text tells, however it writes them: of six digits and more, in
  /// either direction.
  func pieces(in text: String) -> [String] {
    // Digits of a digest are nobody's.
    let text = PrivateNumber.normalized(text.replacing(/[0-9a-f]{32,}/, with: "#"))
    let characters = Array(digits.lowercased())
    let pieces = (0...(characters.count - 6)).map { String(characters[$0..<$0 + 6]) }
    return (pieces + pieces.map { String($0.reversed()) }).filter { text.contains($0) }
  }

  /// A text with its digits in ASCII and nothing between them.
  private static func normalized(_ text: String) -> String {
    var result = ""
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      if let value = "〇一二三四五六七八九".unicodeScalars.firstIndex(of: scalar) {
        let digits = "〇一二三四五六七八九".unicodeScalars
        result += String(digits.distance(from: digits.startIndex, to: value))
      } else if scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      {
        result += String(Int(value))
      } else if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
        || scalar.properties.generalCategory == .dashPunctuation || scalar == "."
      {
        continue
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.lowercased()
  }
}

extension PrivateNumber {
  /// The number in groups of some lengths, parted by something.
  func grouped(_ lengths: [Int], by separator: String) -> String {
    var rest = digits[...]
    var groups: [String] = []
    for length in lengths {
      groups.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return (groups + (rest.isEmpty ? [] : [String(rest)])).joined(separator: separator)
  }

  /// The number with each digit for itself.
  func spread(by separator: String) -> String {
    digits.map(String.init).joined(separator: separator)
  }

  /// The number in the digits of another script, of which zero is given.
  func written(from zero: Unicode.Scalar) -> String {
    String(
      String.UnicodeScalarView(
        digits.unicodeScalars.map { scalar in
          guard scalar.properties.numericType == .decimal else { return scalar }
          return Unicode.Scalar(zero.value + scalar.value - 0x30) ?? scalar
        }))
  }

  /// The number written out in Chinese.
  var inChinese: String {
    let names = Array("〇一二三四五六七八九")
    return String(digits.map { $0.wholeNumberValue.map { names[$0] } ?? $0 })
  }
}

extension AuditReport {
  /// All that anybody is shown of it: each format, and what is said of problems.
  func shown(_ options: ReportOptions = ReportOptions(width: 1_000, findingLimit: nil)) -> [String:
    String]
  {
    var texts = Dictionary(
      uniqueKeysWithValues: ReportFormat.all.map { ($0.name, $0.text(of: self, options: options)) })
    texts["errors"] = problems.map { "\($0.text(in: .english))\n\($0.text(in: .chinese))" }
      .joined(separator: "\n")
    return texts
  }

  /// The formats in which something of a number is told, with the pieces.
  func leaks(of number: PrivateNumber, _ options: ReportOptions? = nil) -> [String] {
    (options.map(shown) ?? shown()).flatMap { format, text in
      number.pieces(in: text).map { "\(format): \($0)" }
    }.sorted()
  }
}
