import RegularExpressions
import TestSupport
import Testing

@Suite("Character classes one character by one")
struct ScalarSetTests {
  @Test(
    "the ranges of a class are the characters it contains",
    arguments: [
      "\\p{L}", "\\p{Lo}", "\\P{Nd}", "\\p{C}", "\\p{Co}", "\\p{Cn}", "\\p{Z}", "\\p{IsThai}",
      "\\i",
      "\\C", "\\w", "\\W", "\\d", "\\s", ".", "[^a-z]", "[\\p{L}-[a-z]]", "[^\\w中-[一-丁]]",
      "[\\s\\S]", "[a-z-[\\w]]",
    ])
  func ranges(pattern: String) throws {
    guard case .characters(let set) = try PatternParser.parse(pattern).node else {
      Issue.record("\(pattern) is no class")
      return
    }
    // With a sanitizer, as far as there are many scripts.
    let end: UInt32 = Sanitizer.isWatching ? 0x2FFF : 0x10FFFF
    var wanted: [ClosedRange<Unicode.Scalar>] = []
    for value in 0...end {
      guard let scalar = Unicode.Scalar(value), set.contains(scalar) else { continue }
      if let last = wanted.last, last.upperBound.value == value - 1, value != 0xE000 {
        wanted[wanted.count - 1] = last.lowerBound...scalar
      } else {
        wanted.append(scalar...scalar)
      }
    }
    let ranges = set.scalars.characters.filter { $0.lowerBound.value <= end }
    #expect(ranges.map { $0.clamped(to: "\0"...Unicode.Scalar(end)!) } == wanted)
  }
}

@Suite("The regular expressions of schemas")
struct DialectTests {
  @Test(
    "what means something in XPath alone is a character, or nothing, in a schema",
    arguments: ["^", "$", "a^b$", "[$^]"])
  func characters(pattern: String) throws {
    let node = try PatternParser.parse(pattern, [], .schema).node
    #expect(!node.matchesEmpty)
  }

  @Test(
    "what only XPath has is a fault in a schema", arguments: ["(?:a)", "(a)\\1", "a+?+", "a??"])
  func faults(pattern: String) {
    #expect(throws: PatternFault.self) { try PatternParser.parse(pattern, [], .schema) }
  }
}
