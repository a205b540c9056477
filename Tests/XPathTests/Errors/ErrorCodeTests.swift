import Foundation
import Testing
import XPath

struct ErrorCodeTests {
  /// The codes that stand in the engine's source, as the compiler cannot list them.
  private static func codesRaised() throws -> Set<String> {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/XPath").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: package, includingPropertiesForKeys: nil))
    var codes: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      guard file.lastPathComponent != "ErrorCode+Chinese.swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(source.matches(of: /"([A-Z]{4}[0-9]{4})"/).map { String($0.1) })
    }
    return codes
  }

  @Test func haveASentenceInChinese() throws {
    let raised = try ErrorCodeTests.codesRaised()
    #expect(raised.count > 80)
    #expect(raised == Set(ErrorCode.chineseSentences.keys))
  }

  @Test(arguments: [
    (ErrorCode("FORG0001"), "值不能转换为所需的类型"), ("XPTY0004", "值的类型与要求不符"),
    (ErrorCode(name: .init(namespaceURI: "urn:x", localName: "FORG0001")), nil), ("FORG9999", nil),
  ])
  func sayWhatIsWrong(code: ErrorCode, sentence: String?) {
    #expect(code.chineseSentence == sentence)
  }
}
