import Foundation
import Reporting
import Testing

/// A folder as it comes in: two units that comply but for a slip, one that complies, and three files
/// that nothing can be judged of.
struct FaultyFolder: Sendable, CustomTestStringConvertible {
  let policy: String
  let period: String
  /// The file of a unit that complies.
  let good: String
  /// Files with one slip each: what is written, what stands there instead, and what is said of it.
  let slips: [(file: String, edit: Edit, said: String)]
  /// A file cut off behind so much of it, and the unit that its root element names.
  let cutOff: (file: String, characters: Int, unit: String)
  /// A registered unit whose file is empty.
  let empty: (file: String, unit: String)
  /// What is said of a root element of another vocabulary.
  let otherRoot: String
  /// How reports call what was not handed in.
  let absent: String

  var testDescription: String { policy }

  private var fixtures: String {
    policy == "waigang-2016" ? "fixtures/2016H2" : "policies/\(policy)/fixtures"
  }

  func fixture(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Waigang.root)/\(fixtures)/\(name).xml", encoding: .utf8)
  }

  /// Writes the files.
  func write(to folder: TemporaryFolder) throws {
    try folder.write("\(good).xml", try fixture(good))
    for slip in slips {
      try folder.write("\(slip.file).xml", try slip.edit(try fixture(slip.file)))
    }
    let cut = try fixture(cutOff.file).prefix(cutOff.characters)
    try folder.write("cut.xml", String(cut))
    try folder.write("orders.xml", "<?xml version=\"1.0\"?>\n<orders xmlns=\"urn:shop\"/>\n")
    try folder.write("\(empty.file).xml", "")
  }

  static let all = [
    FaultyFolder(
      policy: "waigang-2016", period: "2016H2", good: "tinghe-committee",
      slips: [
        (
          "gelong-checkpoint",
          Edit(#"<training date="2016-09-03""#, to: #"<training date="2014年3月26日""#),
          "培训日期写成“2014年3月26日”，日期应写成2016-07-01这样的形式"
        ),
        (
          "qilu-village", Edit("<category>cadre<", to: "<category>cader<"),
          "是否应为“cadre”"
        ),
      ],
      cutOff: ("xuangao-checkpoint", 2_000, "宣高检查站"),
      empty: ("grid-center", "外冈镇联勤和网格中心"),
      otherRoot: "根元素是“orders”（命名空间“urn:shop”），应是“roster”（命名空间“urn:muster:roster:1”）",
      absent: "未报送"),
    FaultyFolder(
      policy: "pool-safety", period: "2024H2", good: "mill-lane",
      slips: [
        (
          "weir-lido", Edit(#"<day date="2024-07-10">"#, to: #"<day date="10 July 2024">"#),
          "is written “10 July 2024”; write a date as 2016-07-01"
        ),
        (
          "castle-hill", Edit(#"scheme="lifeguard""#, to: #"scheme="lifegard""#),
          "is “lifeguard” meant?"
        ),
      ],
      cutOff: ("north-park", 2_000, "North Park Pool"), empty: ("quarry", "Quarry Pool"),
      otherRoot: "the root element is “orders” in the namespace “urn:shop”; "
        + "wanted is “pool-return” in the namespace “urn:larkmere:pool-return:1”",
      absent: "not handed in"),
  ]
}

/// Every submission is judged as far as it can be, and nobody is called absent who is not.
@Suite struct FaultyFolderTests {
  /// The reports on a folder in all formats, by their names.
  private func reports(
    on faulty: FaultyFolder, _ options: String...
  ) throws -> (run: Run, texts: [String: String]) {
    let (folder, output) = (try TemporaryFolder(), try TemporaryFolder())
    try faulty.write(to: folder)
    let formats = ReportFormat.all.map(\.name)
    let run = try Run(
      ["audit", folder.path, "--policy", "policies/\(faulty.policy)", "--period", faulty.period]
        + ["--as-of", "20\(faulty.period.dropFirst(2).prefix(2))-12-31", "--all"] + options
        + formats.flatMap { ["--report", "\($0)=\(output($0))"] },
      in: Waigang.root)
    let texts = try Dictionary(
      uniqueKeysWithValues: formats.map { format in
        // Paths are the same in every run, and widths do not break them.
        (format, try output.read(format).replacing(folder.path, with: "in"))
      })
    return (run, texts)
  }

  @Test(arguments: FaultyFolder.all)
  func whatCanBeJudgedIsScoredAndTheRestUnreadable(faulty: FaultyFolder) throws {
    let (run, texts) = try reports(on: faulty)
    #expect(run.status == 2)
    // One message for each file that cannot be read.
    let errors = run.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(errors.count == 3, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data((texts["json"] ?? "").utf8))
    let units = try #require((json as? [String: Any])?["units"] as? [[String: Any]])
    func files(_ state: String) -> [String] {
      units.filter { $0["state"] as? String == state }.compactMap { $0["file"] as? String }
    }
    #expect(
      Set(files("submission"))
        == Set(([faulty.good] + faulty.slips.map(\.file)).map { "in/\($0).xml" }))
    #expect(units.prefix(3).allSatisfy { ($0["score"] as? Double ?? 0) > 60 })
    // The unreadable come last, by their files.
    #expect(
      units.suffix(3).compactMap { $0["file"] as? String }
        == ["in/cut.xml", "in/\(faulty.empty.file).xml", "in/orders.xml"].sorted())
    #expect(files("unreadable").count == 3)
    for unit in units.suffix(3) {
      #expect(
        unit["score"] is NSNull && unit["grade"] is NSNull && unit["problem"] is [String: Any])
    }
    let present = [faulty.good, faulty.cutOff.file, faulty.empty.file] + faulty.slips.map(\.file)
    let absent = units.filter { $0["state"] as? String == "late" }.compactMap {
      $0["id"] as? String
    }
    #expect(!absent.isEmpty && Set(absent).isDisjoint(with: present))
  }

  @Test(arguments: FaultyFolder.all)
  func everyFormatSaysSo(faulty: FaultyFolder) throws {
    let (_, texts) = try reports(on: faulty)
    let present = [faulty.cutOff.unit, faulty.empty.unit]
    for (format, text) in texts {
      let shown = text.removingMarkup
      for unit in present {
        #expect(shown.contains(unit.removingMarkup), "\(format): \(unit)")
      }
      #expect(shown.contains("orders.xml"), "\(format)")
      // Nowhere does a line name a unit of these and say that it handed in nothing; in JSON Lines, one
      // says all there is to say of the whole.
      guard format != "jsonl" else { continue }
      for line in text.split(whereSeparator: \.isNewline) where line.contains(faulty.absent) {
        for unit in present { #expect(!line.contains(unit), "\(format): \(line)") }
      }
    }
    for format in ReportFormat.listingFindings.map(\.name) {
      let shown = (texts[format] ?? "").removingMarkup
      for slip in faulty.slips {
        #expect(shown.contains(slip.said.removingMarkup), "\(format): \(slip.said)")
      }
      #expect(shown.contains(faulty.otherRoot.removingMarkup), "\(format)")
    }
  }

  /// Neither the reader's nor the validator's English gets into a Chinese report.
  @Test func sayNoEnglishInAChineseReport() throws {
    let faulty = FaultyFolder.all[0]
    let (run, texts) = try reports(on: faulty)
    let words = ["element", "attribute", "expected", "allowed", "value", "type", "facet", "file"]
    let lines = ((texts["text"] ?? "") + run.errors).replacing("error:", with: "")
      .replacing("warning:", with: "")
    let found = lines.split { !($0.isASCII && ($0.isLetter || "./-".contains($0))) }
    #expect(Set(found.map(String.init)).isDisjoint(with: words))
  }
}

extension String {
  /// The text without what a format puts between or instead of its characters: line breaks, spaces,
  /// quotes and escapes.
  fileprivate var removingMarkup: String {
    replacing("&quot;", with: "").replacing("&#34;", with: "").replacing("\\\"", with: "")
      .replacing("&#39;", with: "").filter { !$0.isWhitespace && $0 != "\\" && $0 != "\"" }
      .replacing("%3A", with: ":").replacing("%2C", with: ",")
  }
}
