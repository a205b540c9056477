import Foundation
import Fuzzing
import Testing

/// What a fuzzer starts from is sound, and what it found stays right: it is kept in `Cases`.
@Suite struct FuzzingTests {
  @Test(arguments: FuzzTarget.allCases, ["Seeds", "Cases"])
  func holds(target: FuzzTarget, kind: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "\(kind)/\(target.rawValue)")
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      target.run(Array(try Data(contentsOf: file)))
    }
  }
}
