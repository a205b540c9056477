/// A calendar dates are written in (*Functions and Operators 3.1*, §9.8.4.8).
enum DateCalendar: String, Sendable {
  case gregorian = "AD"
  case iso = "ISO"

  /// The calendars the specification has designators for.
  private static let designators: Set = [
    "AD", "AH", "AME", "AM", "AP", "AS", "BE", "CB", "CE", "CL", "CS", "EE", "FE", "ISO", "JE",
    "KE", "KY", "ME", "MS", "NS", "OS", "RS", "SE", "SH", "SS", "TE", "VE", "VS",
  ]

  /// The calendar of a name; `nil` if it is not supported, `FOFD1340` when it names none.
  static func named(
    _ text: String, namespaces: [String: String]
  ) throws(XPathError) -> DateCalendar? {
    guard let name = QName(eqName: text, namespaces: namespaces),
      !name.namespaceURI.isEmpty || designators.contains(name.localName)
    else { throw XPathError("FOFD1340", "“\(value: text)” does not name a calendar") }
    return name.namespaceURI.isEmpty ? DateCalendar(rawValue: name.localName) : nil
  }
}
