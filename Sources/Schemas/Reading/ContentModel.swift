import XMLTree

/// The children that a content model allows, and how many.
struct ContentModel {
  /// Children of one declaration.
  struct Entry {
    let name: ExpandedName
    let element: ElementDeclaration.ID
    var occurrence: Occurrence
  }

  var entries: [Entry] = []
  /// Whether a wildcard allows others.
  var allowsAny = false
  /// Whether a wildcard allows others and lets those be what they are declared to be.
  var assessesAny = false

  /// One content model after the other. Elements of one type with the same name are the same thing
  /// (*Part 1*, §3.8.6: Element Declarations Consistent).
  static func + (a: ContentModel, b: ContentModel) -> ContentModel {
    var sum = ContentModel(
      entries: a.entries, allowsAny: a.allowsAny || b.allowsAny,
      assessesAny: a.assessesAny || b.assessesAny)
    for entry in b.entries {
      if let index = a.entries.firstIndex(where: { $0.name == entry.name }) {
        sum.entries[index].occurrence = a.entries[index].occurrence + entry.occurrence
      } else {
        sum.entries.append(entry)
      }
    }
    return sum
  }

  /// One content model or the other, of one type.
  static func | (a: ContentModel, b: ContentModel) -> ContentModel {
    a.or(b) { $0.name == $1.name }
  }

  /// One content model or the other, of different types.
  func orOther(_ other: ContentModel) -> ContentModel {
    or(other) { $0.element == $1.element }
  }

  private func or(
    _ other: ContentModel, same isSame: (Entry, Entry) -> Bool
  ) -> ContentModel {
    var either = ContentModel(
      entries: entries, allowsAny: allowsAny || other.allowsAny,
      assessesAny: assessesAny || other.assessesAny)
    for (index, entry) in entries.enumerated() {
      let counterpart = other.entries.first { isSame($0, entry) }
      either.entries[index].occurrence =
        counterpart.map { entry.occurrence | $0.occurrence } ?? entry.occurrence.orNone
    }
    for entry in other.entries where !entries.contains(where: { isSame($0, entry) }) {
      either.entries.append(
        Entry(name: entry.name, element: entry.element, occurrence: entry.occurrence.orNone))
    }
    return either
  }

  /// The content model so often.
  static func * (a: ContentModel, occurrence: Occurrence) -> ContentModel {
    guard occurrence.max != 0 else { return ContentModel() }
    var product = a
    for index in product.entries.indices {
      product.entries[index].occurrence = a.entries[index].occurrence * occurrence
    }
    return product
  }
}
