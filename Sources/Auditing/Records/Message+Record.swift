import XMLTree

extension Message: Recordable {
  init(from record: inout RecordReader) {
    if record.flag() {
      self.init(verbatim: record.text())
      return
    }
    let code = RecordedCode(
      rawValue: record.word(), wording: Wording(record.word(), record.word()))
    self.init(code, record.values(), suggestion: record.optionalWord())
  }

  func write(to record: inout RecordWriter) {
    if code is VerbatimText, suggestion == nil, case .text(let text)? = arguments.first,
      arguments.count == 1
    {
      record.write(true)
      record.write(text)
      return
    }
    record.write(false)
    let wording = code.wording
    record.write(word: code.rawValue)
    record.write(word: wording.english)
    record.write(word: wording.chinese)
    record.write(arguments)
    record.write(word: suggestion)
  }
}

/// A code that was read back: what there is to say under it is known, and whose it was no more.
private struct RecordedCode: DiagnosticCode {
  let rawValue: String
  let wording: Wording
}

extension MessageArgument: Recordable {
  init(from record: inout RecordReader) {
    switch record.integer() {
    case 0: self = .text(record.text())
    case 1: self = .value(record.text())
    case 2: self = .number(record.integer())
    case 3: self = .alternatives((0..<record.integer()).map { _ in record.word() })
    default: self = .message(Message(from: &record))
    }
  }

  func write(to record: inout RecordWriter) {
    switch self {
    case .text(let text):
      record.write(0)
      record.write(text)
    case .value(let value):
      record.write(1)
      record.write(value)
    case .number(let number):
      record.write(2)
      record.write(number)
    case .alternatives(let names):
      record.write(3)
      record.write(names.count)
      for name in names { record.write(word: name) }
    case .message(let message):
      record.write(4)
      message.write(to: &record)
    }
  }
}

extension Diagnostic: Recordable {
  init(from record: inout RecordReader) {
    self.init(
      file: record.word(), line: record.optionalInteger(), column: record.optionalInteger(),
      severity: record.flag() ? .error : .warning, message: Message(from: &record))
  }

  func write(to record: inout RecordWriter) {
    record.write(word: file)
    record.write(line)
    record.write(column)
    record.write(severity == .error)
    message.write(to: &record)
  }
}
