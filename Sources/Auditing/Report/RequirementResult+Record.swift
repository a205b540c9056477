import Policies
import XMLTree

extension RequirementResult: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      id: record.word(), earned: record.double(), available: record.double(),
      gain: record.double(), tally: CheckTally(from: &record), findings: record.values())
  }

  func write(to record: inout RecordWriter) {
    record.write(word: id)
    record.write(earned)
    record.write(available)
    record.write(gain)
    tally.write(to: &record)
    record.write(findings)
  }
}

extension CheckTally: Recordable {
  init(from record: inout RecordReader) {
    self.init()
    for outcome in Outcome.allCases { counts[outcome] = record.integer() }
    lapsed = record.integer()
    failedWeight = record.double()
    lapsedWeight = record.double()
    mark = record.optionalDouble()
  }

  func write(to record: inout RecordWriter) {
    for outcome in Outcome.allCases { record.write(counts[outcome]) }
    record.write(lapsed)
    record.write(failedWeight)
    record.write(lapsedWeight)
    record.write(mark)
  }
}

extension Finding: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      outcome: Outcome.allCases[record.integer()], file: record.optionalWord(),
      line: record.optionalInteger(), subject: record.text(), window: record.optionalWord(),
      due: record.optionalWord(), isLapsed: record.flag(), message: Message(from: &record),
      remedy: record.word(), error: record.value(), waiver: record.value(),
      evidence: record.values())
  }

  func write(to record: inout RecordWriter) {
    record.write(outcome.index)
    record.write(word: file)
    record.write(line)
    record.write(subject)
    record.write(word: window)
    record.write(word: due)
    record.write(isLapsed)
    message.write(to: &record)
    record.write(word: remedy)
    record.write(error)
    record.write(waiver)
    record.write(evidence)
  }
}

extension RuleError: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      code: record.word(), message: Message(from: &record), expression: record.word(),
      cause: record.flag()
        ? .faultyValue(line: record.optionalInteger(), subject: record.text())
        : .policy(
          file: record.word(), Place(line: record.integer(), column: record.integer())))
  }

  func write(to record: inout RecordWriter) {
    record.write(word: code)
    message.write(to: &record)
    record.write(word: expression)
    switch cause {
    case .faultyValue(let line, let subject):
      record.write(true)
      record.write(line)
      record.write(subject)
    case .policy(let file, let place):
      record.write(false)
      record.write(word: file)
      record.write(place.line)
      record.write(place.column)
    }
  }
}

extension WaiverNote: Recordable {
  init(from record: inout RecordReader) {
    self.init(reason: record.word(), approver: record.word(), until: record.word())
  }

  func write(to record: inout RecordWriter) {
    record.write(word: reason)
    record.write(word: approver)
    record.write(word: until)
  }
}

extension Evidence: Recordable {
  init(from record: inout RecordReader) {
    self.init(expression: record.word(), value: record.text(), depth: record.integer())
  }

  func write(to record: inout RecordWriter) {
    record.write(word: expression)
    record.write(value)
    record.write(depth)
  }
}
