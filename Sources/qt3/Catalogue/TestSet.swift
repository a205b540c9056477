import XMLTree

/// A file of test cases.
struct TestSet {
  let name: String
  let cases: [TestCase]

  init(
    _ element: Node, name: String, fileURI: String, sharing shared: [String: TestEnvironment]
  ) {
    let environments = shared.merging(TestEnvironment.named(in: element)) { $1 }
    let dependencies = element.elements("dependency").map(Dependency.init)
    self.name = name
    cases = element.elements("test-case").map {
      TestCase($0, fileURI: fileURI, environments: environments, inherited: dependencies)
    }
  }
}

/// A test case: an expression, what it is evaluated in, and what must come of it.
struct TestCase {
  let name: String
  /// The expression, or where it is.
  let expression: TextSource
  let environment: TestEnvironment
  let dependencies: [Dependency]
  let assertion: Assertion
  /// The test set's file: the static base URI unless the environment says otherwise.
  let fileURI: String
  /// Why the case cannot be understood, if it cannot.
  let flaw: String?

  init(
    _ element: Node, fileURI: String, environments: [String: TestEnvironment],
    inherited: [Dependency]
  ) {
    name = element["name"] ?? ""
    self.fileURI = fileURI
    dependencies = inherited + element.elements("dependency").map(Dependency.init)
    expression = TextSource(element.elements("test").first)
    assertion = Assertion.all(in: element.elements("result").first)

    var environment = TestEnvironment()
    var flaw: String?
    for part in element.elements("environment") {
      guard let name = part["ref"] else {
        environment.add(TestEnvironment(part))
        continue
      }
      if let named = environments[name] {
        environment.add(named)
      } else {
        flaw = "there is no environment “\(name)”"
      }
    }
    self.environment = environment
    self.flaw = flaw
  }
}

/// Text that stands in the catalogue or in a file of its own.
struct TextSource {
  let text: String
  let fileURI: String?

  init(_ element: Node?) {
    text = element?.stringValue ?? ""
    fileURI = element?.reference("file")
  }

  /// The text.
  func read(in folder: SuiteFolder) throws(SuiteError) -> String {
    guard let fileURI else { return text }
    guard let bytes = folder.bytes(at: fileURI) else {
      throw SuiteError("\(fileURI) cannot be read")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What a case depends on.
struct Dependency {
  let type: String
  let value: String
  let isSatisfied: Bool

  init(_ element: Node) {
    type = element["type"] ?? ""
    value = element["value"] ?? ""
    isSatisfied = element["satisfied"] != "false"
  }
}
