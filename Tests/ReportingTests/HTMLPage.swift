import Auditing
import Testing
import XMLTree
import XPath

@testable import Reporting

/// A report as HTML, read back as the XML it is at the same time.
struct HTMLPage {
  let source: String
  private let root: Node
  private let evaluator = Evaluator(
    context: DynamicContext(currentDateTime: DateTime(year: 2016, month: 12, day: 31)!))

  init(_ report: AuditReport, _ options: ReportOptions = ReportOptions()) throws {
    source = ReportFormat.html.text(of: report, options: options)
    // The declaration of the document type is refused where data is read.
    let markup = source.drop { $0 != "\n" }.dropFirst()
    let reading = XMLReader().read(Array(markup.utf8), documentURI: "report.html")
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    root = try #require(reading.tree).root
  }

  /// The items an expression selects, as text with its white space normalized.
  func texts(_ expression: String) throws -> [String] {
    try value(of: expression).map { item in
      let text =
        switch item {
        case .node(let node): node.stringValue
        case .atomic(let value): value.stringValue
        default: ""
        }
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The only item an expression selects.
  func text(_ expression: String) throws -> String {
    let texts = try texts(expression)
    try #require(texts.count == 1, "\(expression) selects \(texts.count)")
    return texts[0]
  }

  func count(_ expression: String) throws -> Int { try value(of: expression).count }

  private func value(of expression: String) throws -> Value {
    try XPathExpression(expression).evaluate(on: .node(root), with: evaluator)
  }
}
