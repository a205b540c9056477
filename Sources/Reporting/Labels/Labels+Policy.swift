import Policies

// What a requirement is explained by.
extension Labels {
  var points: String { say("Points", "分值") }
  var derived: String { say("Implied by the document", "由文件推出") }
  var level: String { say("Looks at", "考核范围") }
  var windows: String { say("When", "考核时段") }
  var subjects: String { say("For each of", "考核对象") }
  var applies: String { say("Where", "适用条件") }
  var assertion: String { say("Must hold", "应当符合") }
  var worth: String { say("Worth", "分值") }
  var deduction: String { say("Deduction", "扣分办法") }
  var chargedOnce: String { say("Charged once", "不重复扣分") }
  var chargedOnceMeaning: String {
    say(
      "a rule that stumbles over what is wrong here leaves its check out",
      "其他考核项因此处填写有误而无法核对的,不再扣分")
  }
  var messageTitle: String { say("Finding", "问题描述") }
  var vetoMeaning: String {
    say("failing it puts the unit in the lowest grade", "不符合的,列为最低等次")
  }

  func schemaIsKept(_ schema: String) -> String {
    say("every element and attribute is as \(schema) says", "各项内容均符合 \(schema) 规定的写法")
  }

  func name(of level: RuleLevel) -> String {
    switch level {
    case .submission: say("each submission", "每份报送文件")
    case .summary: say("all submissions together", "全部报送文件的汇总")
    }
  }

  func name(of length: WindowLength?) -> String {
    switch length {
    case nil: say("once for the period", "整个考核周期一次")
    case .month: say("every month", "每月一次")
    case .quarter: say("every quarter", "每季度一次")
    case .halfYear: say("every half-year", "每半年一次")
    case .year: say("every year", "每年一次")
    }
  }

  func worth(_ points: String, share: String, of full: String) -> String {
    say(
      "\(points) points, \(share) of \(full) where everything applies",
      "\(points) 分,各项都适用时占 \(full) 分中的 \(share) 分")
  }

  func name(of deduction: Deduction) -> String {
    switch deduction {
    case .amount(let amount):
      say(
        "\(amount.shortText) points for each check that fails",
        "每处不合格扣 \(amount.shortText) 分")
    case .share: say("by the share of checks that fail", "按不合格检查点的比例扣分")
    case .bands(let bands): list(bands.map(name))
    }
  }

  private func name(of band: Deduction.Band) -> String {
    let (over, off) = ("\((band.over * 100).shortText)%", band.off.shortText)
    return band.over == 0
      ? say("\(off) points where any check fails", "有不合格的扣 \(off) 分")
      : say("\(off) points where more than \(over) fail", "不合格超过 \(over) 的扣 \(off) 分")
  }
}

// What a requirement does beside taking points off.
extension Labels {
  var repeats: String { say("Repeated", "连续不合格") }
  var markedByHand: String {
    say("an assessor gives the points by hand", "由考核人评分")
  }
  var charge: String { say("Charged to", "计入单位") }
  var endOfPeriod: String { say("the last day of the period", "考核周期最后一日") }

  func repeats(_ weight: String) -> String {
    say(
      "from the second failing window in a row on, a failure weighs \(weight) times",
      "连续两个以上时段不合格的,自第二个时段起按 \(weight) 倍扣分")
  }

  func group(_ title: String, limit: String?) -> String {
    guard let limit else { return title }
    return say("\(title), which loses \(limit) points at most", "\(title),限扣 \(limit) 分")
  }

  func bonus(_ amount: String, upTo most: String, inAll limit: String?) -> String {
    let own = say(
      "\(amount) points for each check that holds, \(most) at most",
      "每处符合加 \(amount) 分,至多 \(most) 分")
    guard let limit else { return own }
    return say("\(own); all bonuses together \(limit) at most", "\(own);各项加分合计至多 \(limit) 分")
  }

  func cap(_ cap: GradeCap) -> String {
    guard let from = cap.from else {
      return say(
        "no better than \(cap.grade) where any check fails", "有不合格的,等次不高于“\(cap.grade)”")
    }
    let share = "\((from * 100).shortText)%"
    return say(
      "no better than \(cap.grade) where \(share) of the checks fail",
      "不合格达到 \(share) 的,等次不高于“\(cap.grade)”")
  }
}

// The obligations of a policy's document.
extension Labels {
  var obligations: String { say("Obligations", "义务") }
  var checked: String { say("Checked", "已核对") }
  var unchecked: String { say("Not checked", "不核对") }
  var total: String { say("Total", "合计") }

  func checked(by requirement: String, _ title: String) -> String {
    say("checked by \(requirement): \(title)", "核对: \(requirement) \(title)")
  }

  func unchecked(for reason: String) -> String {
    say("not checked: \(reason)", "不核对: \(reason)")
  }
}
