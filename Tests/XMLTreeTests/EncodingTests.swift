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

  @Test("GB2312 and its other names are read as the superset they are written in")
  func gb2312() {
    let names = ["gb2312", "GB2312", "GB_2312-80", "csGB2312", "EUC-CN", "gbk", "CP936", "x-gbk"]
    for name in names {
      // 镕 is in GBK alone, 㐀 in GB18030 alone.
      let reading = read(document(name, [0xE9, 0x46, 0x81, 0x39, 0xEE, 0x39]))
      #expect(reading.tree?.root.stringValue == "镕㐀", "\(name)")
    }
  }

  private func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  private func utf32(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32(3 - $0))) }
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(
    "a byte-order mark and a declaration of something else contradict each other",
    arguments: ["GBK", "GB18030", "ISO-8859-1", "UTF-16", "US-ASCII", "klingon"])
  func contradiction(name: String) {
    let utf8 = Self.mark + document(name, Array("外冈".utf8))
    #expect(
      read(utf8).lines == [
        "test.xml:1: error: the file begins with the byte-order mark of UTF-8, but declares the "
          + "encoding “\(name)”"
      ])
    let declaration = "\u{FEFF}<?xml version='1.0'\n encoding='\(name)'?><a/>"
    for isBigEndian in [true, false] where name != "UTF-16" {
      #expect(
        read(utf16(declaration, isBigEndian: isBigEndian)).lines == [
          "test.xml:2: error: the file begins with the byte-order mark of UTF-16, but declares "
            + "the encoding “\(name)”"
        ])
    }
  }

  @Test("a second mark is a character before the root element")
  func twoMarks() {
    let expected = [
      "test.xml:1: error: the file begins with two byte-order marks; the second is a character "
        + "before the root element"
    ]
    #expect(read(Self.mark + Self.mark + Array("<a/>".utf8)).lines == expected)
    for isBigEndian in [true, false] {
      let text = "\u{FEFF}\u{FEFF}<a/>"
      #expect(read(utf16(text, isBigEndian: isBigEndian)).lines == expected)
    }
  }

  @Test("the order of bytes must be the one declared")
  func order() {
    let text = "\u{FEFF}<?xml version='1.0' encoding='UTF-16BE'?><a>外</a>"
    #expect(read(utf16(text, isBigEndian: true)).tree?.root.stringValue == "外")
    #expect(read(utf16(text)).tree == nil)
  }

  @Test("a mark and the same declaration agree")
  func agreement() {
    #expect(read(Self.mark + document("utf-8", Array("外冈".utf8))).isValid)
    #expect(read(Self.mark + document("UTF8", Array("外冈".utf8))).isValid)
    #expect(read(document("utf-8", Array("外冈".utf8))).isValid)
  }

  @Test(
    "what declares an encoding is in it",
    arguments: ["UTF-16", "utf-16le", "UTF-32", "UCS-4", "IBM037", "EBCDIC-US"])
  func untrue(name: String) {
    let reading = read(document(name, Array("外冈".utf8)))
    #expect(
      reading.lines == [
        "test.xml:1: error: the file declares the encoding “\(name)”, but is not written in it"
      ])
  }

  @Test(
    "an encoding that is not known is named, with its line",
    arguments: ["klingon", "UTF-7", "", "GBK//IGNORE", "x y"])
  func unknown(name: String) {
    let xml = "<?xml version='1.0'\n encoding='\(name)'?>\n<a/>"
    #expect(
      reading(xml).lines == ["test.xml:2: error: the encoding “\(name)” is not known"])
    #expect(read([0x4C, 0x6F, 0xA7, 0x94, 0x93]).lines.first?.contains("“EBCDIC”") == true)
  }

  @Test("of a long name only the beginning is shown")
  func longName() throws {
    let xml = "<?xml version='1.0' encoding='\(String(repeating: "k", count: 5000))'?><a/>"
    #expect(try #require(reading(xml).lines.first).count < 500)
  }

  @Test("UTF-16 needs a mark or a declaration", arguments: [true, false])
  func noMark(isBigEndian: Bool) {
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a>外</a>"
    #expect(
      read(utf16(declared, isBigEndian: isBigEndian)).tree?.root.stringValue == "外")
    let mute = "<a>外</a>"
    #expect(
      read(utf16(mute, isBigEndian: isBigEndian)).lines == [
        "test.xml:1: error: the file is in UTF-16, but has neither a byte-order mark nor declares "
          + "its encoding"
      ])
    #expect(read(utf16("\u{FEFF}" + mute, isBigEndian: isBigEndian)).isValid)
  }

  @Test("UTF-32 by its byte order mark")
  func utf32() {
    #expect(read(utf32("\u{FEFF}<a>外𠀀</a>")).tree?.root.stringValue == "外𠀀")
  }

  @Test(
    "bytes that are not of the encoding are an error, with the encoding and the line",
    arguments: [
      ("GBK", [0x81, 0x20], "the bytes 0x81 0x20 are not valid in the encoding “GBK”"),
      ("gb2312", [0xFF, 0x41], "the bytes 0xFF 0x41 are not valid in the encoding “gb2312”"),
      ("US-ASCII", [0xE5, 0xA4], "the bytes 0xE5 0xA4 are not valid in the encoding “US-ASCII”"),
      (
        "UTF-8", [0xCD, 0xF5],
        "there are bytes that are not UTF-8; another encoding must be declared"
      ),
      (
        "UTF-8", [0xE0, 0x81, 0x81],
        "there are bytes that are not UTF-8; another encoding must be declared"
      ),
      (
        "UTF-8", [0xED, 0xA0, 0x80],
        "there are bytes that are not UTF-8; another encoding must be declared"
      ),
    ] as [(String, [UInt8], String)], [0, 3, 70_000])
  func invalidBytes(_ example: (encoding: String, bytes: [UInt8], message: String), lines: Int) {
    let breaks = [UInt8](repeating: 0x0A, count: lines)
    let tail = [UInt8](repeating: 0x0A, count: 5000)
    let reading = read(document(example.encoding, breaks + example.bytes + tail))
    #expect(reading.tree == nil)
    #expect(reading.lines == ["test.xml:\(2 + lines): error: \(example.message)"])
  }

  @Test("a fault before them is told first")
  func precedence() {
    #expect(
      read(document("GBK", Array("\n<b></c> ....".utf8) + [0x81, 0x20])).lines
        == ["test.xml:3: error: the end tag </c> does not fit the start tag <b> of line 3"])
  }

  @Test(
    "a NUL is an error wherever it stands",
    arguments: ["<a>\n\0</a>", "<a/>\n\0", "<a/>\n\0<b/>", "<a b='\n\0'/>", "<a>\n<!--\0--></a>"])
  func null(xml: String) {
    let line = "test.xml:2: error: the character U+0000 is not allowed in XML"
    #expect(reading(xml).lines == [line])
    #expect(reading(xml).tree == nil)
    #expect(read(utf16("\u{FEFF}" + xml)).lines == [line])
    #expect(
      read(Array("<?xml version='1.0' encoding='GBK'?>".utf8) + Array(xml.utf8)).lines == [line])
    #expect(reading("\0<a/>").lines.first?.contains("U+0000") == true)
  }

  @Test(
    "lines end with a line feed, a carriage return or both",
    arguments: ["\n", "\r", "\r\n"], [0, 65_520, 65_521, 65_522, 65_523, 65_524, 65_525])
  func lineEnds(end: String, shift: Int) {
    let text = ["<a b='x", "y'>", String(repeating: ".", count: shift), "", "<b/>", "</a>"]
    let reading = reading(text.joined(separator: end))
    #expect(
      reading.tree?.root.stringValue == "\n" + String(repeating: ".", count: shift) + "\n\n\n")
    #expect(reading.element?.attributes.map(\.stringValue) == ["x y"])
    #expect(reading.element?.children.filter { $0.kind == .element }.map(\.line) == [5])
    let fault = "<a>\(end)\(end)&x</a>"
    #expect(XMLTreeTests.reading(fault).lines.first?.hasPrefix("test.xml:3:") == true)
  }

  @Test("a carriage return that is written out stays one")
  func reference() {
    #expect(reading("<a>&#13;\r</a>").tree?.root.stringValue == "\r\n")
  }

  @Test(
    "also when they stand behind the last element",
    arguments: [
      ("GB18030", [0xFF, 0xFF], "0xFF 0xFF"), ("GB18030", [0x81], nil), ("UTF-8", [0xE5], nil),
    ] as [(String, [UInt8], String?)])
  func invalidBytesAtTheEnd(encoding: String, bytes: [UInt8], told: String?) {
    let padding = [UInt8](repeating: 0x0A, count: 10_000)
    let reading = read(
      document(encoding, []) + padding + bytes + (told == nil ? [] : padding))
    #expect(reading.tree == nil)
    #expect(reading.lines.count == 1)
    #expect(reading.lines.first?.hasPrefix("test.xml:10002: error: ") == true, "\(reading.lines)")
    if let told { #expect(reading.lines.first?.contains(told) == true) }
  }

  @Test(
    "a file of nothing but white space is empty",
    arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x20, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF, 0x0A]])
  func empty(bytes: [UInt8]) {
    #expect(read(bytes).lines == ["test.xml: error: the file is empty"])
  }
}
