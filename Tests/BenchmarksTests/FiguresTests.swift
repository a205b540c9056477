import Testing

@testable import benchmarks

@Suite struct FiguresTests {
  @Test(arguments: [
    (Duration.milliseconds(1_234), "1.23 s"), (.milliseconds(12_345), "12.3 s"),
    (.seconds(1_234), "1,234 s"), (.microseconds(45_678), "45.7 ms"),
    (.microseconds(999_600), "1.00 s"), (.microseconds(7), "7.00 µs"),
    (.microseconds(999), "999 µs"), (.zero, "0.00 µs"), (.milliseconds(-12), "−12.0 ms"),
  ])
  func durationsHaveThreeDigits(duration: Duration, figure: String) {
    #expect(duration.figure == figure)
  }

  @Test(arguments: [(0.34, "0.34 ×"), (1, "1.00 ×"), (9.996, "10.0 ×"), (123.4, "123 ×")])
  func ratiosSayHowManyTimes(value: Double, figure: String) {
    #expect(value.ratio == figure)
  }

  @Test func nothingIsARatioToNothing() {
    #expect((1.0 / 0).ratio == "–")
  }

  @Test func sizesAreBinary() {
    #expect((57 << 20).mebibytes == "57 MiB")
    #expect((1_500 << 20).mebibytes == "1,500 MiB")
    #expect(PeakMemory(byteCount: 57 << 20).figure == "57 MiB")
    #expect(PeakMemory(byteCount: 27 << 20, isBound: true).figure == "≤ 27 MiB")
    #expect((46 << 10).size == "46 KiB")
    #expect((46 << 20).size == "46 MiB")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
  ])
  func thousandsAreGrouped(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
