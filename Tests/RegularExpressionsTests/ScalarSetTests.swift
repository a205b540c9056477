import RegularExpressions
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
    var wanted: [ClosedRange<Unicode.Scalar>] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), set.contains(scalar) else { continue }
      if let last = wanted.last, last.upperBound.value == value - 1, value != 0xE000 {
        wanted[wanted.count - 1] = last.lowerBound...scalar
      } else {
        wanted.append(scalar...scalar)
      }
    }
    #expect(set.scalars.characters == wanted)
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
