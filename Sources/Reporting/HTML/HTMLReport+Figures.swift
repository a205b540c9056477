import Auditing

// The numbers of the second level against what the document says.
extension HTMLReport {
  var figures: View? {
    guard case .whole(let figures) = report.whole?.subject, !figures.isEmpty else { return nil }
    return [
      "rows": zip(1..., figures).map { number, figure -> View in
        [
          "clause": figure.clause, "label": figure.label,
          "value": figure.value.nonEmpty ?? "–", "target": figure.target ?? "–",
          "difference": difference(of: figure) ?? "–", "bar": bar(of: figure, number),
        ]
      },
      "hasBars": figures.indices.contains { bar(of: figures[$0], 0) != nil },
    ]
  }

  private func difference(of figure: Figure) -> String? {
    guard let (value, target) = numbers(of: figure) else { return nil }
    return value == target ? "0" : (value - target).signedMarkup
  }

  /// A bar on which all targets stand at one place; `nil` where there is nothing to compare.
  private func bar(of figure: Figure, _ number: Int) -> View? {
    guard let (value, target) = numbers(of: figure), value >= 0, target > 0 else { return nil }
    let width = min(value / target * Bar.target, Bar.width)
    return [
      "barID": "figure-\(number)", "barWidth": width.shortText, "barTarget": Bar.target.shortText,
      "barBox": "0 0 \(Bar.width.shortText) \(Bar.height.shortText)",
      "isShort": value < target, "isBeyond": value / target * Bar.target > Bar.width,
      "barTitle": figure.label,
      "barText": labels.bar(
        figure.value, of: figure.target ?? "", percent: (value / target * 100).rounded().shortText),
    ]
  }

  /// The size of a bar and where its target stands.
  private enum Bar {
    static let width = 200.0
    static let height = 14.0
    static let target = 160.0
  }

  private func numbers(of figure: Figure) -> (value: Double, target: Double)? {
    guard let value = Double(figure.value), let target = figure.target.flatMap({ Double($0) }),
      value.isFinite, target.isFinite
    else { return nil }
    return (value, target)
  }
}
