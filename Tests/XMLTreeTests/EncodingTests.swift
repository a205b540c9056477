import Testing

@testable import XMLTree

@Suite("Encodings")
struct EncodingTests {
  private func read(_ bytes: [UInt8]) -> XMLReader.Reading {
    XMLReader().read(bytes, documentURI: "test.xml")
  }

  private func document(_ encoding: String, _ content: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a>".utf8) + content
      + Array("</a>".utf8)
  }

  @Test("UTF-8, with a byte order mark or without")
  func utf8() {
    let xml = Array("<a>群防群治</a>".utf8)
    #expect(read(xml).tree?.root.stringValue == "群防群治")
    #expect(read([0xEF, 0xBB, 0xBF] + xml).tree?.root.stringValue == "群防群治")
  }

  @Test("UTF-16 by its byte order mark", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    let units = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>群𠀀</a>".utf16
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(read(bytes).tree?.root.stringValue == "群𠀀")
  }

  @Test(
    "GBK and GB18030, its characters of four bytes included",
    arguments: [
      ("GBK", [0xCD, 0xF5, 0xD0, 0xA1], "王小"),
      ("GB18030", [0xCD, 0xF5, 0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36], "王㐀𠀀"),
    ] as [(String, [UInt8], String)])
  func chinese(encoding: String, bytes: [UInt8], text: String) {
    let reading = read(document(encoding, bytes))
    #expect(reading.isValid)
    #expect(reading.tree?.root.stringValue == text)
  }

  @Test("characters of several bytes are whole wherever the input is cut", arguments: 0..<4)
  func cuts(shift: Int) {
    let count = 20_000
    let padding = [UInt8](repeating: 0x2E, count: shift)
    let characters = (0..<count).flatMap { _ in [0x95, 0x32, 0x82, 0x36] as [UInt8] }
    let reading = read(document("GB18030", padding + characters))
    #expect(reading.isValid)
    #expect(
      reading.tree?.root.stringValue
        == String(repeating: ".", count: shift) + String(repeating: "𠀀", count: count))
  }

  @Test("bytes that are not of the encoding are an error")
  func invalidBytes() {
    #expect(
      read(document("UTF-8", [0xCD, 0xF5, 0xD0, 0xA1])).lines == [
        "test.xml:2: error: there are bytes that are not UTF-8; another encoding must be declared"
      ])
    let gbk = read(document("GBK", [0x81, 0x20]))
    #expect(gbk.tree == nil)
    #expect(
      gbk.diagnostics.map { $0.message.text(in: .english) }
        == ["the bytes 0x81 0x20 are not valid in the encoding of the file"])
  }

  @Test("also when they stand behind the last element")
  func invalidBytesAtTheEnd() {
    let padding = [UInt8](repeating: 0x0A, count: 10_000)
    let reading = read(document("GB18030", []) + padding + [0xFF, 0xFF] + padding)
    #expect(reading.tree == nil)
    #expect(!reading.isValid)
  }
}
