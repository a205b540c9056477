// What a team keeps a record of.

extension RosterWriter {
  mutating func write(_ training: Training) {
    empty(
      "training",
      [
        ("date", training.date.text), ("instructor", training.instructor.rawValue),
        ("topic", training.topic), ("attended", String(training.attended)),
      ])
  }

  mutating func write(_ insurance: Insurance) {
    empty(
      "insurance",
      [
        ("kind", insurance.kind.rawValue), ("insurer", insurance.insurer),
        ("from", insurance.from.text), ("to", insurance.to.text),
        ("insured", insurance.insured.map { String($0) }),
      ])
  }

  mutating func write(_ inspection: Inspection) {
    empty(
      "inspection",
      [
        ("date", inspection.date.text), ("method", inspection.method.rawValue),
        ("inspector", inspection.inspector), ("notified", inspection.notified?.text),
        ("problems", String(inspection.problems)), ("rectified", String(inspection.rectified)),
      ])
  }

  mutating func write(_ shift: Shift) {
    empty(
      "shift",
      [
        ("from", shift.from), ("to", shift.to), ("task", shift.task.rawValue),
        ("place", shift.place),
      ])
  }

  mutating func write(_ supply: Supply) {
    empty(
      "supply",
      [
        ("kind", supply.kind.rawValue), ("item", supply.item),
        ("quantity", String(supply.quantity)),
      ])
  }

  mutating func write(_ operation: Operation) {
    empty(
      "operation",
      [
        ("date", operation.date.text), ("name", operation.name),
        ("members", String(operation.members)), ("allowances", String(operation.allowances)),
      ])
  }

  mutating func write(_ report: Report) {
    empty(
      "report",
      [
        ("date", report.date.text), ("number", report.number),
        ("matter", report.matter.rawValue), ("found", report.found?.text),
        ("form", report.form?.rawValue),
        ("to", report.addressee?.rawValue), ("handled", report.handled?.text),
        ("transferred", report.transferred?.text),
        ("valuable", report.isValuable ? "true" : nil),
      ])
  }

  mutating func write(_ award: Award) {
    empty(
      "award",
      [
        ("date", award.date.text), ("granted", award.granted?.text),
        ("category", award.category.rawValue), ("recipient", award.recipient),
        ("case", award.caseNumber),
      ])
  }
}
