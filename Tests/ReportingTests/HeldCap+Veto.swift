import Auditing

extension HeldCap {
  /// A veto that one check fails.
  static func veto(_ requirement: String) -> HeldCap {
    HeldCap(
      requirement: requirement, grade: "不合格", isVeto: true, failed: 1, decided: 1, lifting: 1)
  }
}
