/// How the characters of a document are encoded: what its first bytes show and what it declares,
/// which must agree (*XML 1.0*, §4.3.3 and appendix F).
struct DocumentEncoding {
  /// The name, as the document has it if it has one.
  let name: String
  /// What the converter knows it by; `nil` for UTF-8, which needs none.
  let converter: String?
  /// How many bytes stand before the text.
  let markLength: Int
  /// The line of a declaration that the bytes behind it are not known to agree with.
  let declaration: Int?

  /// Why the characters cannot be told.
  struct Fault: Error {
    let message: Message
    let line: Int

    /// What is quoted of the file is as long as it likes.
    init(_ problem: ReadingProblem, _ texts: String..., line: Int) {
      message = Message(problem, texts.map { .text($0) }).shortened
      self.line = line
    }
  }

  /// The encoding of a document that starts with some bytes.
  init(of start: UnsafeRawBufferPointer) throws(Fault) {
    let form = Form(of: start)
    let text = form.asciiText(of: start)
    let declared = Declaration(in: text)
    markLength = form.markLength
    guard form.family != .ebcdic else {
      throw Fault(.unknownEncoding, "EBCDIC", line: 1)
    }
    guard let declared else {
      guard form.hasMark || form.family == .ascii else {
        throw Fault(.undeclaredEncoding, form.family.rawValue, line: 1)
      }
      name = form.family == .ascii ? "UTF-8" : form.family.rawValue
      converter = form.converter
      declaration = nil
      return
    }
    name = declared.name
    let known = Self.known(declared.name)
    if form.family == .ascii, !form.hasMark {
      guard let known else {
        throw Fault(.unknownEncoding, name, line: declared.line)
      }
      converter = known == "UTF-8" ? nil : known
      declaration = declared.line
      return
    }
    guard form.agrees(with: name) else {
      throw form.hasMark
        ? Fault(.otherByteOrderMark, form.family.markName, name, line: declared.line)
        : Fault(.otherEncoding, name, line: declared.line)
    }
    converter = form.converter
    declaration = nil
  }

  /// What the converter knows an encoding by; `nil` for what is no name, or must not be one.
  private static func known(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    let isName =
      bytes.first.map { $0.isASCIILetter } == true
      && bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-:".utf8.contains($0) }
    let lowercased = name.lowercased()
    // Others can read UTF-7 as markup where this program saw text.
    guard isName, !["utf-7", "utf7", "unicode-1-1-utf-7"].contains(lowercased) else { return nil }
    if ["utf-8", "utf8"].contains(lowercased) { return "UTF-8" }
    return chinese.contains(lowercased) ? "GB18030" : name
  }

  /// The names of parts of GB18030. What calls itself by one of them is often written in more of
  /// it, so that all are read alike (*Encoding Standard*, gbk and gb18030).
  private static let chinese: Set<String> = [
    "chinese", "cp936", "csgb2312", "csiso58gb231280", "euc-cn", "euccn", "gb2312", "gb2312-80",
    "gb_2312", "gb_2312-80", "gbk", "iso-ir-58", "ms936", "windows-936", "x-euc-cn", "x-gbk",
  ]
}

extension DocumentEncoding {
  /// What the first bytes show.
  private struct Form {
    let family: Family
    let isBigEndian: Bool
    let markLength: Int
    var hasMark: Bool { markLength > 0 }

    enum Family: String {
      case ascii = "ASCII"
      case utf16 = "UTF-16"
      case utf32 = "UTF-32"
      case ebcdic = "EBCDIC"

      /// How many bytes a character of ASCII takes.
      var width: Int { self == .utf32 ? 4 : self == .utf16 ? 2 : 1 }
      /// What a byte-order mark is one of.
      var markName: String { self == .ascii ? "UTF-8" : rawValue }
    }

    init(of start: UnsafeRawBufferPointer) {
      let shown = Self.known.first { Self.fits($0.bytes, start) }
      family = shown?.family ?? .ascii
      isBigEndian = shown?.isBigEndian ?? false
      markLength = shown?.markLength ?? 0
    }

    private typealias Known = (
      bytes: [UInt8?], family: Family, isBigEndian: Bool, markLength: Int
    )

    /// Whether a document starts with some bytes, of which those not given can be any.
    private static func fits(_ bytes: [UInt8?], _ start: UnsafeRawBufferPointer) -> Bool {
      start.count >= bytes.count && zip(bytes, start).allSatisfy { $0 == nil || $0 == $1 }
    }

    private static let known: [Known] = [
      ([0x00, 0x00, 0xFE, 0xFF], .utf32, true, 4), ([0xFF, 0xFE, 0x00, 0x00], .utf32, false, 4),
      ([0xEF, 0xBB, 0xBF], .ascii, false, 3), ([0xFE, 0xFF], .utf16, true, 2),
      ([0xFF, 0xFE], .utf16, false, 2), ([0x00, 0x00, 0x00, 0x3C], .utf32, true, 0),
      ([0x3C, 0x00, 0x00, 0x00], .utf32, false, 0), ([0x00, 0x3C, 0x00], .utf16, true, 0),
      ([0x3C, 0x00, nil, 0x00], .utf16, false, 0), ([0x4C, 0x6F, 0xA7, 0x94], .ebcdic, false, 0),
    ]

    var converter: String? {
      family == .ascii ? nil : family.rawValue + (isBigEndian ? "BE" : "LE")
    }

    /// The characters of ASCII the bytes begin with, behind a mark.
    func asciiText(of start: UnsafeRawBufferPointer) -> [UInt8] {
      let width = family.width
      var text: [UInt8] = []
      for place in stride(from: markLength, through: start.count - width, by: width) {
        let unit = start[place..<(place + width)].reduce(into: [UInt8]()) { $0.append($1) }
        let ordered = isBigEndian ? unit : unit.reversed()
        guard let byte = ordered.last, byte < 0x80, ordered.dropLast().allSatisfy({ $0 == 0 })
        else { break }
        text.append(byte)
        // The declaration ends here, if it is one.
        if byte == UInt8(ascii: ">") { break }
      }
      return text
    }

    /// Whether a declared name can be that of the form.
    func agrees(with name: String) -> Bool {
      let order = isBigEndian ? "be" : "le"
      let names: [String] =
        switch family {
        case .ascii: ["utf-8", "utf8"]
        case .utf16:
          [
            "utf-16", "utf16", "utf-16\(order)", "utf16\(order)", "ucs-2", "iso-10646-ucs-2",
            "unicode", "csunicode",
          ]
        case .utf32:
          ["utf-32", "utf32", "utf-32\(order)", "utf32\(order)", "ucs-4", "iso-10646-ucs-4"]
        case .ebcdic: []
        }
      return names.contains(name.lowercased())
    }
  }

  /// The encoding a document declares.
  private struct Declaration {
    let name: String
    let line: Int

    /// Reads an XML declaration as far as the name of the encoding.
    init?(in text: [UInt8]) {
      guard text.starts(with: "<?xml".utf8) else { return nil }
      var rest = text.dropFirst(5)
      while true {
        let spaces = rest.prefix { Self.isSpace($0) }
        rest = rest.dropFirst(spaces.count)
        let key = rest.prefix { $0.isASCIILetter }
        rest = rest.dropFirst(key.count).drop { Self.isSpace($0) }
        guard !spaces.isEmpty, !key.isEmpty, rest.popFirst() == UInt8(ascii: "=") else {
          return nil
        }
        rest = rest.drop { Self.isSpace($0) }
        guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27,
          let end = rest.firstIndex(of: quote)
        else { return nil }
        if key.elementsEqual("encoding".utf8) {
          name = String(decoding: rest[..<end], as: UTF8.self)
          line = 1 + Self.lineBreaks(in: text[..<rest.startIndex])
          return
        }
        rest = rest[(end + 1)...]
      }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func lineBreaks(in text: ArraySlice<UInt8>) -> Int {
      zip(text, text.dropFirst() + [0]).count { byte, next in
        byte == 0x0A || byte == 0x0D && next != 0x0A
      }
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  fileprivate var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
