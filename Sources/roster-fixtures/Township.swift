/// The units of the township and the teams each answers for. The figures are the document's own
/// (三); it gives none for cadres and guards. Villages, committees and companies are invented.
enum Township {
  static let period = "2016H2"

  static let units = departments + companies + villages + committees

  private static let departments = [
    UnitPlan(
      "grid-center", "外冈镇联勤和网格中心",
      TeamPlan(.jointPatrol, 46, of: "外冈镇", at: posts("第#网格", 8))),
    UnitPlan(
      "police-station", "外冈派出所",
      TeamPlan(.securityPatrol, 117, of: "外冈镇", at: posts("第#巡区巡逻组", 9)),
      TeamPlan(.counterTerrorInformant, 32, of: "外冈镇", at: hazardousTrades)),
    UnitPlan(
      "governance-office", "外冈镇综治办",
      TeamPlan(
        .comprehensiveAssistant, 22, of: "外冈镇综治办", at: posts("综治社保第#工作组", 4),
        category: .securityAssistant),
      TeamPlan(.securityInformant, 209, of: "外冈镇", at: trades)),
    UnitPlan(
      "gelong-checkpoint", "葛隆检查站",
      TeamPlan(.trafficAssistant, 11, of: "葛隆检查站", at: posts("葛隆检查站#号岗", 3))),
    UnitPlan(
      "xuangao-checkpoint", "宣高检查站",
      TeamPlan(.trafficAssistant, 5, of: "宣高检查站", at: posts("宣高检查站#号岗", 2))),
    UnitPlan(
      "sanitation-office", "外冈镇环卫所",
      TeamPlan(.streetSanitation, 30, of: "外冈镇", at: posts("环卫所第#保洁班", 6))),
    UnitPlan(
      "urban-management", "城管中队",
      TeamPlan(.shopWarden, 12, of: "祁昌路东段", at: shops("祁昌路东段"))),
    UnitPlan(
      "market-office", "外冈镇市场管理所",
      TeamPlan(.shopWarden, 8, of: "祁昌路西段", at: shops("祁昌路西段"))),
    UnitPlan(
      "population-office", "镇人口办",
      TeamPlan(
        .comprehensiveAssistant, 79, of: "镇人口办", at: posts("人口信息采集第#片区", 12),
        category: .populationAssistant)),
    UnitPlan(
      "community-office", "社区办",
      TeamPlan(.enterpriseSecurity, 8, of: "社区事务受理中心", at: posts("社区事务受理中心#号门岗", 2))),
  ]

  private static let companies = [
    company("chengwan-property", "澄湾物业服务有限公司", site: "澄湾苑小区", guards: 14),
    company("wangsui-market", "望穗五金城市场管理有限公司", site: "望穗五金城", guards: 12),
    company("hepan-property", "禾畔物业服务有限公司", site: "禾畔苑小区", guards: 10),
  ]

  private static let villages = [
    village("dongzhu-village", "东渚村", volunteers: 62, cadres: 6, patrol: 18),
    village("nanwei-village", "南苇村", volunteers: 58, cadres: 5, patrol: 17),
    village("qilu-village", "栖鹭村", volunteers: 55, cadres: 6, patrol: 16),
    village("liudai-village", "柳埭村", volunteers: 51, cadres: 5, patrol: 15),
    village("heting-village", "荷汀村", volunteers: 49, cadres: 5, patrol: 14),
    village("yunxu-village", "云圩村", volunteers: 47, cadres: 5, patrol: 14),
    village("fengpu-village", "枫浦村", volunteers: 44, cadres: 5, patrol: 13),
    village("maiwan-village", "麦湾村", volunteers: 40, cadres: 5, patrol: 11),
  ]

  private static let committees = [
    committee("chengyuan-committee", "澄园", volunteers: 64, cadres: 6),
    committee("tinghe-committee", "听禾", volunteers: 58, cadres: 6),
    committee("luyuan-committee", "芦苑", volunteers: 52, cadres: 5),
    committee("xiaotang-committee", "晓塘", volunteers: 46, cadres: 5),
  ]

  private static let trades =
    posts("物业管理行业第#联系点", 6) + posts("成品油销售行业第#联系点", 3)
    + posts("物流寄递行业第#联系点", 5) + posts("宾旅馆行业第#联系点", 4)

  private static let hazardousTrades =
    posts("危爆企业第#联系点", 8) + posts("寄递物流单位第#联系点", 10)

  private static func shops(_ street: String) -> [String] {
    ["小商店", "饮食店", "书报亭", "服务门店"].map { street + $0 }
  }

  private static func company(
    _ id: String, _ name: String, site: String, guards: Int
  ) -> UnitPlan {
    UnitPlan(id, name, TeamPlan(.enterpriseSecurity, guards, of: site, at: posts(site + "#号门岗", 3)))
  }

  private static func village(
    _ id: String, _ name: String, volunteers: Int, cadres: Int, patrol: Int
  ) -> UnitPlan {
    let groups = posts(name + "第#村民小组", 7)
    return UnitPlan(
      id, name + "村民委员会",
      TeamPlan(.peaceVolunteer, volunteers, of: name, at: groups),
      TeamPlan(.villageCadre, cadres, of: name, at: groups),
      TeamPlan(.villageJointPatrol, patrol, of: name, at: groups))
  }

  private static func committee(
    _ id: String, _ name: String, volunteers: Int, cadres: Int
  ) -> UnitPlan {
    let buildings = posts(name + "居委#号楼", 9)
    return UnitPlan(
      id, name + "居民委员会",
      TeamPlan(.peaceVolunteer, volunteers, of: name + "居委", at: buildings),
      TeamPlan(.villageCadre, cadres, of: name + "居委", at: buildings))
  }
}
