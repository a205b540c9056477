import XMLTree
import XPath

/// Times the engine against libxml2's XPath 1.0, both in one run: the same ten rules on the same
/// members, compiled once and evaluated for each member as a boolean, medians of five.
@main
struct Benchmarks {
  static func main() throws {
    let members = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    let xml = Roster.xml(members: members)
    print("\(members) members, \(xml.count >> 20) MiB; milliseconds, medians of 5")
    let ours = try Ours(xml)
    let theirs = XPath10(xml)
    var totals = (ours: 0.0, theirs: 0.0)
    for rule in Rule.all {
      let a = try median { try ours.count(rule.xpath31) }
      let b = median { theirs.count(rule.xpath10) }
      precondition(a.count == b.count, "\(rule.xpath31): \(a.count) and \(b.count)")
      totals.ours += a.milliseconds
      totals.theirs += b.milliseconds
      print(row(a.milliseconds, b.milliseconds), rule.xpath31.split(separator: "\n")[0])
    }
    print(row(totals.ours, totals.theirs), "in total")
  }

  private static func row(_ ours: Double, _ theirs: Double) -> String {
    let cells = ["\(Int(ours.rounded()))", "\(Int(theirs.rounded()))"].map {
      String(repeating: " ", count: max(0, 7 - $0.count)) + $0
    }
    let ratio = (theirs / ours * 10).rounded() / 10
    return cells.joined() + "   \(ratio) x  "
  }

  private static func median(
    _ work: () throws -> Int
  ) rethrows -> (milliseconds: Double, count: Int) {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var count = 0
    for _ in 0..<5 {
      let start = clock.now
      count = try work()
      times.append(clock.now - start)
    }
    return (times.sorted()[2] / .milliseconds(1), count)
  }
}

/// The engine of this package.
struct Ours {
  private let evaluator: Evaluator
  private let members: [Item]

  init(_ xml: [UInt8]) throws {
    let reading = XMLReader().read(xml, documentURI: "roster.xml")
    guard let tree = reading.tree else { throw reading.diagnostics[0] }
    let now = DateTime(year: 2016, month: 12, day: 31, timezone: 0)!
    evaluator = Evaluator(context: DynamicContext(currentDateTime: now))
    let path = try XPathExpression("/roster/team/member")
    members = Array(try path.evaluate(on: .node(tree.root), with: evaluator))
  }

  /// For how many members an expression, compiled once, is true.
  func count(_ source: String) throws -> Int {
    let expression = try XPathExpression(source)
    var count = 0
    for member in members
    where try expression.effectiveBooleanValue(on: member, with: evaluator) {
      count += 1
    }
    return count
  }
}
