/// Where the bytes of a document come from: memory, or a file read piece by piece.
struct InputSource: ~Copyable {
  /// How many bytes there are, as far as it is known; 0 when it is not.
  let size: Int
  /// How many bytes were read.
  private(set) var count = 0
  /// Why reading ended early.
  private(set) var failure: Message?
  private var file: InputFile?
  /// Is shown every piece that is read.
  private let observer: XMLReader.ByteObserver?
  private var rest: UnsafeRawBufferPointer.SubSequence

  /// A source of bytes that stay where they are for the life of the source.
  init(bytes: UnsafeRawBufferPointer) {
    size = bytes.count
    rest = bytes[...]
    file = nil
    observer = nil
  }

  /// A source of the bytes of a file, each of which the observer is shown.
  init(file: consuming InputFile, observer: XMLReader.ByteObserver?) {
    size = file.size
    self.observer = observer
    rest = UnsafeRawBufferPointer(start: nil, count: 0)[...]
    self.file = consume file
  }

  /// Fills a buffer as far as it goes, and returns how many bytes it now has; 0 at the end, be it
  /// an early one.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard failure == nil else { return 0 }
    do throws(InputFile.ReadFailure) {
      let read = try file?.read(into: buffer) ?? copy(into: buffer)
      count += read
      observer?(UnsafeRawBufferPointer(rebasing: buffer[..<read]).bytes)
      return read
    } catch {
      failure = error.message
      return 0
    }
  }

  /// Reads what a parser that gave up has left unread, for the observer's sake.
  mutating func readRest() {
    guard observer != nil else { return }
    withUnsafeTemporaryAllocation(byteCount: InputFile.pieceSize, alignment: 1) { buffer in
      while read(into: buffer) > 0 {}
    }
  }

  private mutating func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
