// What a unit keeps a record of for the whole township.

extension RosterWriter {
  mutating func write(_ enterprise: Enterprise) {
    empty("enterprise", [("name", enterprise.name), ("trade", enterprise.trade.rawValue)])
  }

  mutating func write(_ group: LeadingGroup) {
    element("leading-group") { writer in
      for official in group.officials {
        writer.empty(
          "official",
          [("role", official.role.rawValue), ("post", official.post), ("name", official.name)])
      }
      for body in group.bodies { writer.empty("body", [("name", body)]) }
    }
  }

  mutating func write(_ office: Office) {
    element("office", [("seat", office.seat)]) { writer in
      for staff in office.staff {
        writer.empty("staff", [("body", staff.body), ("name", staff.name)])
      }
    }
  }

  mutating func write(_ meeting: Meeting) {
    element("meeting", [("kind", meeting.kind.rawValue), ("date", meeting.date.text)]) { writer in
      for attendee in meeting.attendees {
        switch attendee {
        case .head(let kind): writer.empty("attendee", [("kind", kind.rawValue)])
        case .body(let name): writer.empty("attendee", [("body", name)])
        }
      }
      for issue in meeting.issues {
        writer.empty(
          "issue",
          [
            ("matter", issue.matter), ("measure", issue.measure),
            ("settled", issue.settled?.text),
          ])
      }
    }
  }

  mutating func write(_ training: LedTraining) {
    element("led-training", [("date", training.date.text), ("instructor", "police")]) { writer in
      for team in training.teams {
        writer.empty("trained", [("unit", team.unit), ("kind", team.kind.rawValue)])
      }
    }
  }

  mutating func write(_ inspection: LedInspection) {
    element(
      "led-inspection",
      [("date", inspection.date.text), ("method", inspection.method.rawValue)]
    ) { writer in
      for team in inspection.teams {
        writer.empty(
          "inspected",
          [
            ("unit", team.unit), ("kind", team.kind.rawValue),
            ("notified", inspection.notified?.text),
          ])
      }
    }
  }

  mutating func write(_ fund: Fund) {
    empty(
      "fund",
      [
        ("purpose", fund.purpose.rawValue), ("year", String(fund.year)),
        ("amount", String(fund.amount)),
      ])
  }
}
