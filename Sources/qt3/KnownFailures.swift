/// The committed list of cases that are known to fail, each with the reason.
///
/// A line is `set/case  # why`; blank lines and lines that start with `#` are for readers.
struct KnownFailures {
  private enum Line {
    case comment(String)
    case entry(key: String, reason: String)
  }

  private var lines: [Line]

  /// Reads a list.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else {
        return .comment(String(line))
      }
      // A case's name may hold “#”, but not behind white space.
      let end = line.firstRange(of: " #")?.lowerBound ?? line.endIndex
      let reason = line[end...].drop { $0 == " " || $0 == "#" }
      return .entry(key: String(line[..<end].trimmingSuffix { $0 == " " }), reason: String(reason))
    }
    if case .comment("") = lines.last { lines.removeLast() }
  }

  /// The cases.
  var keys: Set<String> {
    Set(
      lines.compactMap { line in
        if case .entry(let key, _) = line { key } else { nil }
      })
  }

  /// The list as a run shows it to be: cases that were run and do not fail go, new failures come.
  func updated(with reports: [CaseReport]) -> KnownFailures {
    let failures = reports.compactMap { report in
      report.verdict.failure.map { (key: report.key, reason: $0) }
    }
    let isFailing = Set(failures.map(\.key))
    let fixed = Set(reports.map(\.key)).subtracting(isFailing)
    let known = keys
    var updated = self
    updated.lines.removeAll { line in
      if case .entry(let key, _) = line { fixed.contains(key) } else { false }
    }
    updated.lines += failures.filter { !known.contains($0.key) }.map {
      .entry(key: $0.key, reason: String($0.reason.singleLine.prefix(100)))
    }
    return updated
  }
}

extension KnownFailures: CustomStringConvertible {
  /// The list as text.
  var description: String {
    lines.map { line in
      switch line {
      case .comment(let text): text + "\n"
      case .entry(let key, let reason): reason.isEmpty ? "\(key)\n" : "\(key)  # \(reason)\n"
      }
    }.joined()
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return prefix(0) }
    return self[...last]
  }
}

extension Verdict {
  /// What there was instead of what is expected.
  var failure: String? {
    if case .failed(let got) = self { got } else { nil }
  }
}

extension String {
  /// The text with white space collapsed, so that it fits on a line.
  var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
