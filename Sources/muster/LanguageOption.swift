import ArgumentParser
import Foundation
import Policies
import XMLTree

/// The language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language to speak, zh or en; that of the policy unless given.", valueName: "language"))
  var asked: ReaderLanguage?

  /// The language asked for, else the policy's, else that of the place where nothing is known of a
  /// policy.
  func language(for policy: Policy? = nil) -> ReaderLanguage {
    asked ?? policy.map { ReaderLanguage(tag: $0.language) } ?? .ofLocale
  }

  /// What is read of a policy's files; where there are mistakes in them, these are printed.
  func reading<Result>(
    for policy: Policy? = nil, _ read: () throws(PolicyErrors) -> Result
  ) throws -> Result {
    do throws(PolicyErrors) {
      return try read()
    } catch {
      StandardError.write(error.diagnostics, in: language(for: policy))
      throw ExitStatus.notAudited
    }
  }
}

extension ReaderLanguage: ExpressibleByArgument {
  /// The language of the locale (*POSIX.1-2017*, Base Definitions, §8.2).
  static var ofLocale: ReaderLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") ?? false ? .chinese : .english
  }
}
