import XMLTree
import Yams

/// Reads a YAML document into nodes that know their places.
package struct YAMLReader {
  private let source: SourceText
  private var problems: [(place: Place?, message: Message)] = []
  private var remaining = YAMLReader.maximumNodes
  private var isTooLarge = false
  /// The keys that were altered to get past a duplicate, and how they are written.
  private var altered: [Place: Unicode.Scalar] = [:]

  /// How many nodes a document may have with its aliases followed, and how deep they may nest.
  private static let maximumNodes = 200_000
  private static let maximumDepth = 100
  /// How many duplicate keys are looked for.
  private static let maximumDuplicates = 100

  /// The root of a document, `nil` if there is none, and what is wrong with the document.
  package static func read(_ text: String) -> (
    root: YAMLNode?, problems: [(place: Place?, message: Message)]
  ) {
    // A byte-order mark is no part of the document.
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    var reader = YAMLReader(source: SourceText(text))
    do {
      guard let root = try reader.compose(text) else {
        return (nil, [(Place(line: 1, column: 1), Message(DocumentProblem.empty))])
      }
      return (reader.node(root, depth: 0), reader.problems)
    } catch {
      return (nil, [reader.problem(error)])
    }
  }

  private init(source: SourceText) { self.source = source }

  /// The document with duplicate keys in it: as the parser refuses them, all but the last of a name
  /// are altered until there are none. They are restored, and reported, in ``mapping(_:depth:)``.
  private mutating func compose(_ text: String) throws -> Yams.Node? {
    var scalars = source.scalars
    var refusal: YamlError?
    for attempt in 0...YAMLReader.maximumDuplicates {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      do {
        return try Yams.compose(yaml: String(view), Resolver.basic)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        refusal = refusal ?? .duplicatedKeysInMapping(duplicates: names, context: context)
        let place = Place(context.mark)
        guard var index = source.index(of: place), index < scalars.count,
          let substitute = Unicode.Scalar(0xE000 + UInt32(attempt))
        else { break }
        if ["\"", "'"].contains(scalars[index]) { index += 1 }
        guard index < scalars.count else { break }
        altered[place] = scalars[index]
        scalars[index] = substitute
      } catch {
        // An alteration can break a key that is not plain text; the first duplicate is known then.
        throw refusal ?? error
      }
    }
    if let refusal { throw refusal }
    return nil
  }
}

// MARK: - Nodes

extension YAMLReader {
  private mutating func node(_ node: Yams.Node, depth: Int) -> YAMLNode {
    let place = node.mark.map(Place.init) ?? Place(line: 1, column: 1)
    guard remaining > 0, depth < YAMLReader.maximumDepth else {
      // Said once: there may be very many.
      if !isTooLarge { problems.append((place, Message(DocumentProblem.tooLarge))) }
      isTooLarge = true
      return YAMLNode(place: place, content: .sequence([]))
    }
    remaining -= 1
    switch node {
    case .scalar(let scalar):
      return YAMLNode(place: place, content: .scalar(self.scalar(scalar, place)))
    case .sequence(let items):
      return YAMLNode(
        place: place, content: .sequence(items.map { self.node($0, depth: depth + 1) }))
    case .mapping(let entries):
      return YAMLNode(place: place, content: .mapping(mapping(entries, depth: depth + 1)))
    case .alias: return YAMLNode(place: place, content: .sequence([]))
    }
  }

  private func scalar(_ scalar: Yams.Node.Scalar, _ place: Place) -> YAMLNode.Scalar {
    let style: ScalarStyle =
      switch scalar.style {
      case .any, .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      }
    let text = ScalarText(text: scalar.string, place: place, style: style, source: source)
    return YAMLNode.Scalar(
      text: text, isBare: style == .plain && scalar.tag.rawValue == Tag.Name.implicit.rawValue)
  }

  private mutating func mapping(_ mapping: Yams.Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: Place] = [:]
    for (key, value) in mapping {
      let place = key.mark.map(Place.init) ?? Place(line: 1, column: 1)
      guard case .scalar(let scalar) = key else {
        problems.append((place, Message(DocumentProblem.keyWithoutName)))
        continue
      }
      let name = restored(scalar.string, place)
      if let first = places[name] {
        problems.append(
          (place, Message(DocumentProblem.duplicateKey, [.text(name), .number(first.line)])))
        continue
      }
      places[name] = place
      entries.append(.init(key: name, place: place, value: node(value, depth: depth)))
    }
    return entries
  }

  private func restored(_ name: String, _ place: Place) -> String {
    guard let first = altered[place] else { return name }
    return String(first) + String(name.unicodeScalars.dropFirst())
  }
}

// MARK: - Problems

extension YAMLReader {
  private func problem(_ error: any Error) -> (place: Place?, message: Message) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let start = context.flatMap { $0.mark.line < mark.line ? " from line \($0.mark.line)" : nil }
      let circumstance = context.map { " \($0.text)\(start ?? "")" } ?? ""
      return (Place(mark), .notYAML("\(problem)\(circumstance)"))
    case .composer(let context, let problem, let mark, _):
      let expectation = context.map { $0.text + " " } ?? ""
      return (Place(mark), .notYAML("\(expectation)\(problem)"))
    case .reader(let problem, let offset, _, let yaml):
      let place = offset.map { offset in
        source.place(of: yaml.prefix(offset).unicodeScalars.count)
      }
      return (place, .notYAML(problem))
    case .duplicatedKeysInMapping(let names, let context):
      let line = context.mark.line
      return (
        Place(context.mark),
        Message(DocumentProblem.duplicateKey, [.text(names.first ?? ""), .number(line)])
      )
    default: return (nil, .notYAML("\(error)"))
    }
  }
}

extension Place {
  fileprivate init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Message {
  fileprivate static func notYAML(_ problem: String) -> Message {
    Message(DocumentProblem.notYAML, [.text(problem)])
  }
}
