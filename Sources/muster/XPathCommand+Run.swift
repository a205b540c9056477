import ArgumentParser
import Auditing
import Foundation
import Policies
import XMLTree
import XPath

extension XPathCommand {
  func run() throws {
    let policy = try policy.map { try speech.policy(in: $0, with: values.settings) }
    let language = speech.language(for: policy)
    let inspection = try policy.map(inspection)
    var inquiry: XPathInquiry
    do {
      inquiry = try XPathInquiry(
        expression, on: on, in: policy?.namesOfRules ?? StaticContext(), inspection: inspection,
        limits: limits.evaluationLimits)
    } catch {
      for mistake in error.mistakes { mistake.write(in: language) }
      throw ExitStatus.notAudited
    }
    let isComplete =
      files.isEmpty
      ? try write(inquiry.items(on: nil, as: output), from: nil, language)
      : try answers(of: &inquiry, by: inspection, reader: reader(for: policy), language)
    if time { StandardError.write(inquiry.timing.message.text(in: language)) }
    if !isComplete { throw ExitStatus.notAudited }
  }

  /// Evaluates on every file, whatever becomes of the others; false where one gave no answer.
  private func answers(
    of inquiry: inout XPathInquiry, by inspection: PolicyInspection?, reader: XMLReader,
    _ language: ReaderLanguage
  ) throws -> Bool {
    var isComplete = true
    for file in files {
      let reading = inquiry.timing.measure(\.reading) { reader.read(file: file) }
      let name = inspection?.shown(file) ?? file
      guard let tree = reading.tree else {
        StandardError.write(
          reading.diagnostics.map { inspection?.shown(ofUnreadable: $0) ?? $0 }, in: language)
        isComplete = false
        continue
      }
      StandardError.write(inquiry.open(tree, file: name), in: language)
      let items = inquiry.items(on: tree, as: output)
      isComplete = try write(items, from: name, language) && isComplete
    }
    return isComplete
  }

  /// Writes the items, or why there are none; false in that case.
  private func write(
    _ items: Result<[String], XPathMistake>, from file: String?, _ language: ReaderLanguage
  ) throws -> Bool {
    switch items {
    case .success(let items):
      let start = files.count > 1 ? "\(file ?? ""):" : ""
      let standardOutput = Terminal.standardOutput
      try StandardOutput.write(
        items.map { start + (standardOutput.isTerminal ? $0.harmless : $0) + "\n" }.joined(),
        in: language)
      return true
    case .failure(let mistake):
      mistake.write(in: language, file: file)
      return false
    }
  }

  /// What the rules of a policy would know.
  private func inspection(of policy: Policy) throws -> PolicyInspection {
    guard let today = CalendarDate.today else {
      throw ValidationError("nobody knows what day it is: add --as-of")
    }
    let day = values.asOf ?? today
    let period = try period ?? Period("\(day.year)H\(day.month > 6 ? 2 : 1)")
    return PolicyInspection(
      policy: policy, period: period, asOf: values.asOf(in: period), isRevealing: values.reveal,
      limits: limits.evaluationLimits)
  }

  /// Reads as an audit against the policy does; without one, a document may declare what is its own.
  private func reader(for policy: Policy?) throws -> XMLReader {
    if let policy { return try speech.reader(for: policy, sizeLimit: limits.maxFileSize).reader }
    var options = XMLReader.Options()
    options.allowsInternalSubset = true
    options.sizeLimit = limits.maxFileSize.bytes
    return XMLReader(options: options)
  }
}

extension String {
  /// The text with what would act on a terminal shown, line by line.
  fileprivate var harmless: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
