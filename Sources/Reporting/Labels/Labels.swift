import XMLTree

/// The words of reports, in the language of the reader.
///
/// One word has one meaning. To put right is 整改: what is to be put right is a 问题 (finding), the
/// list of them the 整改清单 (to put right), how it is done the 整改措施 (remedy); what was put right
/// is 已整改 (fixed) and what was not 仍未整改 (still open). What is not due is 未到期 (pending), what was
/// excused 已豁免 (waived). What a unit hands in is its 报送文件 (submission); without one it is 未报送 (not
/// handed in), or 尚未报送 (not yet handed in) while it still may; one that nothing can be judged of is
/// 无法读取 (unreadable). A score that may change is 暂定 (provisional).
struct Labels: Sendable {
  let language: ReaderLanguage

  func say(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  func list(_ names: [String]) -> String { names.joined(separator: say(", ", "、")) }

  func paragraph(_ sentences: [String]) -> String {
    sentences.joined(separator: say(" ", ""))
  }

  /// The number before the title of a part.
  func partNumber(_ number: Int) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard numerals.indices.contains(number - 1) else { return "\(number). " }
    return say("\(number). ", numerals[number - 1] + "、")
  }
}
