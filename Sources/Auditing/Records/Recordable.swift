/// A value that can be written to a record and read back. Records are read by the process that wrote
/// them, and have no form of their own.
protocol Recordable {
  init(from record: inout RecordReader)
  func write(to record: inout RecordWriter)
}
