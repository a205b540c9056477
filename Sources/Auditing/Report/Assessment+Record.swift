import XMLTree

extension Assessment: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      Subject(from: &record), id: record.word(), name: record.word(),
      score: record.optionalDouble(), grade: record.optionalWord(), caps: record.values(),
      bonus: record.double(), groups: record.values(), requirements: record.values(),
      diagnostics: record.values(), nextGrade: record.value())
  }

  func write(to record: inout RecordWriter) {
    subject.write(to: &record)
    record.write(word: id)
    record.write(word: name)
    record.write(score)
    record.write(word: grade)
    record.write(caps)
    record.write(bonus)
    record.write(groups)
    record.write(requirements)
    record.write(diagnostics)
    record.write(nextGrade)
  }
}

extension Assessment.Subject: Recordable {
  init(from record: inout RecordReader) {
    switch record.integer() {
    case 0: self = .submission(SubmittedFile(from: &record))
    case 1: self = .unreadable(SubmittedFile(from: &record), Diagnostic(from: &record))
    case 2: self = .late
    case 3: self = .notYetDue
    default: self = .whole(record.values())
    }
  }

  func write(to record: inout RecordWriter) {
    switch self {
    case .submission(let file):
      record.write(0)
      file.write(to: &record)
    case .unreadable(let file, let problem):
      record.write(1)
      file.write(to: &record)
      problem.write(to: &record)
    case .late: record.write(2)
    case .notYetDue: record.write(3)
    case .whole(let figures):
      record.write(4)
      record.write(figures)
    }
  }
}

extension SubmittedFile: Recordable {
  init(from record: inout RecordReader) {
    self.init(path: record.word(), digest: record.optional { $0.text() })
  }

  func write(to record: inout RecordWriter) {
    record.write(word: path)
    record.write(digest) { $0.write($1) }
  }
}

extension Figure: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      label: record.text(), clause: record.word(), value: record.text(),
      target: record.optionalWord())
  }

  func write(to record: inout RecordWriter) {
    record.write(label)
    record.write(word: clause)
    record.write(value)
    record.write(word: target)
  }
}

extension HeldCap: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      requirement: record.word(), grade: record.optionalWord(), isVeto: record.flag(),
      failed: record.integer(), decided: record.integer(), lifting: record.optionalInteger())
  }

  func write(to record: inout RecordWriter) {
    record.write(word: requirement)
    record.write(word: grade)
    record.write(isVeto)
    record.write(failed)
    record.write(decided)
    record.write(lifting)
  }
}

extension GroupResult: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      id: record.word(), available: record.double(), lost: record.double(),
      charged: record.double())
  }

  func write(to record: inout RecordWriter) {
    record.write(word: id)
    record.write(available)
    record.write(lost)
    record.write(charged)
  }
}

extension NextGrade: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      name: record.word(), score: record.double(),
      requirements: (0..<record.integer()).map { _ in record.word() })
  }

  func write(to record: inout RecordWriter) {
    record.write(word: name)
    record.write(score)
    record.write(requirements.count)
    for requirement in requirements { record.write(word: requirement) }
  }
}
