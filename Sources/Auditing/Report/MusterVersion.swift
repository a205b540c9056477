/// The version of Muster.
package enum MusterVersion {
  /// This version, as `0.3.0` (*Semantic Versioning 2.0.0*).
  package static let current = "0.3.0"
}
