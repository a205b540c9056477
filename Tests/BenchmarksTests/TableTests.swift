import Testing

@testable import benchmarks

@Suite struct TableTests {
  @Test func isMarkdownWithFiguresToTheRight() {
    var table = Table("members", "wall")
    table.row("100", "1.00 s")
    #expect(table.markdown == "| members | wall |\n| --- | ---: |\n| 100 | 1.00 s |\n")
  }

  @Test func comparesEachWithTheOneItIsMeasuredAgainst() {
    let table = Table("corpus", [result("xmllint", 2_000), result("muster", 3_000)], against: 0)
    let rows = table.markdown.split(separator: "\n").dropFirst(2)
    #expect(
      Array(rows) == [
        "| xmllint | 2.00 s | 1.00 × | 4.00 s | 1.00 × | 10 MiB |",
        "| muster | 3.00 s | 1.50 × | 6.00 s | 1.50 × | 10 MiB |",
      ])
  }

  private func result(_ name: String, _ milliseconds: Int) -> Contest.Result {
    Contest.Result(
      name: name,
      measurement: Measurement(
        wall: .milliseconds(milliseconds), cpu: .milliseconds(milliseconds * 2),
        memory: PeakMemory(byteCount: 10 << 20)))
  }
}
