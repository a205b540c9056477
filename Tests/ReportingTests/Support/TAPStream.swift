import Testing
import Yams

/// A TAP 14 stream, read strictly: a plan, points in its order, YAML after those that have any.
struct TAPStream {
  private(set) var points: [Point] = []

  struct Point {
    let line: String
    let isOK: Bool
    /// What is behind the hash sign that is not escaped.
    let directive: String?
    var diagnostics: [String: Any]?
  }

  struct Malformed: Error {
    let line: Substring
  }

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    #expect(lines.popFirst() == "TAP version 14")
    let plan = try #require(lines.popFirst()?.wholeMatch(of: #/1\.\.(\d+)/#)).output.1
    #expect(lines.popLast() == "")
    while let line = lines.popFirst() {
      if line == "  ---" {
        let yaml = lines.prefix { $0 != "  ..." }
        lines = lines.dropFirst(yaml.count + 1)
        let text = yaml.map { $0.dropFirst(2) }.joined(separator: "\n")
        points[points.count - 1].diagnostics = try #require(
          try Yams.load(yaml: text) as? [String: Any])
      } else {
        points.append(try Point(line, number: points.count + 1))
      }
    }
    #expect(Int(plan) == points.count)
  }
}

extension TAPStream.Point {
  fileprivate init(_ line: Substring, number: Int) throws {
    guard let match = line.wholeMatch(of: #/(not )?ok (\d+) - ((?:[^#\\]|\\[#\\])*)(?:# (.+))?/#),
      Int(match.2) == number
    else { throw TAPStream.Malformed(line: line) }
    self.line = String(line)
    isOK = match.1 == nil
    directive = match.4.map(String.init)
  }
}
