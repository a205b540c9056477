import XMLTree

/// What can be wrong with a command line, beside what the parser of arguments says, and with what it
/// names.
enum CommandProblem: String, DiagnosticCode, CaseIterable {
  case unknownRequirement = "command.unknown-requirement"
  case unknownUnit = "command.unknown-unit"
  case periodNotCovered = "command.period-not-covered"
  case notBaseline = "command.not-baseline"
  case noSuchPath = "command.no-such-path"
  case notRegularFile = "command.not-regular-file"
  case namedTwice = "command.named-twice"
  case unreadableFile = "command.unreadable-file"
  case unreadableFolder = "command.unreadable-folder"
  case noSubmissions = "command.no-submissions"
  case overwritesInput = "command.overwrites-input"
  case more = "command.more"
  case notWritten = "command.not-written"
  case handedInNothing = "command.handed-in-nothing"
  case failsVetoes = "command.fails-vetoes"
  case belowBar = "command.below-bar"

  var wording: Wording {
    switch self {
    case .unknownRequirement: Wording("there is no requirement “{0}”", "没有考核项“{0}”")
    case .unknownUnit: Wording("there is no such unit", "没有这个单位")
    case .periodNotCovered:
      Wording("the policy came into force on {0}, after the period", "规则自{0}起施行，晚于该考核周期")
    case .notBaseline: Wording("{0}", "不能用作比较的基准：{0}")
    case .noSuchPath: Wording("there is no such file or folder", "没有这个文件或文件夹")
    case .notRegularFile:
      Wording(
        "this is a pipe, a device or the like, which is not read; save what it holds to a file and "
          + "name that",
        "这是管道、设备之类，不是普通文件，没有读取；请先把内容存为文件，再指定该文件")
    case .namedTwice: Wording("the file is named twice; it is read once", "该文件重复指定，只读取一次")
    case .unreadableFile: Wording("the file cannot be read", "文件无法读取")
    case .unreadableFolder: Wording("the folder cannot be read", "文件夹无法读取")
    case .noSubmissions:
      Wording("there is no .xml file in this folder", "文件夹中没有扩展名为.xml的文件")
    case .notWritten: Wording("cannot be written: {0}", "无法写入：{0}")
    case .more: Wording("more like these, which are not listed: {0}", "另有{0}处同类问题没有列出")
    case .overwritesInput:
      Wording(
        "“{0}” is read as “{1}”; a report is not written over what it is made from",
        "“{0}”是要读取的文件“{1}”，报告不能写在它上面")
    case .handedInNothing: Wording("handed in nothing", "没有报送")
    case .failsVetoes: Wording("fails {0}", "一票否决项不合格：{0}")
    case .belowBar: Wording("scores {0}, which is below the bar", "得分{0}，低于标准")
    }
  }
}

extension Diagnostic {
  /// Something wrong with a file as a whole, or with an option.
  init(
    _ file: String, _ code: CommandProblem, _ arguments: MessageArgument...,
    suggestion: String? = nil
  ) {
    self.init(file: file, message: Message(code, arguments, suggestion: suggestion))
  }
}
