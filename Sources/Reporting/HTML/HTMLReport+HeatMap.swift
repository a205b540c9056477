import Auditing

// Units against requirements.
extension HTMLReport {
  /// The most columns a table has with room to spare, on an upright and on a wide page.
  private static let roomyColumns = 12
  private static let uprightColumns = 26
  private static let wideColumns = 46

  var heatMap: View? {
    guard presentation.units.count > 1 else { return nil }
    let map = HeatMap(presentation)
    guard !map.requirements.isEmpty else { return nil }
    // Whatever there is less of makes the columns.
    let hasUnitRows = map.unitCount >= map.requirements.count
    let columns = hasUnitRows ? map.requirements.count : map.unitCount
    let limit = columns <= Self.uprightColumns ? Self.uprightColumns : Self.wideColumns
    // As many tables as it takes, of about one width.
    let count = (columns + limit - 1) / limit
    let step = (columns + count - 1) / count
    let tables = stride(from: 0, to: columns, by: step).map { start -> View in
      let range = start..<min(start + step, columns)
      return hasUnitRows ? unitRows(of: map, range) : requirementRows(of: map, range)
    }
    return [
      "tables": tables, "isWide": columns > Self.uprightColumns,
      "isRoomy": columns <= Self.roomyColumns, "legend": legend(of: map),
      "allMet": labels.allMet(
        report.policy.requirements.count - (report.whole?.requirements.count ?? 0)
          - map.requirements.count),
    ]
  }

  private func unitRows(of map: HeatMap, _ columns: Range<Int>) -> View {
    [
      "corner": labels.unit, "columns": columns.map { head(of: map.requirements[$0]) },
      "heatRows": (0..<map.unitCount).map { unit -> View in
        [
          "head": head(ofUnitAt: unit),
          "cells": columns.map { view(of: map.cell(unit, map.requirements[$0])) },
        ]
      },
    ]
  }

  private func requirementRows(of map: HeatMap, _ columns: Range<Int>) -> View {
    [
      "corner": labels.requirement, "columns": columns.map(head(ofUnitAt:)),
      "heatRows": map.requirements.map { requirement -> View in
        [
          "head": head(of: requirement),
          "cells": columns.map { view(of: map.cell($0, requirement)) },
        ]
      },
    ]
  }

  private func head(of requirement: RequirementSummary) -> View {
    ["headClause": requirement.clause, "headTitle": requirement.title]
  }

  private func head(ofUnitAt index: Int) -> View {
    ["anchor": anchor(ofUnitAt: index), "headTitle": presentation.units[index].displayName]
  }

  private func view(of cell: HeatMap.Cell) -> View { ["shade": cell.shade, "mark": cell.text] }

  private func legend(of map: HeatMap) -> [View] {
    let steps = HeatMap.Cell.steps.map { ($0 * 100).shortText + "%" }
    let shades = (0...steps.count).map { step -> View in
      let text =
        step == steps.count
        ? labels.moreThan(steps[step - 1])
        : step == 0 ? labels.upTo(steps[0]) : labels.between(steps[step - 1], steps[step])
      return ["shade": "s\(step + 1)", "mark": "n", "meaning": text]
    }
    let common: [(HeatMap.Cell, String)] = [
      (.passed, labels.allPassed), (.pending, labels.pending), (.waived, labels.waived),
      (.notApplicable, labels.notApplicable), (.late, labels.notHandedIn),
    ]
    // What seldom occurs is explained where it does.
    let shown = Set(
      (0..<map.unitCount).flatMap { unit in map.requirements.map { map.cell(unit, $0) } })
    let rare: [(HeatMap.Cell, String)] = [
      (.notYetDue, labels.notYetHandedIn), (.unreadable, labels.unreadable),
      (.unanswered, labels.notCheckable),
    ]
    return shades
      + (common + rare.filter { shown.contains($0.0) }).map { cell, text in
        ["shade": cell.shade, "mark": cell.text, "meaning": text]
      }
  }
}
