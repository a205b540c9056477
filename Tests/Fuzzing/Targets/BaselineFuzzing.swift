import Auditing
import Foundation
import Policies
import Reporting
import Synchronization
import XMLTree

/// Reads an earlier report, and writes one that is compared with it.
enum BaselineFuzzing {
  static func run(_ bytes: [UInt8]) {
    do {
      let options = ReportOptions(baseline: try Baseline(json: Data(bytes)))
      for format in [ReportFormat.text, .json] { _ = format.text(of: report, options: options) }
    } catch {
      _ = error.description
    }
  }

  /// The report of a unit that fails.
  private static let report: AuditReport = {
    let auditor = Auditor(
      policy: .small, period: try! Period("2016H2"), asOf: CalendarDate("2016-12-31")!)
    let xml = Array("<team id='east' name='East'><member no='1'/><member no='2'/></team>".utf8)
    return waiting {
      await auditor.audit(["east.xml"]) { file in
        Submission(XMLReader().read(xml, documentURI: file))
      }
    }
  }()

  /// A fuzzer's functions are not asynchronous.
  private static func waiting<T: Sendable>(_ work: @escaping @Sendable () async -> T) -> T {
    let result = Mutex<T?>(nil)
    let done = DispatchSemaphore(value: 0)
    Task {
      let value = await work()
      result.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    return result.withLock { $0! }
  }
}
