import Auditing
import Testing

@testable import Reporting

@Suite struct MarkdownReportTests {
  @Test func isForPasting() {
    #expect(
      Sample.complete().text(as: .markdown) == #"""
        # 群防群治守护网

        外府发\[2016\]3号 · 考核周期 2016H2 (2016-07-01 至 2016-12-31) · 截至 2016-10-31

        **4 个单位** · 优秀 1 · 不合格 2 · 未报送 1 个按 0 分计 · 尚未报送 1 个 · 1 个文件无法读取

        ## 未报送

        - 缺宋强

        ## 尚未报送

        - 待宋强

        ## 单位排名

        | 名次 | 单位 | 得分 | 等级 | 问题 | 未到期 |
        | ---: | --- | ---: | --- | ---: | ---: |
        | 1 | 南苇村 | 100.00 | 优秀 | 0 | 0 |
        | 2 | 宋强 | 71.50 | 不合格 一票否决 暂定 | 3 | 1 |
        | 3 | 缺宋强 (未报送) | 0.00 | 不合格 | 0 | 0 |
        | – | 待宋强 (尚未报送) | – | – | – | – |
        | – | torn-宋强 (无法读取) | – | – | – | – |

        ## 外冈镇总体情况

        得分 50 · 不合格

        - 四(一) 每月召开例会: 不合格 1/2 处

        ## 失分考核项

        | 条款 | 考核项 | 单位数 | 问题 |
        | --- | --- | ---: | ---: |
        | 三(一)1 | 袖章与队伍类别相符 | 1 | 1 |
        | 四(四) | 每季度由派出所民警培训 | 1 | 1 |
        | 四(二) | 公民身份号码有效 | 1 | 1 |

        ## 规则出错

        - 四(二) 公民身份号码有效: 规则出错：FORG0001：“宋强” is no date, 位于 policy.yaml:42:7, 表达式 xs:date(.): \#
        涉及 1 个单位、1 处检查点, 不扣分, 得分暂定

        ## 无法读取

        - rosters/宋强.xml:3: error: 元素“宋强”没有结束

        """#)
  }

  @Test func showsWhatChanged() throws {
    let before = Sample.report(units: [Sample.unit("a", score: 80)])
    let now = Sample.report(units: [
      Sample.unit("a", name: "甲", score: 77), Sample.unit("b", score: 70),
    ])
    let lines = now.text(as: .markdown, try before.asBaseline()).split(separator: "\n")
    #expect(lines.contains("| 名次 | 单位 | 得分 | 等级 | 问题 | 未到期 | 得分变化 |"))
    #expect(lines.contains("| 1 | 甲 | 77.00 | 优秀 | 0 | 0 | -3 |"))
    #expect(lines.contains("| 2 | 南苇村 | 70.00 | 优秀 | 0 | 0 | – |"))
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("<b>&amp;", #"\<b\>\&&#8203;amp;"#), ("*_`~", #"\*\_\`\~"#),
    ("[x](y)", #"\[x\](y)"#), (#"\*"#, #"\\\*"#), ("a\n\n# b", ##"a \# b"##), ("  a  ", "a"),
    ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("---", #"\---"#), ("-3", "-3"), ("1.5", "1.5"),
    ("1.", #"1\."#), ("===", #"\==="#), ("1. a", #"1\. a"#),
    ("12) a", #"12\) a"#), ("2016-07", "2016-07"), ("a 1. b", "a 1. b"),
    ("@admin", #"\@&#8203;admin"#), ("a#12", ##"a\#&#8203;12"##), ("a # 12", ##"a \# 12"##),
    ("!12", #"\!&#8203;12"#), ("80%", "80%"), ("%1", "%&#8203;1"), ("~\"x\"", #"\~&#8203;"x""#),
    ("$x$", #"\$&#8203;x\$"#), ("http://a.b", #"http\://a.b"#), ("WWW.a.b", #"WWW\.a.b"#),
    ("a.xml:3: b", "a.xml:3: b"), ("\u{202E}a", #"\\u\{202E\}a"#), ("<\u{338}", "\\<\u{338}"),
  ])
  func escapes(text: String, markdown: String) {
    #expect(text.escapedForMarkdown.unicodeScalars.elementsEqual(markdown.unicodeScalars))
  }
}
