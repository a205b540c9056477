/// The units of the township and the teams each answers for. The figures are the document's own
/// (三); it gives none for cadres and guards. Villages, committees and companies are invented.
enum Township {
  static let period = "2016H2"

  static let units = departments + companies + villages + committees + [jointOffice]

  private static let departments = [
    UnitPlan(
      "grid-center", "外冈镇联勤和网格中心",
      TeamPlan(.jointPatrol, 46, of: "外冈镇", at: posts("第#网格", 8))),
    UnitPlan(
      "police-station", "外冈派出所",
      TeamPlan(.securityPatrol, 117, of: "外冈镇", at: posts("第#巡区巡逻组", 9)),
      TeamPlan(.counterTerrorInformant, 33, of: "外冈镇", at: counterTerrorPosts),
      keeping: [.enterprises, .liaison, .channel, .ledTrainings]),
    UnitPlan(
      "governance-office", "外冈镇综治办",
      TeamPlan(
        .comprehensiveAssistant, 22, of: "外冈镇综治办", at: posts("综治社保第#工作组", 4),
        as: .securityAssistant),
      TeamPlan(.securityInformant, 210, of: "外冈镇", at: informantPosts),
      keeping: [.liaison, .fund, .ledInspections]),
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
      TeamPlan(.shopWarden, 8, of: "祁昌路东段", at: shops("祁昌路东段"))),
    UnitPlan(
      "market-office", "外冈镇市场管理所",
      TeamPlan(.shopWarden, 7, of: "祁昌路西段", at: shops("祁昌路西段"))),
    UnitPlan(
      "civilization-office", "镇文明办",
      TeamPlan(.shopWarden, 5, of: "祁昌路中段", at: shops("祁昌路中段"))),
    UnitPlan(
      "population-office", "镇人口办",
      TeamPlan(
        .comprehensiveAssistant, 79, of: "镇人口办", at: posts("人口信息采集第#片区", 12),
        as: .populationAssistant)),
    UnitPlan(
      "community-office", "社区办",
      TeamPlan(
        .enterpriseSecurity, 8, of: "社区事务受理中心", at: posts("社区事务受理中心#号门岗", 2),
        as: .fullTime, .partTime)),
  ]

  private static let jointOffice = UnitPlan(
    "joint-office", "联合协调办公室", keeping: [.office, .meetings])

  private static let companies = [
    company("chengwan-property", "澄湾物业服务有限公司", site: "澄湾苑小区", guards: 14),
    company("wangsui-market", "望穗五金城市场管理有限公司", site: "望穗五金城", guards: 12),
    company("hepan-property", "禾畔物业服务有限公司", site: "禾畔苑小区", guards: 10),
  ]

  private static let villages = [
    village("dongzhu-village", "东渚村", volunteers: 68, cadres: 6, patrol: 20, .leadDepartments),
    village("nanwei-village", "南苇村", volunteers: 64, cadres: 5, patrol: 19, .leadDepartments),
    village("qilu-village", "栖鹭村", volunteers: 61, cadres: 6, patrol: 18, .both),
    village("liudai-village", "柳埭村", volunteers: 57, cadres: 5, patrol: 17),
    village("heting-village", "荷汀村", volunteers: 55, cadres: 5, patrol: 15, .leadDepartments),
    village("yunxu-village", "云圩村", volunteers: 52, cadres: 5, patrol: 15),
    village("fengpu-village", "枫浦村", volunteers: 49, cadres: 5, patrol: 14),
  ]

  private static let committees = [
    committee("chengyuan-committee", "澄园", volunteers: 64, cadres: 6),
    committee("tinghe-committee", "听禾", volunteers: 58, cadres: 6),
    committee("luyuan-committee", "芦苑", volunteers: 52, cadres: 5),
    committee("xiaotang-committee", "晓塘", volunteers: 46, cadres: 5),
  ]

  /// The departments that are members of the leading group.
  static let memberBodies = [
    "外冈镇综治办", "外冈派出所", "外冈镇联勤和网格中心", "外冈镇环卫所", "城管中队", "外冈镇市场管理所", "镇文明办", "镇人口办", "社区办",
  ]

  static let enterprises =
    ["沐禾气体充装站", "朗穗化工仓储有限公司", "澄丰农药经营部", "荷川烟花爆竹经销点", "苇泽加油气站"].map {
      Enterprise(name: $0, trade: .hazardous)
    }
    + ["云渡物流有限公司", "驿禾快递外冈网点", "渚达货运站", "鹭行快递外冈网点", "柳驿寄递服务部"].map {
      Enterprise(name: $0, trade: .logistics)
    }

  private static let informantPosts =
    posts("物业管理行业第#联系点", 6, .property) + posts("成品油销售行业第#联系点", 3, .fuel)
    + posts("物流寄递行业第#联系点", 5, .logistics) + posts("宾旅馆行业第#联系点", 4, .hotel)
    + posts("餐饮行业第#联系点", 5, .catering) + posts("客运行业第#联系点", 2, .transport)
    + posts("商业零售行业第#联系点", 5, .retail)

  /// Two informants for each.
  private static let counterTerrorPosts =
    enterprises.map { Post($0.name, $0.trade) }
    + posts("物业管理行业第#联系点", 3, .property) + posts("成品油销售行业第#联系点", 2, .fuel)
    + posts("宾旅馆行业第#联系点", 2, .hotel)

  private static func shops(_ street: String) -> [Post] {
    [
      Post(street + "小商店", .grocery), Post(street + "饮食店", .eatery),
      Post(street + "书报亭", .newsstand), Post(street + "服务门店", .service),
    ]
  }

  private static func company(
    _ id: String, _ name: String, site: String, guards: Int
  ) -> UnitPlan {
    UnitPlan(
      id, name,
      TeamPlan(
        .enterpriseSecurity, guards, of: site, at: posts(site + "#号门岗", 3),
        as: .fullTime, .fullTime, .partTime))
  }

  private static func village(
    _ id: String, _ name: String, volunteers: Int, cadres: Int, patrol: Int,
    _ keeper: RecordKeeper = .unit
  ) -> UnitPlan {
    let groups = posts(name + "第#村民小组", 7)
    return UnitPlan(
      id, name + "村民委员会",
      TeamPlan(.peaceVolunteer, volunteers, of: name, at: groups),
      TeamPlan(.villageCadre, cadres, of: name, at: groups, as: .cadre, .buildingLeader),
      TeamPlan(.villageJointPatrol, patrol, of: name, at: groups), recordedBy: keeper)
  }

  private static func committee(
    _ id: String, _ name: String, volunteers: Int, cadres: Int
  ) -> UnitPlan {
    let buildings = posts(name + "居委#号楼", 9)
    return UnitPlan(
      id, name + "居民委员会",
      TeamPlan(.peaceVolunteer, volunteers, of: name + "居委", at: buildings),
      TeamPlan(
        .villageCadre, cadres, of: name + "居委", at: buildings, as: .cadre, .buildingLeader))
  }
}
