/// The version of Muster.
public enum MusterVersion {
  /// This version, as `0.3.0` (*Semantic Versioning 2.0.0*).
  public static let current = "0.3.0"
}
