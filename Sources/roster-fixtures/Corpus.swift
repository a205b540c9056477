/// The rosters to write, made one at a time.
struct Corpus {
  let count: Int
  let roster: (Int) -> Roster

  /// The seed township: one roster per unit, faulty so that there are units of every grade. One person
  /// is on the rosters of two units.
  static var township: Corpus {
    let compliant = compliantTownship
    let shared = township(Township.units, "xiaotang-committee").teams[0].members[40]
    return Corpus(count: compliant.count) { index in
      var roster = compliant.roster(index)
      Defects.byUnit[roster.unit]?(&roster)
      if roster.unit == "qilu-village" { roster.teams[0].members[12].become(shared) }
      return roster
    }
  }

  /// The township before anything goes wrong in it.
  static var compliantTownship: Corpus {
    let units = Township.units
    return Corpus(count: units.count) { township(units, units[$0].id) }
  }

  /// A large corpus to measure with: the same number of members in every submission, everybody once.
  /// Unless told which mistakes there are, one telephone number is missing from every tenth.
  static func synthetic(
    submissions: Int, members: Int, defects: [DefectShare] = []
  ) -> Corpus {
    Corpus(count: submissions) { index in
      let plan = UnitPlan.synthetic(number: index + 1, members: members)
      var builder = RosterBuilder(plan, firstPerson: index * plan.peopleNeeded)
      var roster = builder.build(insurance: pattern(index))
      for defect in defects { defect.spoil(&roster, at: index) }
      if defects.isEmpty, index % 10 == 9 { roster.teams[0].members[0].phone = nil }
      return roster
    }
  }

  private static func township(_ units: [UnitPlan], _ id: String) -> Roster {
    guard let index = units.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no unit \(id)")
    }
    var builder = RosterBuilder(units[index], firstPerson: index * 1_000)
    return builder.build(insurance: pattern(index))
  }

  private static func pattern(_ index: Int) -> InsurancePattern {
    InsurancePattern.allCases[index % InsurancePattern.allCases.count]
  }
}

extension UnitPlan {
  /// The members, a contact, and a leader for each team.
  var peopleNeeded: Int { memberCount + teams.count + 1 }

  fileprivate static func synthetic(number: Int, members: Int) -> UnitPlan {
    let name = "第\(number.padded(to: 5))号合成测试责任单位"
    let kinds: [TeamKind] = [
      .jointPatrol, .securityPatrol, .streetSanitation, .peaceVolunteer, .enterpriseSecurity,
    ]
    let sizes = kinds.indices.map { members / kinds.count + ($0 < members % kinds.count ? 1 : 0) }
    return UnitPlan(
      id: "unit-\(number.padded(to: 5))", name: name,
      teams: zip(kinds, sizes).filter { $1 > 0 }.map { kind, size in
        let posts = posts(name + "第#巡守责任片区沿街驻点守护点", 9)
        return kind == .enterpriseSecurity
          ? TeamPlan(kind, size, of: name, at: posts, as: .fullTime)
          : TeamPlan(kind, size, of: name, at: posts)
      }
    )
  }
}
