#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The text of a document as the parser is given it: in UTF-8, line feeds alone at the ends of lines
/// (*XML 1.0*, §2.11), and no further than the first thing that is no text.
struct DocumentText: ~Copyable {
  /// What comes of the text; is told what is wrong with it once the parser has come there.
  var state: UnsafeMutablePointer<ParseState>?
  /// The bytes of the document.
  private(set) var source: InputSource
  /// Whether there is nothing but white space.
  var isEmpty: Bool { isBlank && fault == nil }
  private var isBlank = true
  /// What is wrong behind the last whole character: the document ends in the middle of one.
  private(set) var cutCharacter: Message?
  private var encoding: DocumentEncoding?
  private var converter: CharacterConverter?
  /// Bytes as they were read; UTF-8 is made ready for the parser here.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: InputFile.pieceSize, alignment: 16)
  /// Where in the buffer the part of a character is that the next piece ends.
  private var part = 0..<0
  /// What is ready for the parser.
  private var ready = UnsafeRawBufferPointer(start: nil, count: 0)[...]
  /// Whether the last piece ended with a carriage return, which was made a line feed.
  private var endedInReturn = false
  /// What is wrong behind what is ready.
  private var fault: (message: Message, place: Place)?
  private var isAtEnd = false

  /// Where something is wrong.
  enum Place {
    case file, line(Int)
    /// Behind all that the parser was given.
    case end
  }

  init(_ source: consuming InputSource) { self.source = source }

  deinit { buffer.deallocate() }

  /// Reads what a parser that gave up has left unread, for the observer's sake.
  mutating func readRest() { source.readRest() }

  /// Fills a buffer for the parser, and returns how many bytes it now has; 0 at the end.
  mutating func read(into piece: UnsafeMutableRawBufferPointer) -> Int {
    while ready.isEmpty {
      if let fault {
        state?.pointee.giveUp(fault.message, at: fault.place)
        return 0
      }
      guard !isAtEnd else { return 0 }
      makeReady()
    }
    let copied = ready.prefix(piece.count)
    piece.copyBytes(from: copied)
    ready = ready.dropFirst(copied.count)
    if isBlank { isBlank = copied.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } }
    return copied.count
  }

  /// Reads the next piece and makes it ready.
  private mutating func makeReady() {
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[part]))
    part = 0..<part.count
    let count = source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[part.count...]))
    if let failure = source.failure {
      fault = (failure, .file)
      return
    }
    isAtEnd = count == 0
    let bytes = 0..<(part.count + count)
    guard encoding == nil else { return prepare(bytes) }
    // What tells the encoding may come in pieces.
    if isAtEnd || bytes.count >= 1024 { start(bytes) } else { part = bytes }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Tells the encoding by the first piece.
  private mutating func start(_ bytes: Range<Int>) {
    do throws(DocumentEncoding.Fault) {
      let encoding = try DocumentEncoding(of: UnsafeRawBufferPointer(rebasing: buffer[bytes]))
      self.encoding = encoding
      if let name = encoding.converter {
        guard let converter = CharacterConverter(encoding: name) else {
          throw DocumentEncoding.Fault(
            .unknownEncoding, encoding.name, line: encoding.declaration ?? 1)
        }
        self.converter = consume converter
      }
      prepare(bytes.dropFirst(encoding.markLength))
      // In the encoding declared, the declaration must be what it was taken for.
      if let line = encoding.declaration, encoding.converter != nil,
        !ready.starts(with: "<?xml".utf8)
      {
        ready = ready.prefix(0)
        throw DocumentEncoding.Fault(.otherEncoding, encoding.name, line: line)
      }
      // The parser would pass over one as the mark, which is behind it.
      if encoding.markLength > 0, ready.starts(with: DocumentText.byteOrderMark) {
        ready = ready.prefix(0)
        throw DocumentEncoding.Fault(.secondByteOrderMark, line: 1)
      }
    } catch {
      fault = (error.message, .line(error.line))
    }
  }

  /// Makes bytes of the buffer ready.
  private mutating func prepare(_ bytes: Range<Int>) {
    let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[bytes])
    part = 0..<0
    guard let (text, isMalformed) = converter?.convert(UnsafeRawBufferPointer(piece)) else {
      return prepareUTF8(piece, at: bytes.lowerBound)
    }
    let rest = converter?.firstRest ?? []
    let hexadecimal = rest.map { "0x" + UInt32($0).hexadecimal(digits: 2) }
    let message = Message(
      ReadingProblem.invalidBytes,
      [.text(hexadecimal.joined(separator: " ")), .text(encoding?.name ?? "")])
    if isMalformed {
      fault = (message, .end)
    } else if isAtEnd, !rest.isEmpty {
      cutCharacter = message
    }
    makeReady(UnsafeMutableRawBufferPointer(text))
  }

  private mutating func prepareUTF8(_ piece: UnsafeMutableRawBufferPointer, at start: Int) {
    var count = piece.count
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: Span(_unsafeBytes: UnsafeRawBufferPointer(piece)))
    } catch {
      count = error.byteOffsets.lowerBound
      if error.kind != .truncatedScalar || error.byteOffsets.upperBound < piece.count {
        fault = (Message(ReadingProblem.notUTF8), .end)
      } else if isAtEnd {
        cutCharacter = Message(ReadingProblem.notUTF8)
      } else {
        part = (start + count)..<(start + piece.count)
      }
    }
    makeReady(UnsafeMutableRawBufferPointer(rebasing: piece[..<count]))
  }

  /// Makes text ready up to the first NUL, and its ends of lines line feeds.
  private mutating func makeReady(_ text: UnsafeMutableRawBufferPointer) {
    guard let start = text.baseAddress else { return }
    var text = text[...]
    if let null = memchr(start, 0, text.count) {
      text = text.prefix(UnsafeRawPointer(null) - UnsafeRawPointer(start))
      fault = (Message(ReadingProblem.forbiddenCharacter, [.text("U+0000")]), .end)
    }
    if endedInReturn, text.first == 0x0A { text = text.dropFirst() }
    endedInReturn = text.isEmpty ? endedInReturn : text.last == 0x0D
    let count = Self.unifyLineEnds(of: UnsafeMutableRawBufferPointer(rebasing: text))
    ready = UnsafeRawBufferPointer(rebasing: text.prefix(count))[...]
  }

  /// Makes a line feed of each carriage return and of each pair of the two, and returns how many
  /// bytes there are left.
  private static func unifyLineEnds(of text: UnsafeMutableRawBufferPointer) -> Int {
    guard let start = text.baseAddress, let first = memchr(start, 0x0D, text.count) else {
      return text.count
    }
    let end = start + text.count
    var (source, target) = (first, first)
    while source < end {
      // Here is a carriage return.
      target.storeBytes(of: 0x0A, as: UInt8.self)
      target += 1
      source += 1
      if source < end, source.load(as: UInt8.self) == 0x0A { source += 1 }
      let next = memchr(source, 0x0D, end - source) ?? end
      memmove(target, source, next - source)
      target += next - source
      source = next
    }
    return target - start
  }
}
