import Testing
import XMLTree

@testable import Reporting

/// What cannot be seen is shown.
@Suite struct PrintableTextTests {
  @Test(arguments: [
    // Nothing in ordinary text is touched, full-width punctuation least of all.
    ("平安志愿者，（一）“好”！", "平安志愿者，（一）“好”！"), ("a b", "a b"), ("张　三", "张　三"), ("", ""),
    ("👮🏽‍♀️ ❤️ 1️⃣", "👮🏽‍♀️ ❤️ 1️⃣"), ("é", "é"), ("e\u{301}", "e\u{301}"), ("﨑", "﨑"),
    // Of no width.
    ("平安\u{200B}志愿者", #"平安\u{200B}志愿者"#), ("平\u{AD}安", #"平\u{AD}安"#),
    ("平\u{FE00}安", #"平\u{FE00}安"#), ("葛\u{E0100}", #"葛\u{E0100}"#), ("a\u{200D}b", #"a\u{200D}b"#),
    ("平\u{FE0F}", #"平\u{FE0F}"#), ("\u{2060}a\u{FEFF}", #"\u{2060}a\u{FEFF}"#),
    ("\u{E0041}", #"\u{E0041}"#), ("\u{3164}", #"\u{3164}"#), ("\u{202E}a", #"\u{202E}a"#),
    // Blanks like the usual one, and ideographs like others.
    ("平\u{A0}安", #"平\u{A0}安"#), ("a\u{2009}b", #"a\u{2009}b"#), ("\u{2F7C}人", #"\u{2F7C}人"#),
    ("\u{F9E4}", #"\u{F9E4}"#), ("\u{2F800}", #"\u{2F800}"#),
    // Bytes of a file's name that are no UTF-8.
    (String(fileSystemBytes: [0x61, 0xE9, 0x2E]), #"a\x{E9}."#),
  ])
  func showsWhatCannotBeSeen(text: String, shown: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("登记为“Ａ组”，应为“A组”", #"登记为“\u{FF21}组”，应为“A组”"#),
    ("登记为“A组”，应为“B组”", "登记为“A组”，应为“B组”"),
    ("登记为“（一）”，应为“（二）”", "登记为“（一）”，应为“（二）”"),
    ("登记为“（一）”，应为“(一)”", #"登记为“\u{FF08}一\u{FF09}”，应为“(一)”"#),
    ("登记为“（一）”，也为“（一）”", "登记为“（一）”，也为“（一）”"),
    ("is “cafe\u{301}”, not “caf\u{E9}”", #"is “cafe\u{301}”, not “café”"#),
    ("is \"平安 \", not \"平安\"", #"is "平安\u{20}", not "平安""#),
    ("is “a  b”, not “a b”", #"is “a \u{20}b”, not “a b”"#),
    ("is “a\tb”, not “a b”", #"is “a\u{09}b”, not “a b”"#),
    ("is “张\u{3000}三”, not “张 三”", #"is “张\u{3000}三”, not “张 三”"#),
    ("is “沪\u{410}1”, not “沪A1”", #"is “沪\u{410}1”, not “沪A1”"#),
    ("is 「买买提\u{2022}吐」, not 「买买提·吐」", #"is 「买买提\u{2022}吐」, not 「买买提·吐」"#),
    ("a “lone quote", "a “lone quote"),
  ])
  func showsWhatSetsValuesApart(text: String, shown: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("::error::a", #"\u{3A}:error::a"#), (" \u{3000}::a", " \u{3000}\\u{3A}:a"),
    ("a::b", "a::b"), (":a", ":a"), ("##[error]a", #"\u{23}#[error]a"#),
    ("a ##vso[a]", #"a \u{23}#vso[a]"#), ("###[a]", ##"#\u{23}#[a]"##), ("## a [b]", "## a [b]"),
  ])
  func isNoCommandToABuildServer(text: String, shown: String) {
    #expect(text.printable == shown)
  }

  @Test func isNoCommandWhereALineIsBroken() {
    var page = TextPage(width: 12, usesColor: false)
    page.paragraph(StyledText("平安平安平 ::error::a"))
    #expect(!page.take().split(separator: "\n").contains { $0.hasPrefix("::") })
  }

  @Test func isAllThereInJSON() {
    var json = JSONWriter()
    json.value("a\u{200B}\u{E0041}##[b]")
    #expect(json.take() == ##""a\u200b\udb40\udc41#\u0023[b]""##)
  }
}
