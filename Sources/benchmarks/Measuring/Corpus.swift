import Foundation

/// Rosters to measure with, as `roster-fixtures` writes them: everybody is on one roster, once.
struct Corpus {
  let folder: String
  let files: [String]
  let byteCount: Int
  let submissions: Int
  let members: Int

  /// Writes a corpus. Each defect befalls its share of the members, teams or submissions: `phone=0.02`.
  init(
    submissions: Int, members: Int, defects: [String] = [], in scratch: borrowing Scratch
  ) throws {
    let name = "corpus-\(submissions)x\(members)" + defects.map { "-" + $0 }.joined()
    folder = scratch(name)
    _ = try Command(
      sibling: "roster-fixtures",
      [folder, "--members", "\(members)", "--submissions", "\(submissions)"]
        + defects.flatMap { ["--defect", $0] }
    ).run(printingTo: scratch.folder.appending(path: "fixtures"))
    let folder = folder
    files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      "\(folder)/\($0)"
    }
    byteCount = try files.reduce(0) {
      let size = try FileManager.default.attributesOfItem(atPath: $1)[.size]
      return $0 + ((size as? Int) ?? 0)
    }
    self.submissions = submissions
    self.members = members
  }
}
