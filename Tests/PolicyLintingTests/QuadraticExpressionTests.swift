import Testing

@Suite("Expressions whose time grows with the square of what there is")
struct QuadraticExpressionTests {
  @Test(
    "what looks through all members for each member is reported",
    arguments: [
      (
        "empty(preceding-sibling::member[name = current-date()])",
        "preceding-sibling::member[name = current-date()]"
      ),
      ("let $n := name return count(../member[name = $n]) = 1", "../member[name = $n]"),
      (
        "let $n := name return count(../../team/member[name = $n]) = 1",
        "../../team/member[name = $n]"
      ),
      ("let $n := name return count(//member[name = $n]) = 1", "//member[name = $n]"),
      ("every $other in ../member satisfies $other/name", "../member"),
      ("exists(index-of(../member/name, name))", "../member"),
      ("let $all := ../../team/member return empty($all[name = 'x'])", "../../team/member"),
      ("count(../member[name = 'x']) < 9", "../member[name = 'x']"),
      ("exists(following-sibling::member/name)", "following-sibling::member"),
    ])
  func quadratic(assertion: String, part: String) throws {
    #expect(
      try messages(assertion) == [
        "“\(part)” looks through all of them for each one, which takes long where there are many; "
          + "look it up in a map that a let of the level holds"
      ])
  }

  @Test(
    "what does not is not",
    arguments: [
      "count(preceding-sibling::member) < 9", "empty(preceding-sibling::member[1]/badge)",
      "exists(../leader[name])", "exists(name)", "exists(../member[1])",
      "let $n := name return exists($n[. = 'x'])",
    ])
  func linear(assertion: String) throws {
    #expect(try messages(assertion) == [])
  }

  private func messages(_ assertion: String) throws -> [String] {
    var example = Example(assertion: assertion)
    example.subjects = "team/member"
    return try example.messages("quadratic-expression")
  }
}
