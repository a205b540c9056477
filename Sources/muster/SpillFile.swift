import Auditing
import Foundation
import SystemPackage
import Synchronization
import XMLTree

/// What is known of submissions until reports are written: in memory while it is little, then in a
/// temporary file without a name, which is gone when the process is, however it ends.
final class SpillFile: RecordStore {
  /// How much is kept in memory.
  static let usualMemory = 4 << 20
  /// How much is written at a time.
  private static let block = 64 << 10

  private let memory: Int
  private let folder: FilePath
  private let state = Mutex(State())

  private struct State {
    var descriptor: FileDescriptor?
    /// How much the file holds.
    var written = 0
    /// What follows.
    var rest: [UInt8] = []
    /// Whether the file takes no more: all that follows stays in memory.
    var isFull = false
  }

  /// Makes a store that keeps so many bytes in memory, and the rest in a folder.
  init(
    memory: Int = SpillFile.usualMemory,
    folder: String = FileManager.default.temporaryDirectory.path
  ) {
    self.memory = memory
    self.folder = FilePath(fileSystemPath: folder)
  }

  deinit { try? state.withLock { try $0.descriptor?.close() } }

  func append(_ record: [UInt8]) -> RecordPlace {
    state.withLock { state in
      let place = RecordPlace(start: state.written + state.rest.count, count: record.count)
      state.rest += record
      let limit = state.descriptor == nil ? memory : SpillFile.block
      if state.rest.count > limit, !state.isFull { spill(&state) }
      return place
    }
  }

  func record(at place: RecordPlace) -> [UInt8] {
    state.withLock { state in
      guard place.start < state.written, let file = state.descriptor else {
        let start = place.start - state.written
        return Array(state.rest[start..<start + place.count])
      }
      do {
        return try file.bytes(at: place)
      } catch {
        // Half a report would pass for a whole one.
        StandardError.write([Diagnostic(folder.string, .unreadableFile)], in: .ofLocale)
        exit(ExitStatus.notAudited.rawValue)
      }
    }
  }

  private func spill(_ state: inout State) {
    do {
      let file = try state.descriptor ?? Drafts.openNameless(in: folder)
      state.descriptor = file
      _ = try file.writeAll(toAbsoluteOffset: Int64(state.written), state.rest)
      state.written += state.rest.count
      state.rest.removeAll()
    } catch {
      state.isFull = true
    }
  }
}

extension FileDescriptor {
  fileprivate func bytes(at place: RecordPlace) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      while count < place.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let read = try read(fromAbsoluteOffset: Int64(place.start + count), into: rest)
        guard read > 0 else { throw Errno.ioError }
        count += read
      }
    }
  }
}
