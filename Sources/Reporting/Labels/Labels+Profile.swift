import Auditing

// What an audit spends its time on.
extension Labels {
  var milliseconds: String { say("ms", "毫秒") }
  var share: String { say("Share", "占比") }
  var times: String { say("Times", "次数") }
  var microsecondsEach: String { say("µs each", "每次微秒") }
  var activity: String { say("Processor time for", "处理器用于") }

  func name(of activity: AuditProfile.Activity) -> String {
    switch activity {
    case .reading: say("reading and validating", "读取和校验")
    case .masking: say("finding what is confidential", "查找保密内容")
    case .binding(.submission, let name): say("let \(name)", "let \(name)")
    case .binding(.summary, let name): say("summary let \(name)", "汇总 let \(name)")
    case .requirement(let id): say("requirement \(id)", "考核项 \(id)")
    case .facts(let element): say("facts \(element)", "事实 \(element)")
    case .assembling: say("putting together, second level included", "汇总，含第二级")
    case .report(let format): say("report \(format)", "报告 \(format)")
    }
  }
}
