/// Writes values to a store and reads them back.
final class RecordBook: Sendable {
  private let store: any RecordStore
  private let words: RecordWords

  /// Makes a book with the words that its records are likely to hold.
  init(_ store: any RecordStore, words: [String]) {
    self.store = store
    self.words = RecordWords(words)
  }

  func keep<Value: Recordable>(_ value: Value) -> RecordPlace {
    var record = RecordWriter(words)
    value.write(to: &record)
    return store.append(record.bytes)
  }

  func value<Value: Recordable>(
    of type: Value.Type = Value.self, at place: RecordPlace
  ) -> Value {
    var record = reader(at: place)
    return Value(from: &record)
  }

  func reader(at place: RecordPlace) -> RecordReader {
    RecordReader(store.record(at: place), words)
  }
}

/// A value that is kept in memory, or in a book.
enum Kept<Value: Recordable & Sendable>: Sendable {
  indirect case value(Value)
  case record(RecordBook, RecordPlace)

  init(_ value: Value, in book: RecordBook?) {
    self = book.map { .record($0, $0.keep(value)) } ?? .value(value)
  }

  var value: Value {
    switch self {
    case .value(let value): value
    case .record(let book, let place): book.value(at: place)
    }
  }
}
