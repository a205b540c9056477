import Testing

@Suite("Keys that no map has")
struct UnknownKeyTests {
  private static let keys = """
    tables:
      kinds:
        - {kind: patrol, armband: 治安巡逻, strength: 3}
        - {kind: warden, armband: 平安志愿者}
      by-kind:
        key: kind
        rows: [{kind: patrol, armband: 治安巡逻, strength: 3}, {kind: warden, armband: 平安志愿者}]
    shared:
      armbands-of-all: map:merge($kinds ! map:entry(?kind, ?armband))
    let:
      armbands: map:merge($kinds ! map:entry(?kind, ?armband))
      named: map:merge(team ! map:entry(string(@name), .))
    """

  @Test(
    "a key that is none of a table's, window's or map's is reported",
    arguments: [
      ("$kinds?armbnad = 'x'", "There is no key “armbnad” here; is “armband” meant?"),
      ("exists($kinds[?knd])", "There is no key “knd” here; is “kind” meant?"),
      ("exists($kinds ! ?knd)", "There is no key “knd” here; is “kind” meant?"),
      ("$window?begin > $as-of", "There is no key “begin” here; the keys are end, label, start"),
      ("$period?lable = '2016'", "There is no key “lable” here; is “label” meant?"),
      ("$armbands('wardn') = 'x'", "There is no key “wardn” here; is “warden” meant?"),
      (
        "$by-kind('patrol')?nmae = 'x'",
        "There is no key “nmae” here; the keys are armband, kind, strength"
      ),
      (
        "$by-kind($this/@kind)?armbnad = 'x'", "There is no key “armbnad” here; is “armband” meant?"
      ),
      ("exists($by-kind?*[?knd])", "There is no key “knd” here; is “kind” meant?"),
      ("$by-kind('wardn')?armband = 'x'", "There is no key “wardn” here; is “warden” meant?"),
      ("exists(gaps($window, ())?strat)", "There is no key “strat” here; is “start” meant?"),
      ("$armbands-of-all('wardn') = 'x'", "There is no key “wardn” here; is “warden” meant?"),
      ("$armbands?patrl = 'x'", "There is no key “patrl” here; is “patrol” meant?"),
      ("map:get($armbands, 'patrl') = 'x'", "There is no key “patrl” here; is “patrol” meant?"),
      ("$kinds?('knd') = 'x'", "There is no key “knd” here; is “kind” meant?"),
      ("map { 'a': 1 }?b = 1", "There is no key “b” here; is “a” meant?"),
      (
        "sort($kinds, (), function($k) { $k?strenght }) ! ?kind = 'patrol'",
        "There is no key “strenght” here; is “strength” meant?"
      ),
    ])
  func reported(assertion: String, message: String) throws {
    let example = Example(assertion: assertion, requirement: "each: month", keys: Self.keys)
    let messages = try example.messages("unknown-key")
    #expect(messages == [message])
  }

  @Test(
    "a key that some row has is not, nor one a document decides",
    arguments: [
      "exists($kinds?strength)", "in-window(@founded)", "exists(gaps($window, ())?start)",
      "exists($by-kind(@kind)?strength)", "$by-kind?patrol?strength = 3",
      "sum($by-kind?*?strength) > 1", "$window?start <= $period?end", "exists($armbands(@kind))",
      "exists($named('甲'))", "exists($kinds?*)", "[1, 2]?1 = 1",
      "exists(function($row) { $row?anything }($kinds))",
      "exists(map:put(map { 'a': 1 }, 'b', 2)?b)",
    ])
  func notReported(assertion: String) throws {
    let example = Example(assertion: assertion, requirement: "each: month", keys: Self.keys)
    let messages = try example.messages("unknown-key")
    #expect(messages == [])
  }
}
