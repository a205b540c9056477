import Policies
import Schemas
import XMLTree

/// Finds the waivers of which something is to be said: that they excuse nothing, or no longer.
struct WaiverReview {
  let waivers: Waivers
  let settings: AuditSettings
  let usage: WaiverUsage
  /// The ids of the units whose checks were made, the whole among them.
  let judged: Set<String>
  /// The ids of all units there is a word of: registered, read, or at least told by a file.
  let known: Set<String>
  /// Whether all submissions there are were audited.
  let isComplete: Bool

  /// The names that subjects can ask for.
  private let subjectNames: [RuleLevel: SubjectNames]

  init(
    waivers: Waivers, settings: AuditSettings, schema: SchemaModel?, usage: WaiverUsage,
    judged: Set<String>, known: Set<String>, isComplete: Bool
  ) {
    self.waivers = waivers
    self.settings = settings
    self.usage = usage
    self.judged = judged
    self.known = known
    self.isComplete = isComplete
    let names = settings.policy.levels.map { level in
      (level.kind, SubjectNames(of: level.kind, policy: settings.policy, schema: schema))
    }
    subjectNames = Dictionary(uniqueKeysWithValues: names).compactMapValues(\.self)
  }

  /// Something said of a waiver.
  private struct Notice {
    let code: AuditProblem
    var argument: MessageArgument?
    var severity = Diagnostic.Severity.warning
    /// Where, if not at the waiver.
    var place: Place?
    /// What was probably meant. It is looked for only where it is said.
    var suggestion: () -> String? = { nil }
  }

  /// How much is said of one kind.
  private static let limit = 100

  /// What is to be said, in the order of the file: the first of each kind, and behind them how many
  /// more there are.
  var notices: [Diagnostic] {
    let requirements = settings.policy.requirements.byID
    var notices: [Diagnostic] = []
    var counts: [AuditProblem: Int] = [:]
    var omitted: [(severity: Diagnostic.Severity, place: Place, count: Int)] = []
    var places: [AuditProblem: Int] = [:]
    for (number, waiver) in waivers.waivers.enumerated() {
      guard let notice = notice(of: waiver, number, requirements[waiver.requirement]) else {
        continue
      }
      counts[notice.code, default: 0] += 1
      guard counts[notice.code, default: 0] > WaiverReview.limit else {
        notices.append(diagnostic(notice, of: waiver))
        continue
      }
      let index = places[notice.code] ?? omitted.count
      if index == omitted.count { omitted.append((notice.severity, waiver.place, 0)) }
      places[notice.code] = index
      omitted[index].count += 1
    }
    return notices
      + omitted.map {
        Diagnostic(
          file: waivers.file, place: $0.place, severity: $0.severity,
          message: Message(AuditProblem.waiversMore, [.number($0.count)]))
      }
  }

  private func diagnostic(_ notice: Notice, of waiver: Waiver) -> Diagnostic {
    Diagnostic(
      file: waivers.file, place: notice.place ?? waiver.place, severity: notice.severity,
      message: Message(
        notice.code, [.text(waiver.requirement)] + (notice.argument.map { [$0] } ?? []),
        suggestion: notice.suggestion()))
  }

  private func notice(
    of waiver: Waiver, _ number: Int, _ requirement: Requirement?
  ) -> Notice? {
    let hasExpired = waiver.until < settings.asOf
    if let failure = usage.failures[number] {
      // Whom it excuses cannot be told; once it has expired, that is nobody.
      return Notice(
        code: .waiverFails, argument: .message(failure), severity: hasExpired ? .warning : .error)
    }
    if let notice = unknownUnit(of: waiver, requirement) ?? unknownWindow(of: waiver, requirement) {
      return notice
    }
    let isMatched = usage.matched.contains(number)
    if hasExpired {
      return Notice(
        code: isMatched ? .waiverExpiredInUse : .waiverExpired,
        argument: .text(waiver.until.description))
    }
    if isMatched { return nil }
    let isSelecting = usage.selecting.contains(number)
    if !isSelecting, let notice = unknownName(in: waiver, requirement) { return notice }
    // A unit that was not audited this time may still need its waiver.
    if let unit = waiver.unit, !judged.contains(unit) { return nil }
    // It may be in a file that was not audited.
    let isWithoutSubject = !isSelecting && (isComplete || waiver.unit != nil)
    return Notice(code: isWithoutSubject ? .waiverSubject : .waiverIdle)
  }

  /// That nobody has the unit. What is judged over all has but one.
  private func unknownUnit(of waiver: Waiver, _ requirement: Requirement?) -> Notice? {
    guard let unit = waiver.unit else { return nil }
    let isOfWhole = requirement?.level == .summary
    let units = isOfWhole ? settings.policy.whole.map { [$0.id] } ?? [] : known
    guard !units.contains(unit) else { return nil }
    if isComplete || isOfWhole || settings.policy.whole?.register.isEmpty == false {
      // Who knows a unit by its name may not know its id.
      let named = settings.policy.whole?.register.first { $0.name == unit }?.id
      return Notice(
        code: .waiverUnit, argument: .text(unit),
        suggestion: { named ?? Spelling.nearest(to: unit, in: units) })
    }
    return slip(for: unit)
  }

  /// That a unit is that of a file here, but for a slip. Where there is no register, other units may
  /// be in files that were not audited, and one file of waivers goes with all of them: so that alone
  /// is said which no two units are likely to differ by, and not of a unit that has waivers of its
  /// own, as whoever wrote them knows how it is spelt.
  private func slip(for unit: String) -> Notice? {
    let meant = judged.filter { Spelling.isSlip(unit, for: $0) && !waivers.name($0) }.min()
    return meant.map { meant in
      Notice(code: .waiverUnitElsewhere, argument: .text(unit), suggestion: { meant })
    }
  }

  /// That a subject asks for a name that nothing has, whatever files were audited.
  private func unknownName(in waiver: Waiver, _ requirement: Requirement?) -> Notice? {
    guard let subjects = waiver.subjects, let level = requirement?.level,
      let unknown = subjectNames[level]?.firstUnknown(in: subjects)
    else { return nil }
    return Notice(
      code: .waiverSubjectName, argument: .text(unknown.name), place: unknown.place,
      suggestion: unknown.suggestion)
  }

  /// That the requirement has no such window, in this period or another.
  private func unknownWindow(of waiver: Waiver, _ requirement: Requirement?) -> Notice? {
    guard let label = waiver.window else { return nil }
    guard let length = requirement?.rule?.each else {
      return Notice(code: .waiverWithoutWindows, argument: .text(label))
    }
    let policy = settings.policy
    let windows = (try? Period(label))?.windows(of: length, inForce: policy.inForce) ?? []
    guard windows.map(\.label) != [label] else { return nil }
    let usual = settings.period.windows(of: length, inForce: policy.inForce).map(\.label)
    return Notice(
      code: .waiverWindow, argument: .text(label),
      suggestion: { Spelling.nearest(to: label, in: usual) })
  }
}
