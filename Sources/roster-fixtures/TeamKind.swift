/// The twelve kinds of team, as the roster vocabulary names them.
enum TeamKind: String, CaseIterable {
  case jointPatrol = "joint-patrol"
  case securityPatrol = "security-patrol"
  case trafficAssistant = "traffic-assistant"
  case streetSanitation = "street-sanitation"
  case shopWarden = "shop-warden"
  case peaceVolunteer = "peace-volunteer"
  case villageCadre = "village-cadre"
  case comprehensiveAssistant = "comprehensive-assistant"
  case villageJointPatrol = "village-joint-patrol"
  case enterpriseSecurity = "enterprise-security"
  case securityInformant = "security-informant"
  case counterTerrorInformant = "counter-terror-informant"
}

extension TeamKind {
  var name: String {
    switch self {
    case .jointPatrol: "大联勤队伍"
    case .securityPatrol: "治安巡逻社保队伍"
    case .trafficAssistant: "交通协管员队伍"
    case .streetSanitation: "街面环卫职工队伍"
    case .shopWarden: "沿街店铺门责管理员队伍"
    case .peaceVolunteer: "平安志愿者队伍"
    case .villageCadre: "村居干部、楼组长队伍"
    case .comprehensiveAssistant: "综治社保队员和综合协管员队伍"
    case .villageJointPatrol: "小联勤队伍"
    case .enterpriseSecurity: "保安队伍"
    case .securityInformant: "治安信息员队伍"
    case .counterTerrorInformant: "反恐信息员队伍"
    }
  }

  /// The armband a team of this kind is issued, if any.
  var armband: String? {
    switch self {
    case .jointPatrol, .securityPatrol: "治安巡逻"
    case .trafficAssistant, .streetSanitation, .shopWarden: "平安志愿者"
    default: nil
    }
  }

  /// What a member is there for; an informant's file does not say.
  var duties: [String] {
    switch self {
    case .jointPatrol: ["事部件管理", "街面巡守"]
    case .securityPatrol: ["治安巡逻", "重点区域守护"]
    case .trafficAssistant: ["交通秩序维护", "街面巡守"]
    case .streetSanitation: ["环卫保洁", "街面巡守"]
    case .shopWarden: ["本店铺及周边巡守", "街面巡守"]
    case .peaceVolunteer: ["街面巡守", "驻点守护"]
    case .villageCadre: ["治安巡逻", "矛盾纠纷化解", "情况收集", "邻里守望"]
    case .comprehensiveAssistant: ["人口信息采集", "安全隐患排查", "治安防范宣传", "反恐信息收集"]
    case .villageJointPatrol: ["联勤巡防", "发现治安问题", "发现消防安全隐患"]
    case .enterpriseSecurity: ["门岗值班", "内部巡逻", "重点部位守护", "盗窃防范"]
    case .securityInformant, .counterTerrorInformant: []
    }
  }

  /// Whether the team is an informant network, which keeps a roster and its reports.
  var isInformant: Bool { self == .securityInformant || self == .counterTerrorInformant }

  /// What a team of this kind reports, if it has to.
  var reportMatters: [Report.Matter]? {
    switch self {
    case .comprehensiveAssistant: [.security, .terrorism, .fire, .other]
    case .villageJointPatrol: [.security, .fire]
    case .securityInformant: [.security, .security, .other]
    case .counterTerrorInformant: [.terrorism]
    default: nil
    }
  }
}
