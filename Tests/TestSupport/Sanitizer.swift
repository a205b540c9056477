import Foundation

/// A sanitizer that watches the tests.
package enum Sanitizer {
  /// Whether there is one. Everything then takes ten times as long: what is tried on very many
  /// things, because it must be fast or exhaustive, is tried on fewer, since neither the accesses
  /// nor the threads are others then.
  package static let isWatching = ["__asan_init", "__tsan_init"].contains { (symbol: String) in
    // The handle is that of the program itself.
    dlsym(dlopen(nil, RTLD_NOW), symbol) != nil
  }

  /// A number of things to try something on, or a hundredth of it where there is a sanitizer.
  package static func scaled(_ count: Int) -> Int { isWatching ? count / 100 : count }
}
