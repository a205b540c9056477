/// The situations in which an official would check whether the score is right.
extension WaigangScenario {
  private static let committee = "tinghe-committee"

  static let all = units + lead + township

  // MARK: - One unit's own file

  private static let units = [
    WaigangScenario("全部符合", .alone(committee), .score(100...100), .grade("优秀")),
    WaigangScenario("缺一名队员的电话", .alone(committee), .score(99...100), .grade("优秀")) {
      try $0.drop("//team[1]/member[1]/phone", of: committee)
    },
    WaigangScenario("队员的各项缺15%", .alone(committee), .score(70...90)) {
      try $0.drop("//member/*", share: 0.15, of: committee)
    },
    WaigangScenario("花名册和台账的各项缺15%", .alone(committee), .score(70...90)) {
      try $0.drop(
        "//member/* | //team/@headcount | //leader/* | //contact/* | //training/(@topic, @attended) | "
          + "//insurance/@insured | //inspection/(@inspector, @problems, @rectified) | "
          + "//supply/@quantity | //operation/(@members, @allowances)",
        share: 0.15, of: committee)
    },
    WaigangScenario("公民身份号码全部不填", .alone(committee), .grade("良好")) {
      try $0.drop("//id-number", of: committee)
    },
    WaigangScenario("电话全部填10000000000", .alone(committee), .score(0...89.99)) {
      try $0.set("//member/phone", to: "10000000000", of: committee)
    },
    WaigangScenario("袖章全部不符", .alone("grid-center"), .grade("合格")) {
      try $0.set("//armband", to: "平安志愿者", of: "grid-center")
    },
    WaigangScenario("袖章全部不填", .alone("grid-center"), .grade("合格")) {
      try $0.drop("//armband", of: "grid-center")
    },
    WaigangScenario("一个季度没有培训", .alone(committee), .grade("良好")) {
      try $0.drop("//training[@date >= '2016-10-01']", of: committee)
    },
    WaigangScenario("两个季度都没有培训", .alone(committee), .grade("合格")) {
      try $0.drop("//training", of: committee)
    },
    WaigangScenario("没有一次检查", .alone(committee), .grade("良好")) {
      try $0.drop("//inspection", of: committee)
    },
    WaigangScenario("一个月没有保险", .alone(committee), .grade("良好")) {
      try $0.set("//insurance[last()]/@to", to: "2016-11-30", of: committee)
    },
    WaigangScenario("半年无人投保", .alone(committee), .grade("不合格")) {
      try $0.drop("//insurance", of: committee)
    },
    WaigangScenario("六(三)的保障一项也没有", .alone(committee), .grade("不合格")) {
      try $0.drop("//insurance | //supply | //operation", of: committee)
    },
    WaigangScenario(
      "少报一支队伍", .alone(committee), .grade("不合格"), .below("那支队伍报了，但一无是处")
    ) {
      try $0.drop("//team[2]", of: committee)
    },
    WaigangScenario("那支队伍报了，但一无是处", .alone(committee)) {
      try $0.drop(bad(team: 2), of: committee)
    },
    WaigangScenario(
      "少报最大的一支队伍", .alone(committee), .grade("不合格"), .below("最大的那支队伍报了，但一无是处")
    ) {
      try $0.drop("//team[1]", of: committee)
    },
    WaigangScenario("最大的那支队伍报了，但一无是处", .alone(committee)) {
      try $0.drop(bad(team: 1), of: committee)
    },
    WaigangScenario("只有联络员，没有队伍", .alone(committee), .grade("不合格")) {
      try $0.drop("//team", of: committee)
    },
    WaigangScenario("只有名单，四项制度和保障一项没有", .alone(committee), .grade("不合格")) {
      try $0.drop("//team/*[not(self::leader or self::member)]", of: committee)
    },
    WaigangScenario("报送的是上一周期的文件", .alone(committee), .grade("不合格")) {
      try $0.set("/roster/@period", to: "2016H1", of: committee)
    },
    WaigangScenario("7月5日自查，登记了以后的事", .alone(committee), .score(0...99.99), asOf: "2016-07-05"),
  ]

  private static func bad(team number: Int) -> String {
    "//team[\(number)]/(@headcount, *[not(self::member)], member/*)"
  }

  // MARK: - The departments that lead

  private static let lead = [
    WaigangScenario("派出所：没有一支队伍受过培训", .among("police-station"), .grade("不合格")) {
      try $0.drop("//training | //led-training")
    },
    WaigangScenario("派出所：一半的单位没有受过培训", .among("police-station"), .score(0...89.99)) {
      for unit in $0.keys.sorted().prefix(13) { try $0.drop("//training", of: unit) }
      try $0.drop("//led-training")
    },
    WaigangScenario("综治办：没有一支队伍受过检查", .among("governance-office"), .grade("不合格")) {
      try $0.drop("//inspection | //led-inspection")
    },
    WaigangScenario("村里的培训、检查由牵头部门登记", .among("dongzhu-village"), .score(100...100)),
    WaigangScenario(
      "由牵头部门登记的村，没有受过培训", .among("dongzhu-village"), .grade("合格")
    ) {
      try $0.drop("//led-training/trained[@unit = 'dongzhu-village']")
    },
  ]

  // MARK: - The township

  private static let township = [
    WaigangScenario("各单位全部符合", .township, .score(100...100), .grade("优秀")),
    WaigangScenario("全镇没有培训、检查、保险和袖章、物资", .township, .grade("不合格")) {
      try $0.drop(
        "//training | //inspection | //insurance | //supply | //armband | //led-training | "
          + "//led-inspection")
    },
    WaigangScenario("花名册都是空行", .township, .grade("不合格")) {
      try $0.drop("//member/*")
    },
    WaigangScenario("26个单位中只有一个报送", .township, .grade("不合格")) {
      $0 = $0.filter { $0.key == committee }
    },
    WaigangScenario(
      "施行当年上半年，26个单位中只有一个报送", .township, .grade("不合格"), period: "2016H1"
    ) {
      $0 = $0.filter { $0.key == committee }
      try $0.set("/roster/@period", to: "2016H1")
    },
    WaigangScenario("报送的都是另一周期的文件", .township, .grade("不合格")) {
      try $0.set("/roster/@period", to: "2016H1")
    },
    WaigangScenario("同一份文件报送两次", .township, .below("各单位全部符合")) {
      $0["grid-center-2"] = $0["grid-center"]
    },
    WaigangScenario("公民身份号码全部不填(全镇)", .township, .below("各单位全部符合"), .grade("不合格")) {
      try $0.drop("//id-number")
    },
    WaigangScenario("派出所没有报送", .township, .below("各单位全部符合"), .score(0...95)) {
      $0["police-station"] = nil
    },
    WaigangScenario("反恐信息员恰为32名，没有扩大", .township, .below("各单位全部符合")) {
      try $0.drop("//team[@kind = 'counter-terror-informant']/member[33]")
    },
  ]
}
