import Testing

@testable import XMLTree

@Suite struct FileSystemPathTests {
  @Test(arguments: [
    [], Array("花名册/a.xml".utf8), [0x61, 0xE9, 0x2E], [0xC3], [0xE8, 0x8A, 0x61], [0xFF, 0xFE],
    // What a byte stands as is a name like any other.
    Array("\u{10FEE9}".utf8), [0xE9] + Array("\u{10FEE9}\u{10FFFD}".utf8),
  ])
  func isFoundByWhatItIsCalled(bytes: [UInt8]) {
    #expect(String(fileSystemBytes: bytes).fileSystemBytes == bytes)
  }

  @Test func isItselfWhereItIsUTF8() {
    #expect(String(fileSystemBytes: Array("花名册".utf8)) == "花名册")
    #expect(String(fileSystemBytes: [0xE9]) != String(fileSystemBytes: Array("\u{10FEE9}".utf8)))
  }

  @Test(arguments: [
    ("花名册/a b.xml", "花名册/a b.xml"), ("a\nb\t.xml", #"a\u{0A}b\u{09}.xml"#),
    ("a\r\n", #"a\u{0D}\u{0A}"#),
  ])
  func staysOnOneLine(path: String, shown: String) {
    #expect(path.pathOnOneLine == shown)
  }
}
