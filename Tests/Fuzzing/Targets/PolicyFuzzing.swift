import Policies

/// Reads a policy. What is wrong with it is told in every language.
enum PolicyFuzzing {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try PolicyLoader(parameters: ["limit": "[1, 2]"]).load(text: text, file: "policy.yaml")
    } catch {
      error.tell()
    }
  }
}
