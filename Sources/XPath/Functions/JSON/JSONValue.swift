/// A JSON text taken apart (*RFC 7159*, §3), its strings as XPath wants them.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  /// A number as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in their order; names can be there twice.
  case object([(name: String, value: JSONValue)])
}
