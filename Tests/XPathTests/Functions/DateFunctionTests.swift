import Testing

@testable import XPath

/// The functions of *F&O 3.1* §8.3, §9.3, §9.5, §9.6 and §9.9.
struct DateFunctionTests {
  @Test(arguments: [
    ("years-from-duration(xs:yearMonthDuration('P20Y15M'))", "21"),
    ("months-from-duration(xs:yearMonthDuration('-P20Y18M'))", "-6"),
    ("days-from-duration(xs:dayTimeDuration('P3DT55H'))", "5"),
    ("hours-from-duration(xs:dayTimeDuration('PT123H'))", "3"),
    ("minutes-from-duration(xs:dayTimeDuration('-P5DT12H30M'))", "-30"),
    ("seconds-from-duration(xs:dayTimeDuration('P3DT10H12.5S'))", "12.5"),
    ("years-from-duration(())", ""), ("hours-from-duration(xs:duration('P1Y'))", "0"),
  ])
  func takesComponentsOfDurations(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test(arguments: [
    ("year-from-date(xs:date('-0055-02-22'))", "-55"),
    ("month-from-dateTime(xs:dateTime('2016-02-22T08:30:00'))", "2"),
    ("day-from-date(xs:date('2016-02-22'))", "22"),
    ("hours-from-time(xs:time('24:00:00'))", "0"),
    ("minutes-from-dateTime(xs:dateTime('2016-02-22T08:30:00'))", "30"),
    ("seconds-from-time(xs:time('08:30:12.25'))", "12.25"),
    ("timezone-from-date(xs:date('2016-02-22+08:00'))", "PT8H"),
    ("timezone-from-time(xs:time('08:30:00'))", ""),
    ("year-from-date(xs:dateTime('2016-02-22T08:30:00'))", "XPTY0004"),
  ])
  func takesComponentsOfDates(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test(arguments: [
    ("dateTime(xs:date('2016-02-22'), xs:time('08:30:00Z'))", "2016-02-22T08:30:00Z"),
    ("dateTime(xs:date('2016-02-22+08:00'), xs:time('08:30:00Z'))", "FORG0008"),
    (
      "adjust-dateTime-to-timezone(xs:dateTime('2016-02-22T20:00:00Z'))",
      "2016-02-23T04:00:00+08:00"
    ),
    (
      "adjust-date-to-timezone(xs:date('2016-02-22+08:00'), xs:dayTimeDuration('PT0S'))",
      "2016-02-21Z"
    ),
    ("adjust-time-to-timezone(xs:time('10:00:00Z'), ())", "10:00:00"),
    ("adjust-time-to-timezone(xs:time('10:00:00Z'), xs:dayTimeDuration('PT15H'))", "FODT0003"),
    ("adjust-time-to-timezone(xs:time('10:00:00Z'), xs:dayTimeDuration('PT1.5S'))", "FODT0003"),
    ("adjust-time-to-timezone(xs:time('10:00:00Z'), xs:dayTimeDuration('PT0.5S'))", "FODT0003"),
  ])
  func makesDatesFromOthers(source: String, result: String) {
    #expect(evaluated(source) == result)
  }

  @Test(arguments: [
    ("Wed, 20 Aug 2014 19:36:01 GMT", "2014-08-20T19:36:01Z"),
    ("wednesday 20-aug-14 9:36 -500", "1914-08-20T09:36:00-05:00"),
    ("Wed Aug 20 19:36:01.5 EDT 2014", "2014-08-20T19:36:01.5-04:00"),
    ("Aug 20 24:00 2014", "2014-08-21T00:00:00Z"),
    ("20 Aug 2014 19:36 +0530 ( EST )", "2014-08-20T19:36:00+05:30"),
    ("Wed, 20 August 2014 19:36:01 GMT", "FORG0010"), ("Wed,20 Aug 2014 19:36:01", "FORG0010"),
    ("30 Feb 2014 19:36:01", "FORG0010"), ("20 Aug 2014 19:36:01 +1500", "FORG0010"),
    ("20 Aug 2014 19:36:01 GMT 1", "FORG0010"), ("", "FORG0010"),
  ])
  func readsDatesOfTheIETF(text: String, result: String) {
    #expect(evaluated("parse-ietf-date('\(text)')") == result)
  }
}
