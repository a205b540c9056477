import XMLTree

/// What can be wrong with a file of marks.
package enum MarkProblem: String, DiagnosticCode, CaseIterable {
  /// The requirement is not marked by hand.
  case notMarked = "marks.not-marked"
  /// There are less points than none, or more than the requirement is worth.
  case outOfRange = "marks.out-of-range"
  /// The requirement is of the second level, and the unit is not the whole.
  case ofWhole = "marks.of-whole"
  /// There is no such unit.
  case unknownUnit = "marks.unknown-unit"
  /// The unit has a mark for the requirement already.
  case twice = "marks.twice"

  /// What is said of it.
  package var wording: Wording {
    switch self {
    case .notMarked:
      Wording("The requirement “{0}” is not marked by hand", "考核项“{0}”不由考核人评分")
    case .outOfRange:
      Wording("The points for “{1}” are from 0 to {2}, not {0}", "“{1}”的评分应为0至{2}分，不能是{0}")
    case .ofWhole:
      Wording("“{0}” is marked for all units together, “{1}”", "“{0}”是对总体“{1}”的评分")
    case .unknownUnit: Wording("There is no unit “{0}”", "没有责任单位“{0}”")
    case .twice:
      Wording(
        "“{0}” has a mark for “{1}” on line {2} already", "第{2}行已有“{0}”的“{1}”评分")
    }
  }
}

/// The parts of a file of marks, as parts of a sentence.
enum MarkPart: String, DiagnosticCode, CaseIterable {
  case file = "part.mark-file"
  case mark = "part.mark"
  case marks = "part.marks"

  var wording: Wording {
    switch self {
    case .file: Wording("A file of marks", "评分文件")
    case .mark: Wording("The mark", "评分")
    case .marks: Wording("marks", "评分")
    }
  }
}
