/// The forms that reports have had as JSON. One changes when a program that reads it would have to.
enum ReportForm {
  /// The form that is written.
  static let current = "muster-report/2"
  /// The form that is written with one unit a line.
  static let lines = "muster-report-lines/1"
  /// The forms that can be read.
  static let readable = [current, "muster-report/1"]
}
