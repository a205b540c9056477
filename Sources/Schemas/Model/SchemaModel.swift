import XMLTree

/// What documents can hold, by an XML Schema 1.0: each element with the children and attributes it
/// can have and what their values can be.
///
/// The model says what is possible, not all that is demanded: the order of children and identity
/// constraints are left to validation (``XMLTree/Schema``).
package struct SchemaModel: Sendable {
  /// All elements. One that is declared inside a type is there once, however many elements are of
  /// that type.
  package let elements: [ElementDeclaration]
  /// The elements a document can have as its root: the global ones that are not abstract.
  package let roots: [ElementDeclaration.ID]
  /// What is given to elements that do not say it themselves; `nil` where nothing is.
  package internal(set) var defaults: SchemaDefaults?
  private let parents: [[ElementDeclaration.ID]]
  private let globals: [ExpandedName: ElementDeclaration.ID]

  /// Makes a model of elements, whose ids are their places, and the ids of the possible roots.
  package init(elements: [ElementDeclaration], roots: [ElementDeclaration.ID]) {
    self.init(elements: elements, roots: roots, globals: roots)
  }

  init(elements: [ElementDeclaration], roots: [ElementDeclaration.ID], globals: [Int]) {
    precondition(elements.indices.allSatisfy { elements[$0].id == $0 }, "an id is not a place")
    self.elements = elements
    self.roots = roots
    self.globals = Dictionary(
      globals.map { (elements[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    var parents = elements.map { _ in [ElementDeclaration.ID]() }
    for element in elements {
      for child in element.children where parents[child.element].last != element.id {
        parents[child.element].append(element.id)
      }
    }
    self.parents = parents
  }

  /// The declaration with an id.
  package subscript(id: ElementDeclaration.ID) -> ElementDeclaration { elements[id] }

  /// The global element with a name, abstract ones included.
  package func global(_ name: ExpandedName) -> ElementDeclaration? {
    globals[name].map { elements[$0] }
  }

  /// The names of the roots, those alone that are no part of another element where there are such:
  /// what documents are meant to be.
  package var documentElements: [ExpandedName] {
    let tops = roots.filter { parents[$0].isEmpty }
    return (tops.isEmpty ? roots : tops).map { elements[$0].name }
  }

  /// The elements that can have an element as a child.
  package func parents(of element: ElementDeclaration) -> [ElementDeclaration] {
    parents[element.id].map { elements[$0] }
  }

  /// The elements with a name that an element can have as children, each with how many there can be:
  /// one as a rule, or several where `xsi:type` decides.
  package func children(
    of element: ElementDeclaration, named name: ExpandedName
  ) -> [(element: ElementDeclaration, occurrence: Occurrence)] {
    element.children.filter { elements[$0.element].name == name }
      .map { (elements[$0.element], $0.occurrence) }
  }

  /// How many children with a name an element can have; `nil` when none, or none but by a wildcard.
  package func occurrence(
    ofChildNamed name: ExpandedName, in element: ElementDeclaration
  ) -> Occurrence? {
    children(of: element, named: name).map(\.occurrence).reduce(nil) { total, occurrence in
      guard let total else { return occurrence }
      return total + occurrence
    }
  }
}
