import Policies

/// Reads a file of waivers for a small policy.
enum WaiverFuzzing {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try Waivers(text: text, file: "waivers.yaml", policy: .small)
    } catch {
      error.tell()
    }
  }
}
