/// Writes a roster in the vocabulary of `policies/waigang-2016/roster.xsd`, two spaces a level.
struct RosterWriter {
  private(set) var text = ""
  private var depth = 0

  static func xml(of roster: Roster) -> String {
    var writer = RosterWriter()
    writer.write(roster)
    return writer.text
  }

  private mutating func write(_ roster: Roster) {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line("<!-- 样例文件:人员、电话号码、公民身份号码均属虚构,村(居)和企业名称亦为虚构,与任何真实的个人和单位无关。 -->")
    element(
      "roster",
      [
        ("xmlns", "urn:muster:roster:1"), ("unit", roster.unit), ("unit-name", roster.unitName),
        ("period", roster.period), ("updated", roster.updated?.text),
        ("enterprises", roster.enterprises.isEmpty ? nil : String(roster.enterprises.count)),
        ("records", roster.isRecordedByLeadDepartments ? "lead-department" : nil),
      ]
    ) { writer in
      for contact in roster.contacts { writer.write(contact, as: "contact") }
      for team in roster.teams { writer.write(team) }
      for enterprise in roster.enterprises { writer.write(enterprise) }
      if let group = roster.leadingGroup { writer.write(group) }
      if let office = roster.office { writer.write(office) }
      for meeting in roster.meetings { writer.write(meeting) }
      for fund in roster.funds { writer.write(fund) }
      for channel in roster.channels { writer.empty("channel", [("phone", channel.phone)]) }
      for training in roster.ledTrainings { writer.write(training) }
      for inspection in roster.ledInspections { writer.write(inspection) }
    }
  }

  private mutating func write(_ contact: Contact, as name: String) {
    element(name) { writer in
      writer.leaf("name", contact.name)
      writer.leaf("phone", contact.phone)
    }
  }

  private mutating func write(_ team: Team) {
    element(
      "team",
      [
        ("kind", team.kind.rawValue), ("name", team.name),
        ("headcount", team.headcount.map { String($0) }),
        ("reports", team.reportCount.map { String($0) }),
      ]
    ) { writer in
      if let leader = team.leader { writer.write(leader, as: "leader") }
      for member in team.members { writer.write(member) }
      for training in team.trainings { writer.write(training) }
      for insurance in team.insurances { writer.write(insurance) }
      for inspection in team.inspections { writer.write(inspection) }
      for shift in team.shifts { writer.write(shift) }
      for supply in team.supplies { writer.write(supply) }
      for operation in team.operations { writer.write(operation) }
      for report in team.reports { writer.write(report) }
      for award in team.awards { writer.write(award) }
    }
  }

  private mutating func write(_ member: Member) {
    element("member") { writer in
      writer.leaf("name", member.name)
      writer.leaf("id-number", member.idNumber)
      writer.leaf("phone", member.phone)
      writer.leaf("post", member.post)
      writer.leaf("category", member.category?.rawValue)
      for duty in member.duties { writer.leaf("duty", duty) }
      writer.leaf("armband", member.armband)
      writer.leaf("trade", member.trade?.rawValue)
    }
  }
}

extension RosterWriter {
  typealias Attributes = [(name: String, value: String?)]

  private mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func element(
    _ name: String, _ attributes: Attributes = [], content: (inout RosterWriter) -> Void
  ) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: Attributes) {
    line("<\(name)\(Self.list(attributes))/>")
  }

  /// An element with text, left out when there is no value.
  private mutating func leaf(_ name: String, _ value: String?) {
    guard let value else { return }
    line("<\(name)>\(Self.escaped(value))</\(name)>")
  }

  private static func list(_ attributes: Attributes) -> String {
    attributes.reduce(into: "") { list, attribute in
      guard let value = attribute.value else { return }
      list += " \(attribute.name)=\"\(escaped(value))\""
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
    return text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
  }
}
