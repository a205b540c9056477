import CLibXML2
import Foundation

/// What figures depend on beside the program.
enum Machine {
  /// The processor, the system, the date and the command, as two lines before a table.
  static func heading(of arguments: [String] = CommandLine.arguments) -> String {
    let information = ProcessInfo.processInfo
    let cores = information.activeProcessorCount
    let memory = (information.physicalMemory + (1 << 29)) >> 30
    let today = Date.now.formatted(.iso8601.year().month().day())
    let command = (["swift run -c release benchmarks"] + arguments.dropFirst())
    return """
      \(today), \(processor), \(cores) cores, \(memory) GiB, \
      \(information.operatingSystemVersionString), libxml2 \(LIBXML_DOTTED_VERSION):
      `\(command.joined(separator: " "))`

      """
  }

  private static var processor: String {
    let known = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = known?.split(separator: "\n").first { $0.hasPrefix("model name") }
    guard let name = line?.split(separator: ":").last else { return architecture }
    return name.trimmingCharacters(in: .whitespaces)
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "an unnamed processor"
    #endif
  }
}
