/// What an error says, in one sentence without a final full stop, with the values it quotes kept apart.
///
/// A message is written as an interpolated string. What is interpolated plainly is part of the
/// sentence: types, names, limits. What comes from the data is marked, so that it can be hidden:
///
///     XPathError("FORG0001", "“\(value: text)” is not a valid \(type)")
public struct ErrorMessage: Sendable, Hashable {
  /// The whole sentence.
  public private(set) var text: String
  /// Where the values stand in the text, in UTF-8 bytes.
  private var places: [Range<Int>] = []

  /// The values, in the order of the text.
  public var values: [String] {
    places.map { place in
      let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
      return String(text[start..<text.utf8.index(start, offsetBy: place.count)])
    }
  }

  /// The sentence with something in the place of each value.
  public func text(replacingValues replacement: (String) -> String) -> String {
    var result = ""
    var rest = text.startIndex
    for place in places {
      let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
      let end = text.utf8.index(start, offsetBy: place.count)
      result += text[rest..<start]
      result += replacement(String(text[start..<end]))
      rest = end
    }
    return result + text[rest...]
  }
}

extension ErrorMessage: ExpressibleByStringInterpolation {
  /// A message that quotes nothing.
  public init(stringLiteral text: String) { self.text = text }

  /// A message made of text and values.
  public init(stringInterpolation message: StringInterpolation) { self = message.message }

  /// A message being put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var message = ErrorMessage(stringLiteral: "")

    /// Begins a message.
    public init(literalCapacity: Int, interpolationCount: Int) {
      message.text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Adds to the sentence.
    public mutating func appendLiteral(_ literal: String) { message.text += literal }

    /// Adds to the sentence what says nothing of the data.
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      message.text += text.description
    }

    /// Adds another message, whose values stay values.
    public mutating func appendInterpolation(_ other: ErrorMessage) {
      let start = message.text.utf8.count
      message.text += other.text
      message.places += other.places.map { $0.lowerBound + start..<$0.upperBound + start }
    }

    /// Adds a value that comes from the data.
    public mutating func appendInterpolation(value: some CustomStringConvertible) {
      let start = message.text.utf8.count
      message.text += value.description
      message.places.append(start..<message.text.utf8.count)
    }
  }
}

extension ErrorMessage: CustomStringConvertible {
  /// The whole sentence.
  public var description: String { text }
}
