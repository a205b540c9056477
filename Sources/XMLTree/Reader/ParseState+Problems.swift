import CLibXML2

/// Problems.
extension ParseState {
  /// Reports a problem at the place the parser has reached.
  mutating func report(_ message: Message) {
    log.add(Diagnostic(file: file, line: Int(line), message: message))
  }

  /// Gives up.
  mutating func refuse(_ message: Message, line: Int? = nil) {
    fail(Diagnostic(file: file, line: line ?? Int(self.line), message: message))
    stop()
  }

  /// Gives up for something that is wrong with the text.
  mutating func giveUp(_ message: Message, at place: DocumentText.Place) {
    let line: Int? =
      switch place {
      case .file: nil
      case .line(let line): line
      case .end: lastLineGiven
      }
    let diagnostic = Diagnostic(file: file, line: line, message: message)
    // What the parser was given may hold a fault, to which it has not come yet.
    if case .end = place { textFault = textFault ?? diagnostic } else { fail(diagnostic) }
  }

  /// Whether the parser has come to the end of what it was given, but for part of some markup.
  private var isAtEnd: Bool {
    guard parser.pointee.inputNr == 1, let input = parser.pointee.input else { return false }
    return input.pointee.end - input.pointee.cur <= 3
  }

  /// The line of the end of what the parser was given.
  private var lastLineGiven: Int {
    guard let input = parser.pointee.input, let current = input.pointee.cur,
      let end = input.pointee.end
    else { return Int(line) }
    let ahead = UnsafeBufferPointer(start: current, count: max(0, end - current))
    return Int(line) + ahead.count { $0 == 0x0A }
  }

  /// Reports an error of libxml2. Of those for which there is no tree only the first counts: the
  /// others follow from it, as may what the validator says behind it.
  mutating func report(_ error: xmlError) {
    guard fault == nil else { return }
    if let textFault, error.level == XML_ERR_FATAL, isAtEnd { return fail(textFault) }
    let domain = UInt32(bitPattern: error.domain)
    if domain == XML_FROM_SCHEMASV.rawValue {
      reportInvalid(error)
      return
    }
    let isWarning = error.level == XML_ERR_WARNING
    let text = ErrorText(error, in: openElement)
    let place = place(of: text.origin)
    let diagnostic = Diagnostic(
      file: file, line: place.line ?? (error.line > 0 ? Int(error.line) : nil),
      column: place.column, severity: isWarning ? .warning : .error,
      message: suggestingRoot(text.message))
    let isFault =
      error.level == XML_ERR_FATAL
      || !isWarning
        && [XML_FROM_NAMESPACE, XML_FROM_I18N, XML_FROM_IO].map(\.rawValue)
          .contains(domain)
    if isFault { fail(diagnostic) } else { log.add(diagnostic) }
  }

  /// A message, with the namespace of the roots wanted where it is of one much like it.
  private func suggestingRoot(_ message: Message) -> Message {
    guard message.code.rawValue == ReadingProblem.notURI.rawValue,
      let found = message.arguments.first?.texts.first
    else { return message }
    let wanted = Set(wantedRoots.map(\.namespaceURI)).sorted()
    return Message(
      message.code, message.arguments, suggestion: Spelling.nearest(to: found, in: wanted))
  }

  /// The element whose content the parser is in.
  private var openElement: (name: String, line: Int)? {
    guard let row = builder.open.last, builder.records[Int(row)].kind == .element else {
      return nil
    }
    return (builder.writtenName(of: row), Int(builder.records[Int(row)].line))
  }
}

/// What the validator says.
extension ParseState {
  private mutating func reportInvalid(_ error: xmlError) {
    // It gave up, as over a pattern that takes too long: what it says from now on is none of the
    // document's doing.
    if error.code == Int32(XML_SCHEMAV_INTERNAL.rawValue) {
      if validator != nil { report(Message(ReadingProblem.validationBroke)) }
      validator = nil
      return
    }
    guard validator != nil else { return }
    guard !hasOtherRoot, let invalid = ValidityError(error, patterns: schemaPatterns) else {
      return
    }
    let row = row(of: invalid)
    // An element whose number is not valid has no number.
    guard invalid.problem != .incompleteKey || row > lastInvalidRow else { return }
    lastInvalidRow = max(lastInvalidRow, row)
    hasOtherRoot = invalid.problem == .unknownRoot
    // To say what is only counted would take longer than reading the file.
    guard !log.isFull else { return count(invalid.problem, row: row) }
    let diagnostic = Diagnostic(
      file: file, line: row < 0 ? Int(line) : Int(builder.records[Int(row)].line), column: nil,
      severity: error.level == XML_ERR_WARNING ? .warning : .error,
      message: self.message(invalid, at: row), row: row < 0 ? nil : row)
    add(diagnostic, rank: invalid.problem.rank, row: row)
  }

  /// Counts a problem, unless it is another one of a value.
  private mutating func count(_ problem: SchemaProblem, row: Int32) {
    guard problem.rank == nil || lastValueProblem?.row != row else { return }
    lastValueProblem = problem.rank.map { (row, $0) }
    log.drop()
  }

  /// Keeps a diagnostic; of those of one value, the most telling.
  private mutating func add(_ diagnostic: Diagnostic, rank: Int?, row: Int32) {
    guard let rank else { return log.add(diagnostic) }
    guard let last = lastValueProblem, last.row == row else {
      lastValueProblem = (row, rank)
      return log.add(diagnostic)
    }
    guard rank > last.rank else { return }
    lastValueProblem = (row, rank)
    log.replaceLast(by: diagnostic)
  }

  /// The row of the element or attribute an error is about.
  private mutating func row(of error: ValidityError) -> Int32 {
    var element = row
    switch error.place {
    case .node: break
    case .parent: element = row < 0 ? row : builder.records[Int(row)].parent
    case .container: element = builder.open.last ?? row
    }
    if error.problem == .dangling { element = referrer(error) ?? element }
    guard element >= 0 else { return element }
    // Of many attributes the validator tells one after the other.
    let attribute = error.attribute.flatMap {
      builder.attribute($0, of: element, from: lastAttribute)
    }
    lastAttribute = attribute ?? lastAttribute
    return attribute ?? element
  }

  /// The element inside the one just ended that refers to what does not exist: the validator tells
  /// but its name and what it refers to, one after the other.
  private mutating func referrer(_ error: ValidityError) -> Int32? {
    guard row >= 0, !log.isFull, let name = builder.number(of: error.element) else { return nil }
    let found = (row..<Int32(builder.records.count)).first { element in
      let record = builder.records[Int(element)]
      guard record.kind == .element, record.name == name, !referrers.contains(element) else {
        return false
      }
      let rows = element...(element + Int32(record.attributeCount))
      return error.names.allSatisfy { key in rows.contains { builder.value(of: $0) == key } }
    }
    if let found { referrers.insert(found) }
    return found
  }

  private func message(_ error: ValidityError, at row: Int32) -> Message {
    let element = MessageArgument.phrase(.element, .text(error.element.localName))
    let names = error.names
    switch error.problem {
    case .missingAttribute, .extraAttribute:
      return Message(error.problem, [element, .name(names[0])])
    case .unexpectedElement where names.isEmpty:
      return Message(SchemaProblem.extraElement, [element])
    case .missingElement where names.isEmpty: return Message(SchemaProblem.incomplete, [element])
    case .unexpectedElement, .missingElement:
      return Message(error.problem, [element, .alternatives(names)])
    case .duplicate, .dangling:
      return Message(error.problem, [element, .value(names.joined(separator: " "))])
    case .unknownRoot: return messageOfRoot(row)
    default: break
    }
    guard error.problem.isOfValue || error.problem == .other else {
      return Message(error.problem, [element])
    }
    let subject = error.attribute.map {
      MessageArgument.phrase(.attribute, .text($0.localName), .text(error.element.localName))
    }
    let value = error.value ?? (row < 0 ? "" : builder.value(of: row))
    guard let form = error.form else {
      let problem = error.problem == .other ? error.problem : .unfit
      return Message(problem, [subject ?? element, .value(value)])
    }
    return .value(error.problem, of: subject ?? element, value, form)
  }

  /// That the root is another one than is wanted, as far as that is one.
  private func messageOfRoot(_ row: Int32) -> Message {
    let found = row < 0 ? ExpandedName(localName: "") : builder.name(of: row)
    return .otherRoot(found, wanted: wantedRoots)
  }
}

extension Message {
  /// That a value is not of the form wanted.
  package static func value(
    _ problem: SchemaProblem, of subject: MessageArgument, _ value: String, _ form: Message
  ) -> Message {
    let isEmpty = value.allSatisfy(\.isWhitespace)
    let bare = Message(form.code, form.arguments)
    return Message(
      isEmpty ? SchemaProblem.empty : problem, [subject, .value(value), .message(bare)],
      suggestion: form.suggestion)
  }

  /// That the root is not one of those wanted; what is wanted is told where it is not too much.
  package static func otherRoot(_ found: ExpandedName, wanted: [ExpandedName]) -> Message {
    let arguments = [.text(found.localName), MessageArgument.namespace(found.namespaceURI)]
    guard let first = wanted.first, wanted.count <= 4 else {
      return Message(SchemaProblem.unknownRoot, arguments)
    }
    let names = MessageArgument.any(of: wanted.map { .name($0.localName) })
    return Message(
      SchemaProblem.otherRoot, arguments + [names, .namespace(first.namespaceURI)])
  }
}
