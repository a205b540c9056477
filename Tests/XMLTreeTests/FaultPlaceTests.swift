import Testing

@testable import XMLTree

/// A fault of a tag has the line the tag, or the attribute it is about, begins on.
@Suite("Where faults are")
struct FaultPlaceTests {
  @Test(
    "a fault of an attribute has the line of the attribute",
    arguments: [
      ("<a>\n<b\nc='1'\nd='2'\nc='3'\ne='4'\n>", "5:1: error: the attribute “c” is given twice"),
      ("<a>\n<b\nc='>/ c=\"' c='3'\n\n>", "3:12: error: the attribute “c” is given twice"),
      (
        "<a xmlns:p='urn:p'>\n<b\np:c='1'\n  p:c='3'\n\n>",
        "4:3: error: the attribute “p:c” is given twice"
      ),
      (
        "<a xmlns:p='urn:p' xmlns:q='urn:p'>\n<b\np:c='1'\nq:c='3'\n\n>",
        "4:1: error: the attribute “c” is given twice"
      ),
      (
        "<a\nxmlns:p='urn:p'\nxmlns:p='urn:q'\n\n>",
        "3:1: error: the attribute “xmlns:p” is given twice"
      ),
      ("<a\nxmlns='urn:p'\nxmlns='urn:q'\n\n>", "3:1: error: the attribute “xmlns” is given twice"),
      (
        "<?xml version='1.0'?>\n<!-- < -->\n<a\nb='1'\n\np:c='2'\n\nd=''>",
        "6:1: error: the namespace prefix “p” is not declared"
      ),
      ("<a>\n<b\nc\n\nd='1'>", "3:1: error: the attribute “c” has no value"),
      (
        "<a>\n<b\nc='1\n\n>\n</b>",
        "3:1: error: “<” in the value of an attribute must be written “&lt;”"
      ),
      ("<a b='外' b='冈'/>", "1:10: error: the attribute “b” is given twice"),
    ])
  func attribute(xml: String, place: String) {
    #expect(reading(xml).diagnostics.map(\.description) == ["test.xml:\(place)"])
  }

  @Test(
    "a fault of a tag has the line the tag begins on",
    arguments: [
      ("<a>\n<p:b\nc='1'\n\n>", "2: error: the namespace prefix “p” is not declared"),
      ("\n<p:a\nc='1'\n\n>", "2: error: the namespace prefix “p” is not declared"),
      ("<a>\n<b\nc='1'\n\n<c/>", "2: error: a tag must end with “>”"),
      (
        "<a>\n<b>\n</c\n\n>", "3: error: the end tag </c> does not fit the start tag <b> of line 2"
      ),
      ("<a>\n<b>\n</b\n\nc>", "3: error: a tag must end with “>”"),
    ])
  func tag(xml: String, place: String) {
    #expect(reading(xml).lines == ["test.xml:\(place)"])
  }

  @Test(
    "what has no end is told where it begins",
    arguments: [
      ("<a>\n\n<!-- x <!-\n\n</a>\n", "3: error: a comment has no end"),
      ("<a>\n<!-- x -->\n<![CDATA[\n\n</a>\n", "3: error: a CDATA section has no end"),
      ("\n<!--\n\n<a/>\n", "2: error: a comment has no end"),
      ("<a/>\n\n<!--\n\n", "3: error: a comment has no end"),
      (
        "<a>\n<!--\n" + String(repeating: "x\n", count: 100_000) + "</a>",
        "2: error: a comment has no end"
      ),
    ])
  func open(xml: String, place: String) {
    #expect(reading(xml).lines == ["test.xml:\(place)"])
  }
}

/// What the parser says is said in our words, in both languages.
@Suite("Faults in words")
struct FaultWordingTests {
  @Test(
    "each fault has its words",
    arguments: [
      ("<a xmlns=' urn:a'/>", "the namespace “ urn:a” is not a URI"),
      ("<a xmlns:p='urn a'/>", "the namespace “urn a” is not a URI"),
      ("<a xmlns:p=''/>", "the prefix “p” must stand for a namespace"),
      ("<a xmlns:xml='urn:a'/>", "“xml” and “xmlns” are reserved, and so are their namespaces"),
      ("<a xmlns:xmlns='urn:a'/>", "“xml” and “xmlns” are reserved, and so are their namespaces"),
      (
        "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
        "“xml” and “xmlns” are reserved, and so are their namespaces"
      ),
      ("<a:b:c xmlns:a='urn:a'/>", "in the name “a:b:” a “:” stands where none may"),
      ("<a><?p:q x?></a>", "in the name “p:q” a “:” stands where none may"),
      ("<a><?p=q?></a>", "the name of a processing instruction must be followed by white space"),
      ("<a><?p q</a>", "a processing instruction has no end"),
      (
        "<a>&#xg;</a>", "a character is referred to by its number, as in “&#20013;” or “&#x4E2D;”"
      ),
      (
        "<a b='&#a;'/>", "a character is referred to by its number, as in “&#20013;” or “&#x4E2D;”"
      ),
      ("<a b='x\n外\u{1}'/>", "the character U+0001 is not allowed in XML"),
      ("<a b='&lt;\u{1}'/>", "the character U+0001 is not allowed in XML"),
      ("<a b\u{1}=''/>", "the attribute “b” has no value"),
      ("<a 1='x'/>", "a name is missing"),
      ("<a b='\u{1}'/>", "the character U+0001 is not allowed in XML"),
      ("<a>\u{1}</a>", "the character U+0001 is not allowed in XML"),
      ("<a><!--\u{1}--></a>", "the character U+0001 is not allowed in XML"),
      ("<a><![CDATA[\u{1}]]></a>", "the character U+0001 is not allowed in XML"),
      ("<a><?p \u{1}?></a>", "the character U+0001 is not allowed in XML"),
      ("<a>\u{FFFF}</a>", "the character U+FFFF is not allowed in XML"),
      ("<?xml version='1.0' standalone='maybe'?><a/>", "“standalone” must be “yes” or “no”"),
      ("<?xml version=1.0?><a/>", "the value of an attribute must be in quotes"),
      (
        "<a xml:space='keep'/>",
        "“keep” may not be the value of xml:space, but “default” or “preserve”"
      ),
    ])
  func words(xml: String, message: String) {
    let messages = reading(xml).diagnostics.map(\.message)
    #expect(messages.map { $0.text(in: .english) } == [message])
    #expect(!messages.contains { $0.code.rawValue == ReadingProblem.unknownFault.rawValue })
  }
}
