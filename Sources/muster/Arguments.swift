import ArgumentParser
import Foundation
import Policies
import XMLTree

extension Period {
  /// The period of an argument.
  static func parsed(_ argument: String) throws -> Period {
    do {
      return try Period(argument)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}

extension CalendarDate {
  /// The date of an argument.
  static func parsed(_ argument: String) throws -> CalendarDate {
    guard let date = CalendarDate(argument) else {
      throw ValidationError("“\(argument)” is not a date; write it as 2016-08-15")
    }
    return date
  }

  /// The day it is here. Nothing below the command reads the clock.
  static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension ByteCount {
  /// The number of bytes of an argument.
  static func parsed(_ argument: String) throws -> ByteCount {
    guard let count = ByteCount(text: argument), count.bytes > 0 else {
      throw ValidationError(
        "“\(argument)” is not a size; write it in bytes or as 500K, 200M or 1G")
    }
    return count
  }
}

/// A parameter of the policy and the value it is to have.
struct Setting: Sendable, Hashable {
  static let option = "--set"

  let name: String
  let value: String

  init(_ argument: String) throws {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      throw ValidationError("“\(argument)” gives no parameter a value; write name=value")
    }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }

  static func validate(_ settings: [Setting]) throws {
    var names: Set<String> = []
    for setting in settings where !names.insert(setting.name).inserted {
      throw ValidationError("\(option) gives “\(setting.name)” two values")
    }
  }
}
