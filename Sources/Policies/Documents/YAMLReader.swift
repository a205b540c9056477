import XMLTree
import Yams

/// Reads a YAML document into nodes that know their places.
///
/// The parser shares what aliases stand for, and would go through a chain of them for ever where it
/// compares keys. So it is shown texts in place of aliases, and these are followed here, where what
/// comes of them is counted.
package struct YAMLReader {
  private let source: SourceText
  /// What the parser is shown in place of asterisks: a scalar that the document does not have.
  private let asterisk: Unicode.Scalar
  private var problems: [(place: Place?, message: Message)] = []
  private var remaining = YAMLReader.maximumNodes
  private var isTooLarge = false
  /// Why the document is none, where that is found out here.
  private var refusal: (place: Place?, message: Message)?
  /// The keys that were altered to get past a duplicate, and how they are written.
  private var altered: [Place: Unicode.Scalar] = [:]
  /// What has an anchor, the last of a name so far.
  private var anchored: [String: Anchored] = [:]
  /// How deep the nodes since the last anchor reach.
  private var deepest = 0

  /// A node that aliases stand for, with all they bring in.
  private struct Anchored {
    let node: YAMLNode
    let size: Int
    let height: Int
  }

  /// How many nodes a document may have with its aliases followed, and how deep they may nest.
  private static let maximumNodes = 1_000_000
  private static let maximumDepth = 100
  /// How many duplicate keys are looked for, and how many characters are read anew for that.
  private static let maximumDuplicates = 100
  private static let maximumRereading = 2_000_000

  /// The root of a document, `nil` if there is none, and what is wrong with the document.
  package static func read(_ text: String) -> (
    root: YAMLNode?, problems: [(place: Place?, message: Message)]
  ) {
    // A byte-order mark is no part of the document.
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    var reader = YAMLReader(source: SourceText(text))
    if let problem = reader.source.forbiddenCharacter { return (nil, [problem]) }
    do {
      guard let (root, parser) = try reader.compose() else {
        return (nil, [(Place(line: 1, column: 1), Message(DocumentProblem.empty))])
      }
      // The parser keeps the names of anchors.
      let node = withExtendedLifetime(parser) { reader.node(root, depth: 0) }
      if let refusal = reader.refusal { return (nil, [refusal]) }
      return (node, reader.problems)
    } catch {
      return (nil, [reader.problem(error)])
    }
  }

  private init(source: SourceText) {
    self.source = source
    asterisk = source.absentScalar
  }

  /// The document with duplicate keys in it: as the parser refuses them, all but the last of a name
  /// are altered until there are none. They are restored, and reported, in ``mapping(_:depth:)``.
  private mutating func compose() throws -> (root: Yams.Node, parser: Yams.Parser)? {
    var scalars = source.scalars.map { $0 == "*" ? asterisk : $0 }
    var refusal: YamlError?
    let affordable = YAMLReader.maximumRereading / max(1, scalars.count)
    for attempt in 0...min(YAMLReader.maximumDuplicates, affordable) {
      do {
        let parser = try Yams.Parser(yaml: String(scalars: scalars), resolver: .basic)
        return try parser.singleRoot().map { ($0, parser) }
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
    guard remaining > 0, depth < YAMLReader.maximumDepth else { return tooLarge(place) }
    let (before, outer) = (remaining, deepest)
    remaining -= 1
    deepest = depth
    let read: YAMLNode
    switch node {
    case .scalar(let scalar):
      if let name = alias(scalar, place) { return target(of: name, place, depth: depth) }
      read = YAMLNode(place: place, content: .scalar(self.scalar(scalar, place)))
    case .sequence(let items):
      read = YAMLNode(
        place: place, content: .sequence(items.map { self.node($0, depth: depth + 1) }))
    case .mapping(let entries):
      read = YAMLNode(place: place, content: .mapping(mapping(entries, depth: depth + 1)))
    case .alias: read = YAMLNode(place: place, content: .sequence([]))
    }
    if let anchor = node.anchor {
      anchored[anchor.rawValue] = Anchored(
        node: read, size: before - remaining, height: deepest - depth)
    }
    deepest = max(deepest, outer)
    return read
  }

  /// Says once that there is too much: there may be very many places.
  private mutating func tooLarge(_ place: Place) -> YAMLNode {
    if !isTooLarge { problems.append((place, Message(DocumentProblem.tooLarge))) }
    isTooLarge = true
    return YAMLNode(place: place, content: .sequence([]))
  }

  /// The name of an alias; `nil` for a scalar that is one.
  private func alias(_ scalar: Yams.Node.Scalar, _ place: Place) -> String? {
    // Nothing but an alias starts with an asterisk and has no quotes.
    guard scalar.style == .plain, scalar.string.unicodeScalars.first == asterisk,
      source.index(of: place).map({ source.scalars[$0] }) == "*"
    else { return nil }
    return String(scalar.string.unicodeScalars.dropFirst())
  }

  /// What an alias stands for.
  private mutating func target(of name: String, _ place: Place, depth: Int) -> YAMLNode {
    guard let target = anchored[name] else {
      refusal = refusal ?? (place, .notYAML("found undefined alias"))
      return YAMLNode(place: place, content: .sequence([]))
    }
    guard target.size <= remaining, depth + target.height < YAMLReader.maximumDepth else {
      return tooLarge(place)
    }
    remaining -= target.size
    deepest = max(deepest, depth + target.height)
    return target.node
  }

  private func scalar(_ scalar: Yams.Node.Scalar, _ place: Place) -> YAMLNode.Scalar {
    let style: ScalarStyle =
      switch scalar.style {
      case .any, .plain: .plain
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      }
    let text = ScalarText(
      text: restored(scalar.string), place: place, style: style, source: source)
    return YAMLNode.Scalar(
      text: text, isBare: style == .plain && scalar.tag.rawValue == Tag.Name.implicit.rawValue)
  }

  private mutating func mapping(_ mapping: Yams.Node.Mapping, depth: Int) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var places: [String: Place] = [:]
    for (key, value) in mapping {
      let place = key.mark.map(Place.init) ?? Place(line: 1, column: 1)
      guard case .scalar(let scalar) = key, let name = name(scalar, place) else {
        problems.append((place, Message(DocumentProblem.keyWithoutName)))
        continue
      }
      if let first = places[name] {
        problems.append(
          (place, Message(DocumentProblem.duplicateKey, [.text(name), .number(first.line)])))
        continue
      }
      places[name] = place
      if let anchor = key.anchor {
        let content = YAMLNode.Content.scalar(self.scalar(scalar, place))
        anchored[anchor.rawValue] = Anchored(
          node: YAMLNode(place: place, content: content), size: 1, height: 0)
      }
      entries.append(.init(key: name, place: place, value: node(value, depth: depth)))
    }
    return entries
  }

  /// The name that a key is; `nil` for an alias of something that is none.
  private func name(_ key: Yams.Node.Scalar, _ place: Place) -> String? {
    if let alias = alias(key, place) { return anchored[alias]?.node.scalar?.text.text }
    guard let first = altered[place] else { return restored(key.string) }
    return restored(String(first) + String(key.string.unicodeScalars.dropFirst()))
  }

  /// A text with its asterisks.
  private func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(asterisk) else { return text }
    return String(scalars: text.unicodeScalars.map { $0 == asterisk ? "*" : $0 })
  }
}

// MARK: - Problems

extension YAMLReader {
  private func problem(_ error: any Error) -> (place: Place?, message: Message) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _) where source.scalar(at: Place(mark)) == "\t":
      return (Place(mark), Message(DocumentProblem.tab))
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let line = context.flatMap { $0.mark.line < mark.line ? $0.mark.line : nil }
      return (Place(mark), .notYAML(problem, in: context?.text, since: line))
    case .composer(let context, let problem, let mark, _):
      return (
        Place(mark), .notYAML([context?.text, problem].compactMap(\.self).joined(separator: " "))
      )
    case .reader(let problem, let offset, _, let yaml):
      let place = offset.map { offset in
        source.place(of: yaml.prefix(offset).unicodeScalars.count)
      }
      return (place, .notYAML(problem))
    case .duplicatedKeysInMapping(let names, let context):
      let line = context.mark.line
      return (
        Place(context.mark),
        Message(DocumentProblem.duplicateKey, [.text(restored(names.first ?? "")), .number(line)])
      )
    default: return (nil, .notYAML("\(error)"))
    }
  }
}

extension Place {
  fileprivate init(_ mark: Yams.Mark) { self.init(line: mark.line, column: mark.column) }
}
