import Testing

@testable import XPath

/// `fn:deep-equal` on nodes (*F&O 3.1*, §14.2.3).
struct DeepEqualityTests {
  private func areEqual(_ a: String, _ b: String, _ path: String = "") -> String {
    evaluated("deep-equal(parse-xml('\(a)')\(path), parse-xml('\(b)')\(path))")
  }

  @Test("Comments and processing instructions in elements do not count, wherever they are")
  func passesOverComments() {
    let comments = ["<!--c-->", "<?p c?>", "<!--c--><?p?><!--d-->"]
    let places: [(String) -> String] = [
      { "<a>\($0)x<b/></a>" }, { "<a>x\($0)<b/></a>" }, { "<a>x<b>\($0)</b></a>" },
      { "<a>x<b/>\($0)</a>" }, { "\($0)<a>x<b/></a>" }, { "<a>x<b/></a>\($0)" },
    ]
    for comment in comments {
      for place in places {
        #expect(areEqual(place(comment), "<a>x<b/></a>") == "true", "\(place(comment))")
        #expect(areEqual("<a>x<b/></a>", place(comment)) == "true", "\(place(comment))")
      }
    }
  }

  @Test(arguments: [
    // Texts on both sides of a comment stay two.
    ("<a>x<!--c-->y</a>", "<a>xy</a>", "false"), ("<a>x<!--c-->y</a>", "<a>x<?d?>y</a>", "true"),
    ("<a><b/></a>", "<a/>", "false"), ("<a/>", "<a><b/></a>", "false"),
    ("<a/>", "<a><!--c--></a>", "true"), ("<a/>", "<a> </a>", "false"),
    ("<a><b><c/></b></a>", "<a><b/><c/></a>", "false"),
    ("<a x=\"1\" y=\"2\"/>", "<a y=\"2\" x=\"1\"/>", "true"),
    ("<a xmlns=\"u\"/>", "<p:a xmlns:p=\"u\"/>", "true"),
  ])
  func comparesContent(a: String, b: String, result: String) {
    #expect(areEqual(a, b) == result)
    #expect(areEqual(b, a) == result)
  }

  @Test(arguments: [
    ("<a><!--c--></a>", "<a><!--c--></a>", "true"), ("<a><!--c--></a>", "<a><!--d--></a>", "false"),
    ("<a><?p c?></a>", "<a><?p c?></a>", "true"), ("<a><?p c?></a>", "<a><?q c?></a>", "false"),
    ("<a><?p c?></a>", "<a><?p d?></a>", "false"), ("<a><?p c?></a>", "<a><!--c--></a>", "false"),
  ])
  func comparesCommentsOfTheirOwn(a: String, b: String, result: String) {
    #expect(areEqual(a, b, "/a/node()") == result)
  }
}
