import Testing

/// `muster explain`.
@Suite struct ExplainTests {
  private func explain(_ arguments: String...) throws -> Run {
    try Run(["explain", "--policy", "policies/waigang-2016"] + arguments, in: Waigang.root)
  }

  @Test func saysWhatARequirementAsks() throws {
    let run = try explain("armband.type")
    #expect(run.status == 0 && run.errors.isEmpty)
    for text in [
      "袖章与队伍类别相符", "三(一)1", "外府发[2016]3号", "team/member", "$armband",
      "$member/armband", "按不合格检查点的比例扣分", "更换为规定的红袖章",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test func saysItInEnglishToo() throws {
    let run = try explain("member.id-number", "--lang", "en")
    #expect(run.output.contains("Implied by the document: "))
    #expect(run.output.contains("once for the period"))
  }

  @Test func explainsTheSecondLevel() throws {
    #expect(try explain("persons.once").output.contains("全部报送文件的汇总"))
  }

  @Test func listsAllWithoutAnID() throws {
    let run = try explain()
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == (try Waigang.policy()).requirements.count + 1)
  }

  @Test func missesWhatIsNotThere() throws {
    let run = try explain("armband.tipe")
    #expect(run.status == 64)
    #expect(run.errors.contains("没有考核项“armband.tipe”；是否应为“armband.type”？"))
    let english = try explain("armband.tipe", "--lang", "en")
    #expect(
      english.errors.contains("there is no requirement “armband.tipe”; is “armband.type” meant?"))
  }
}
