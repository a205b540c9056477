import Auditing
import Foundation
import Reporting
import Testing

@testable import muster

@Suite struct SpillFileTests {
  @Test(arguments: [0, 50, 1_000_000])
  func givesBackWhatItKeeps(memory: Int) throws {
    let folder = try TemporaryFolder()
    let store = SpillFile(memory: memory, folder: folder.path)
    let records = (0..<3000).map { number in
      [UInt8](repeating: UInt8(number % 251), count: number % 97)
    }
    let places = records.map(store.append)
    #expect(places.reversed().map(store.record).reversed() == records)
    // What was read from the file does not keep more from being written.
    let late = store.append([1, 2, 3])
    #expect(store.record(at: late) == [1, 2, 3])
  }

  @Test func hasNoName() throws {
    let folder = try TemporaryFolder()
    let store = SpillFile(memory: 0, folder: folder.path)
    let place = store.append(Array("a secret".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    #expect(store.record(at: place) == Array("a secret".utf8))
  }

  @Test func keepsInMemoryWhatFindsNoRoom() throws {
    let store = SpillFile(memory: 0, folder: "/nowhere/at/all")
    let places = (0..<5).map { store.append([$0]) }
    #expect(places.map(store.record) == (0..<5).map { [$0] })
  }

  @Test func makesNoDifferenceToAReport() async throws {
    let rosters = try Waigang.units().map { ("\($0).xml", try Waigang.roster($0)) }
    // One that cannot be read, and one that is there twice.
    let all = rosters + [("torn.xml", "<roster"), ("again.xml", rosters[0].1)]
    let kept = try await Waigang.report(on: all, includesSummary: true, explains: true)
    let spilt = try await Waigang.report(
      on: all, includesSummary: true, explains: true, jobs: 3, store: SpillFile(memory: 0))
    for format in ReportFormat.all {
      #expect(format.text(of: spilt) == format.text(of: kept), "\(format.name)")
    }
  }
}
