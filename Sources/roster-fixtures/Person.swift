/// A made-up person. Everything follows from the serial number: no two serial numbers share an
/// identity number or a telephone number.
struct Person: Hashable {
  let name: String
  let idNumber: String
  let phone: String

  /// How many different people there are.
  static let population = birthdays * 1_000

  /// People are born on one of this many days, from 1952 to 1995.
  private static let birthdays = 16_000

  init(serial: Int) {
    var random = SeededRandom(seed: serial)
    name = Self.name(&random)

    // 7,919 and 16,000 have no common factor, nor have 38,737,043 and ten to the eighth.
    let birthday = serial * 7_919 % Self.birthdays
    idNumber =
      IdentityNumber(
        birthday: Day(1952, 1, 1) + birthday,
        sequence: (serial / Self.birthdays + birthday * 37) % 1_000
      ).text
    phone = "100" + ((serial * 38_737_043 + 27_182_818) % 100_000_000).padded(to: 8)
  }

  private static func name(_ random: inout SeededRandom) -> String {
    let surname = String(random.pick(from: surnames))
    let first = random.pick(from: givenNames)
    guard random.number(in: 1...5) > 1 else { return surname + String(first) }
    return surname + String(first) + String(random.pick(from: givenNames))
  }

  private static let surnames = Array(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
  )

  private static let givenNames = Array(
    "伟芳娜敏静强磊洋艳勇军杰娟涛明超兰霞平刚桂英华玉萍红建国志文斌辉鹏宇浩凯健俊帆雪云莲秀珍琴梅春生林根宝福康宁欣悦晨旭东海峰成龙彬慧颖琳佳怡婷瑞祥永庆德义仁和安邦家兴业新民"
  )
}
