import XMLTree

/// The catalogue: the test sets, and the environments they share.
struct Catalogue {
  /// A test set as the catalogue names it.
  struct Entry: Sendable {
    let name: String
    let fileURI: String
  }

  let folder: SuiteFolder
  let environments: [String: TestEnvironment]
  let sets: [Entry]

  /// Reads the catalogue of a folder.
  init(folder: SuiteFolder) throws(SuiteError) {
    self.folder = folder
    guard let catalog = try folder.document(at: folder.catalogURI).elements("catalog").first else {
      throw SuiteError("\(folder.catalogURI) is not a catalogue of tests")
    }
    environments = TestEnvironment.named(in: catalog)
    sets = catalog.elements("test-set").compactMap { set in
      guard let name = set["name"], let uri = set.reference("file") else { return nil }
      return Entry(name: name, fileURI: uri)
    }
  }

  /// Reads one of the sets.
  func testSet(named name: String) throws(SuiteError) -> TestSet {
    guard let entry = sets.first(where: { $0.name == name }) else {
      throw SuiteError("there is no test set “\(name)”")
    }
    let document = try folder.document(at: entry.fileURI)
    guard let element = document.elements("test-set").first else {
      throw SuiteError("\(entry.fileURI) is not a test set")
    }
    return TestSet(element, name: name, fileURI: entry.fileURI, sharing: environments)
  }
}
