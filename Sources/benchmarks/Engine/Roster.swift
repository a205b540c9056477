/// A roster of any number of members, each with all that the rules ask for.
enum Roster {
  static func xml(members count: Int) -> [UInt8] {
    var xml = "<roster unit='u' unit-name='单位' period='2016H2'>\n<team kind='joint-patrol'>\n"
    for index in 0..<count { xml += member(index) }
    xml += "</team>\n</roster>\n"
    return Array(xml.utf8)
  }

  private static func member(_ index: Int) -> String {
    let serial = digits(index, 6)
    // One in sixteen lacks something, so that no rule always answers the same.
    let isIncomplete = index % 16 == 0
    return """
      <member>
        <name>队员\(serial)</name>
        <id-number>9901141980\(digits(index % 12 + 1, 2))\(serial)</id-number>
        <phone>100\(digits(index, 8))</phone>
        \(isIncomplete ? "" : "<post>东渚村</post>")
        <armband>\(isIncomplete ? "平安志愿者" : "治安巡逻")</armband>
        <joined>2014-03-05</joined>
        <insurance kind="other" from="2016-01-01" to="2016-12-31"/>
        <insurance kind="accident" from="2016-01-01" to="2016-\(isIncomplete ? "11-30" : "12-31")"/>
        <training date="2016-08-1\(index % 10)" instructor="police"/>
        <training date="2016-11-1\(index % 10)" instructor="\(isIncomplete ? "other" : "police")"/>
      </member>

      """
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
