import XMLTree

// Content models (*XML Schema 1.0 Part 1*, §3.7 to §3.10).

extension SchemaReader {
  /// What a particle allows.
  mutating func model(of particle: Node) throws(SchemaModelError) -> ContentModel {
    let term: ContentModel
    switch particle.localName {
    case "element": term = try element(particle)
    case "any":
      term = ContentModel(allowsAny: true, assessesAny: particle["processContents"] != "skip")
    case "group": term = try group(particle)
    case "choice": term = try choice(particle)
    default: term = try sequence(particle)
    }
    return term * particle.occurrence
  }

  private mutating func sequence(_ node: Node) throws(SchemaModelError) -> ContentModel {
    var sum = ContentModel()
    for particle in node.schemaChildren { sum = sum + (try model(of: particle)) }
    return sum
  }

  private mutating func choice(_ node: Node) throws(SchemaModelError) -> ContentModel {
    var either: ContentModel?
    for particle in node.schemaChildren {
      let alternative = try model(of: particle)
      either = either.map { $0 | alternative } ?? alternative
    }
    return either ?? ContentModel()
  }

  /// The content model of the group that is referred to.
  private mutating func group(_ reference: Node) throws(SchemaModelError) -> ContentModel {
    guard let name = reference.attribute(named: "ref") else { return ContentModel() }
    return try sequence(sources.component(.group, namedIn: name))
  }

  /// An element, or those that can stand in for it.
  private mutating func element(_ node: Node) throws(SchemaModelError) -> ContentModel {
    guard let reference = node.attribute(named: "ref") else { return once(node) }
    let head = try sources.component(.element, namedIn: reference)
    let choices = standIns(for: head).filter { !$0.isTrue("abstract") }.map { once($0) }
    guard let first = choices.first else { return ContentModel() }
    return choices.dropFirst().reduce(first) { $0 | $1 }
  }

  private mutating func once(_ declaration: Node) -> ContentModel {
    ContentModel(entries: [
      ContentModel.Entry(
        name: name(of: declaration), element: id(of: declaration), occurrence: .once)
    ])
  }

  /// A global element and all that are in its substitution group.
  private func standIns(for head: Node) -> [Node] {
    var found = [head]
    var next = 0
    while next < found.count {
      found += sources.substitutes(for: sources.globalName(of: found[next]))
        .filter { !found.contains($0) }
      next += 1
    }
    return found
  }
}

extension Node {
  /// Whether the node is a part of a content model.
  var isParticle: Bool { isSchema("element", "any", "group", "all", "choice", "sequence") }
}
