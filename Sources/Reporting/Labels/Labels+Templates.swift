// The words of the HTML report that stand in its templates.
extension Labels {
  /// The words by the names the templates call them.
  var templateWords: [String: String] {
    [
      "reportName": say("Audit report", "考核报告"),
      "unitReport": say("Result of one unit", "单位考核结果"),
      "skip": say("Skip to the report", "跳到正文"),
      "contents": say("Contents", "目录"),
      "backToContents": say("Back to the contents", "返回目录"),
      "to": say(" to ", "至"),
      "asOf": say("as of ", "截至"),
      "colon": say(": ", "："),
      "open": say(" (", "（"),
      "close": say(")", "）"),
      "rank": rank, "unit": unit, "score": score, "grade": grade, "findings": findings,
      "pending": pending, "clause": clause, "requirement": requirement, "unitCount": unitCount,
      "checks": checks, "due": due, "figure": figure, "actual": actual, "target": target,
      "veto": veto, "provisional": provisional,
      "gradeTable": say("Units with a score, by grade", "有得分的单位各等级数"),
      "threshold": say("From", "分数线"),
      "share": say("Share", "占比"),
      "sinceLast": say("Since last time", "较上次"),
      "difference": say("Difference", "相差"),
      "barHead": say("Against the target", "完成情况"),
      "barNote": say(
        "The upright mark is the target; a hatched bar falls short of it.",
        "竖线为应有数，斜纹条为未达到应有数。"),
      "heatCaption": say(
        "How many checks each unit failed under each requirement. The darker, the larger the share "
          + "of its checks that failed.",
        "各单位在各考核项下的不合格检查点数。底色越深，不合格比例越大。"),
      "legend": say("Key", "图例"),
      "isDerived": say("implied", "推定"),
      "derivedNote": say(
        "“Implied” marks what the document does not say but what follows from it.",
        "标“推定”的考核项，文件没有明文规定，由其要求推出。"),
      "responsible": responsible,
      "remedy": remedy,
      "stillOpen": stillOpen,
      "approver": say("Approved by", "批准人"),
      "until": say("Until", "有效期至"),
      "reason": say("Reason", "理由"),
      "problemsOfFile": problemsOfFile,
      "notes": say("How to read this report", "有关说明"),
      "files": say("The files it was made of", "所据文件"),
      "file": file,
      "provenance": provenance,
    ]
  }
}
