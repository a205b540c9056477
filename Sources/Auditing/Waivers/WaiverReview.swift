import Policies
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

  /// What is to be said, in the order of the file.
  var notices: [Diagnostic] {
    let requirements = Dictionary(
      settings.policy.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return waivers.waivers.enumerated().compactMap { number, waiver in
      message(of: waiver, number, requirements[waiver.requirement]).map {
        Diagnostic(file: waivers.file, place: waiver.place, severity: .warning, message: $0)
      }
    }
  }

  private func message(
    of waiver: Waiver, _ number: Int, _ requirement: Requirement?
  ) -> Message? {
    if let failure = usage.failures[number] {
      return .waiver(.waiverFails, waiver, .message(failure))
    }
    if let message = unknownUnit(of: waiver, requirement) ?? unknownWindow(of: waiver, requirement)
    {
      return message
    }
    let isMatched = usage.matched.contains(number)
    if waiver.until < settings.asOf {
      return .waiver(
        isMatched ? .waiverExpiredInUse : .waiverExpired, waiver,
        .text(waiver.until.description))
    }
    // A unit that was not audited this time may still need its waiver.
    let isOfOther = waiver.unit.map { !judged.contains($0) } ?? false
    if isMatched || isOfOther { return nil }
    // It may be in a file that was not audited.
    let isWithoutSubject =
      !usage.selecting.contains(number) && (isComplete || waiver.unit != nil)
    return .waiver(isWithoutSubject ? .waiverSubject : .waiverIdle, waiver)
  }

  /// That nobody has the unit. What is judged over all has but one.
  private func unknownUnit(of waiver: Waiver, _ requirement: Requirement?) -> Message? {
    guard let unit = waiver.unit else { return nil }
    let isOfWhole = requirement?.level == .summary
    let units = isOfWhole ? settings.policy.whole.map { [$0.id] } ?? [] : known
    // Where there is no register, other units may be in files that were not audited.
    let areAllKnown = isComplete || isOfWhole || settings.policy.whole?.register.isEmpty == false
    guard areAllKnown, !units.contains(unit) else { return nil }
    return .waiver(
      .waiverUnit, waiver, .text(unit), suggestion: Spelling.nearest(to: unit, in: units))
  }

  /// That the requirement has no such window, in this period or another.
  private func unknownWindow(of waiver: Waiver, _ requirement: Requirement?) -> Message? {
    guard let label = waiver.window else { return nil }
    guard let length = requirement?.rule?.each else {
      return .waiver(.waiverWithoutWindows, waiver, .text(label))
    }
    let policy = settings.policy
    let windows = (try? Period(label))?.windows(of: length, inForce: policy.inForce) ?? []
    guard windows.map(\.label) != [label] else { return nil }
    let usual = settings.period.windows(of: length, inForce: policy.inForce).map(\.label)
    return .waiver(
      .waiverWindow, waiver, .text(label), suggestion: Spelling.nearest(to: label, in: usual))
  }
}

extension Message {
  /// Something said of a waiver.
  fileprivate static func waiver(
    _ code: AuditProblem, _ waiver: Waiver, _ argument: MessageArgument? = nil,
    suggestion: String? = nil
  ) -> Message {
    Message(
      code, [.text(waiver.requirement)] + (argument.map { [$0] } ?? []), suggestion: suggestion)
  }
}
