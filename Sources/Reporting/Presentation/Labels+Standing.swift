// How all units together stand.
extension Labels {
  var unitsAudited: String { say("Units", "考核单位") }
  var averageScore: String { say("Average score", "平均得分") }

  func units(_ units: Int) -> String { say(count(units, "unit"), "\(units) 个单位") }

  func lateAtZero(_ units: Int) -> String {
    say("\(units) not handed in, counted as 0", "未报送 \(units) 个按 0 分计")
  }

  func awaited(_ units: Int) -> String { say("\(units) not yet handed in", "尚未报送 \(units) 个") }

  func unreadable(_ files: Int) -> String {
    say("\(count(files, "file")) unreadable", "\(files) 个文件无法读取")
  }

  func notHandedIn(_ units: Int) -> String {
    say("Not handed in: \(count(units, "unit"))", "未报送单位\(units)个")
  }

  func notYetHandedIn(_ units: Int) -> String {
    say("Not yet handed in: \(count(units, "unit"))", "尚未报送单位\(units)个")
  }

  func unreadableFiles(_ files: Int) -> String {
    say("Unreadable: \(count(files, "file"))", "无法读取的文件\(files)个")
  }

  func atLeast(_ score: String) -> String { say("\(score)", "\(score)分") }
}

// The same in sentences.
extension Labels {
  var nothingAudited: String { say("No unit was audited.", "本期没有单位列入考核。") }

  func graded(_ standing: Standing) -> String {
    let english = standing.gradesGiven.map { "\($0.units) \($0.name)" }.joined(separator: ", ")
    let chinese = standing.gradesGiven.map { "\($0.name) \($0.units)个" }.joined(separator: "、")
    let average = standing.average?.shortText
    return say(
      count(standing.units, "unit") + (english.isEmpty ? "" : ": \(english)")
        + (average.map { "; the average score\(populationInEnglish(standing)) is \($0)." } ?? "."),
      "列入考核的单位\(standing.units)个" + (chinese.isEmpty ? "" : "，其中\(chinese)")
        + (average.map { "；\(populationInChinese(standing))平均得分\($0)分。" } ?? "。"))
  }

  /// Whose average it is, where that is not all units with what they handed in.
  private func populationInEnglish(_ standing: Standing) -> String {
    guard standing.scored < standing.units || standing.late > 0 else { return "" }
    let late = standing.late > 0 ? ", \(standing.late) not handed in as 0," : ""
    return " of the \(standing.scored) that have one\(late)"
  }

  private func populationInChinese(_ standing: Standing) -> String {
    guard standing.scored < standing.units || standing.late > 0 else { return "" }
    let late = standing.late > 0 ? "（未报送的\(standing.late)个按0分计）" : ""
    return "有得分的单位\(standing.scored)个\(late)，"
  }

  func open(_ findings: Int, units: Int, requirements: Int) -> String {
    guard findings > 0 else { return nothingToPutRight }
    return say(
      "\(count(findings, "finding")) to put right, at \(count(units, "unit")) under "
        + "\(count(requirements, "requirement")).",
      "需要整改的问题\(findings)处，涉及\(units)个单位、\(requirements)个考核项。")
  }

  func notCounted(pending: Int, waived: Int) -> String? {
    guard pending + waived > 0 else { return nil }
    return say(
      "\(count(pending, "check")) pending and \(waived) waived: neither counts.",
      "另有未到期\(pending)处、已豁免\(waived)处，不影响得分。")
  }

  func withoutAnswer(faulty: Int, broken: Int) -> String? {
    guard faulty + broken > 0 else { return nil }
    let english = [
      faulty == 0 ? nil : "\(count(faulty, "check")) could not be made over faulty values",
      broken == 0 ? nil : "\(count(broken, "check")) came to nothing since a rule broke",
    ]
    let chinese = [
      faulty == 0 ? nil : "因值有误无法核对\(faulty)处", broken == 0 ? nil : "因规则出错没有结果\(broken)处",
    ]
    return say(
      english.compactMap { $0 }.joined(separator: ", ") + ": not charged.",
      chinese.compactMap { $0 }.joined(separator: "、") + "，不扣分。")
  }

  func outsideTheGrades(awaited: Int, unreadable: Int) -> String? {
    guard awaited + unreadable > 0 else { return nil }
    let english = [
      awaited == 0 ? nil : "\(count(awaited, "unit")) not yet handed in",
      unreadable == 0 ? nil : "\(count(unreadable, "file")) unreadable",
    ]
    let chinese = [
      awaited == 0 ? nil : "尚未报送的单位\(awaited)个",
      unreadable == 0 ? nil : "无法读取的文件\(unreadable)个",
    ]
    return say(
      english.compactMap { $0 }.joined(separator: " and ") + ": without a score.",
      chinese.compactMap { $0 }.joined(separator: "、") + "，没有得分。")
  }

  func sinceLast(
    _ period: String, asOf: String, rose: Int, fell: Int, moved: String
  ) -> String {
    say(
      "Since \(period) (as of \(asOf)) \(count(rose, "score")) rose and \(fell) fell; "
        + "findings: \(moved).",
      "与\(period)（截至\(asOf)）相比，得分上升的单位\(rose)个、下降的\(fell)个；\(moved)。")
  }
}

// Units against requirements, and figures against targets.
extension Labels {
  func upTo(_ share: String) -> String { say("up to \(share) failed", "不合格不超过\(share)") }
  func moreThan(_ share: String) -> String { say("more than \(share)", "超过\(share)") }
  func between(_ low: String, _ high: String) -> String {
    say("more than \(low), up to \(high)", "超过\(low)、不超过\(high)")
  }
  var allPassed: String { say("all passed", "全部合格") }

  func allMet(_ requirements: Int) -> String? {
    guard requirements > 0 else { return nil }
    return say(
      "\(count(requirements, "requirement")) that no unit failed \(requirements == 1 ? "is" : "are") "
        + "left out.",
      "另有\(requirements)个考核项没有单位失分，不列入本表。")
  }

  func othersFailed(_ requirements: Int) -> String? {
    guard requirements > 0 else { return nil }
    return say(
      "\(count(requirements, "more requirement")) failed, each at no more units than the last one "
        + "here.",
      "另有\(requirements)个考核项，失分单位均不多于表中末项，见对照表和各单位考核结果。")
  }

  func bar(_ value: String, of target: String, percent: String) -> String {
    say("\(value) of \(target), \(percent)%", "实有\(value)，应有\(target)，\(percent)%")
  }
}
