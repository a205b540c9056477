import Testing

@testable import Reporting

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a.xml", "a.xml", "a.xml"), ("./rosters//a.xml", "rosters/a.xml", "rosters/a.xml"),
    ("../a.xml", "../a.xml", "../a.xml"), ("/srv/./a.xml", "/srv/a.xml", "file:///srv/a.xml"),
    ("花名册/a b.xml", "花名册/a b.xml", "%E8%8A%B1%E5%90%8D%E5%86%8C/a%20b.xml"),
    // A colon in the first segment would make a scheme of it (RFC 3986, §4.2).
    ("c:a.xml", "c:a.xml", "c%3Aa.xml"), ("50%#?.xml", "50%#?.xml", "50%25%23%3F.xml"),
    ("a\nb/\u{301}c", "a\nb/\u{301}c", "a%0Ab/%CC%81c"),
  ])
  func namesFilesAsOtherToolsDo(path: String, tidy: String, uri: String) {
    #expect(path.tidyPath == tidy)
    #expect(path.uriReference == uri)
  }
}
