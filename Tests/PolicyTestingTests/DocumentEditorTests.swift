import Policies
import Testing
import XMLTree
import XPath

@testable import PolicyTesting

/// An edit finds nodes and changes them; all else stays.
@Suite struct DocumentEditorTests {
  private static let roster = """
    <roster xmlns="urn:r" unit="u">
      <team name="A" size="2"><member>one</member><member>two</member></team>
      <!-- more -->
      <team name="B"/>
    </roster>
    """

  private static let edits: [(nodes: String, action: Edit.Action, from: String, to: String)] = [
    ("team[1]/member[1]", .drop, "<member>one</member>", ""),
    ("team[1]/@size", .drop, " size=\"2\"", ""),
    ("comment()", .drop, "<!-- more -->", ""),
    ("team[1]/@size", .set("3 & \"4\""), "size=\"2\"", "size=\"3 &amp; &quot;4&quot;\""),
    ("team[1]/member[2]", .set("<2>"), ">two<", ">&lt;2&gt;<"),
    ("team[2]", .set("x"), "<team name=\"B\"/>", "<team name=\"B\">x</team>"),
    (
      "team", .setAttribute(QName(localName: "size"), value: "5"),
      "size=\"2\"", "size=\"5\""
    ),
    (
      "team[1]/member[2]", .duplicate, "<member>two</member>",
      "<member>two</member><member>two</member>"
    ),
  ]

  @Test(arguments: edits.indices)
  func changes(index: Int) throws {
    let edit = Self.edits[index]
    var expected = Self.roster.replacing(edit.from, with: edit.to)
    if case .setAttribute = edit.action {
      expected = expected.replacing("name=\"B\"", with: "name=\"B\" size=\"5\"")
    }
    let edited = try #require(try apply(edit.nodes, edit.action, to: Self.roster))
    #expect(rows(edited) == rows(try tree(expected)))
  }

  @Test func insertsBeforeBehindAndInside() throws {
    let fragment = try XMLFragment("<x a='1'/>", names: names)
    let team = "<team name=\"B\"/>"
    for (point, text) in [
      (InsertionPoint.before, "<x a='1'/>\(team)"), (.after, "\(team)<x a='1'/>"),
      (.into, "<team name=\"B\"><x a='1'/></team>"),
    ] {
      let edited = try #require(
        try apply("team[2]", .insert(fragment, point), to: Self.roster))
      #expect(rows(edited) == rows(try tree(Self.roster.replacing(team, with: text))))
    }
  }

  /// What is inserted has the names it was written with, whatever stands for them at its new place.
  @Test(arguments: [
    ("<a/>", "<x:r xmlns:x='urn:r' unit='u'/>", "Q{urn:r}a"),
    ("<q:a/>", "<r xmlns='urn:r' unit='u'/>", "Q{urn:q}a"),
    ("<q:a/>", "<r xmlns='urn:r' xmlns:q='urn:other' unit='u'/>", "Q{urn:q}a"),
    ("<a xmlns=''/>", "<r xmlns='urn:r' unit='u'/>", "a"),
    ("<a q:b='1' xmlns=''/>", "<r xmlns='urn:r' unit='u'/>", "a Q{urn:q}b"),
  ])
  func keepsNamesOfWhatIsInserted(fragment: String, document: String, names: String) throws {
    let fragment = try XMLFragment(fragment, names: self.names)
    let edited = try #require(try apply(".", .insert(fragment, .into), to: document))
    let element = try #require(Array(edited.root.children)[0].children.first { _ in true })
    let found = [element.name] + element.attributes.map(\.name)
    #expect(found.compactMap { $0?.description }.joined(separator: " ") == names)
  }

  @Test func givesANewAttributeAPrefixThatStandsForItsNamespace() throws {
    let name = QName(prefix: "q", namespaceURI: "urn:q", localName: "b")
    for document in [
      "<r xmlns='urn:r'/>", "<r xmlns='urn:r' xmlns:q='urn:other'/>",
      "<r xmlns='urn:r' xmlns:z='urn:q'/>",
    ] {
      let edited = try #require(try apply(".", .setAttribute(name, value: "1"), to: document))
      let element = Array(edited.root.children)[0]
      #expect(element.attribute(named: name.expandedName)?.stringValue == "1")
    }
  }

  @Test func saysWhenItFindsNothing() throws {
    #expect(try apply("team[3]", .drop, to: Self.roster) == nil)
    #expect(
      try apply("team[3]", .setAttribute(QName(localName: "a"), value: ""), to: Self.roster) == nil)
  }

  private static let refusals: [(nodes: String, action: Edit.Action, reason: String)] = [
    (".", .drop, "The edit leaves no document: the file is empty"),
    ("/", .drop, "A document cannot be dropped: /"),
    (".", .duplicate, "Only an element in another can be duplicated: /roster"),
    ("@unit", .duplicate, "Only an element in another can be duplicated: /roster/@unit"),
    (
      "team[1]", .set(""),
      "Only an attribute, or an element without others in it, has a value: /roster/team[1]"
    ),
    ("count(team)", .drop, "“count(team)” selects something not in the document"),
    ("1 div 0", .drop, "FOAR0001: Division by zero"),
    (
      "@unit", .setAttribute(QName(localName: "a"), value: ""),
      "Only an element has attributes: /roster/@unit"
    ),
  ]

  @Test(arguments: refusals.indices)
  func refusesWhatCannotBeDone(index: Int) throws {
    let refusal = Self.refusals[index]
    let error = #expect(throws: EditError.self) {
      try apply(refusal.nodes, refusal.action, to: Self.roster)
    }
    #expect(error?.message.text(in: .english) == refusal.reason)
  }

  @Test func quotesNothingOfADocumentWhereAnExpressionBreaks() throws {
    let error = #expect(throws: EditError.self) {
      try apply("team[xs:date(@name)]", .drop, to: Self.roster)
    }
    let text = try #require(error).message.text(in: .english)
    #expect(text.hasPrefix("FORG0001: ") && text.contains("“**”") && !text.contains("“A”"))
  }

  @Test(arguments: [
    ("<a>", "This is not well-formed XML: "), ("", "There is nothing to insert"),
    ("</fragment><fragment>", "This is not well-formed XML: "),
    ("<p:a/>", "This is not well-formed XML: "),
  ])
  func refusesFragmentsThatAreNone(xml: String, reason: String) {
    let error = #expect(throws: EditError.self) { try XMLFragment(xml, names: names) }
    #expect(error?.message.text(in: .english).hasPrefix(reason) == true)
  }

  private var names: StaticContext {
    var names = StaticContext()
    names.defaultElementNamespace = "urn:r"
    names.namespaces["q"] = "urn:q"
    return names
  }

  private func apply(_ nodes: String, _ action: Edit.Action, to xml: String) throws -> Tree? {
    let noon = DateTime(year: 2016, month: 12, day: 31, timezone: 0)!
    let editor = DocumentEditor(
      evaluator: Evaluator(context: DynamicContext(currentDateTime: noon)),
      subject: .documentElement)
    let edit = Edit(
      nodes: try XPathExpression(nodes, in: names), action: action, file: nil,
      place: Place(line: 1, column: 1))
    return try editor.apply(edit, to: try tree(xml))
  }
}
