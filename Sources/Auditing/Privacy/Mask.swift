/// How masked values look.
enum Mask {
  /// An identity number, telephone number or the like: its ends stay for comparison, as in
  /// `3101**********1234` and `100****1234`.
  static func identifier(_ text: String) -> String {
    let characters = Array(text)
    let (head, tail) =
      switch characters.count {
      case 12...: (4, 4)
      case 9...: (3, 4)
      default: (0, 0)
      }
    let hidden = String(repeating: "*", count: characters.count - head - tail)
    return String(characters.prefix(head)) + hidden + String(characters.suffix(tail))
  }

  /// A name: not even its length stays.
  static func name(_ text: String) -> String { text.isEmpty ? "" : hidden }

  /// What stands for a text of which nothing stays.
  static let hidden = "**"
}
