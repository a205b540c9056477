// What made a score or a grade.
extension Labels {
  var caps: String { say("Grade held by", "等次限制") }
  var bonus: String { say("Bonus", "加分") }
  var group: String { say("Group", "分组") }
  var lapsed: String { say("lapsed", "已逾期") }

  /// What a requirement does to a grade.
  func held(_ title: String, grade: String?, isVeto: Bool, failed: String) -> String {
    let grade = grade ?? ""
    guard !isVeto else {
      return say("veto: “\(title)”, \(failed)", "一票否决：“\(title)”\(failed)")
    }
    return say(
      "grade no better than \(grade): “\(title)”, \(failed)",
      "等次不高于“\(grade)”：“\(title)”\(failed)")
  }

  func lifted(by count: Int) -> String {
    say(
      count == 1 ? "lifted by putting 1 right" : "lifted by putting \(count) right",
      "整改其中\(count)处即可解除")
  }

  var notLifted: String {
    say("cannot be lifted any more in this period", "时限已过，本周期内不能解除")
  }

  func limited(_ title: String, lost: String, to charged: String) -> String {
    say(
      "“\(title)” loses \(lost), of which \(charged) count",
      "“\(title)”应扣\(lost)分，限扣\(charged)分")
  }

  func judgedOverAll(_ titles: [String]) -> String {
    say(
      "not judged here, but only over all submissions: \(list(titles))",
      "须汇总全部报送文件才能考核、此处未计入的：\(list(titles))")
  }

  func addedByBonuses(_ points: String) -> String {
    say("bonuses add \(points)", "加分\(points)分")
  }

  /// Two statements as one.
  func joined(_ first: String, _ second: String) -> String {
    say("\(first); \(second)", "\(first)；\(second)")
  }

  /// What stands for the day on which something falls due that an assessor has yet to mark.
  var awaitingMark: String { say("to be marked", "待评") }

  /// How many of the checks that failed are lapsed.
  func lapsed(_ count: Int) -> String { say("\(count) lapsed", "其中\(count)处已逾期") }
}
