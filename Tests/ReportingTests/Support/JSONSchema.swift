import Foundation

/// A JSON Schema, as far as the schemas of this package need it (*JSON Schema 2020-12*).
///
/// A keyword it does not know is a problem of the schema, so that nothing is passed over in silence.
/// `format` only describes, as the specification has it.
struct JSONSchema {
  private let root: JSONValue

  /// Reads a schema of this package, by its path from the root.
  init(file: String) throws {
    root = try JSONValue(String(contentsOfFile: "\(Self.package)/\(file)", encoding: .utf8))
  }

  init(_ text: String) throws {
    root = try JSONValue(text)
  }

  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// What of a value is not as the schema has it, each with its place.
  func problems(in value: JSONValue) -> [String] {
    problems(in: value, at: "", schema: root)
  }

  private func problems(
    in value: JSONValue, at place: String, schema: JSONValue
  ) -> [String] {
    switch schema {
    case .boolean(true): []
    case .boolean(false): ["\(place): nothing is allowed here"]
    case .object(let keywords):
      keywords.sorted { $0.key < $1.key }.flatMap { keyword, content in
        problems(in: value, at: place, keyword, content, keywords)
      }
    case .null, .number, .string, .array: ["\(place): its schema is none"]
    }
  }

  private func problems(
    in value: JSONValue, at place: String, _ keyword: String, _ content: JSONValue,
    _ schema: [String: JSONValue]
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$comment", "title", "description", "default", "format", "$defs",
      "definitions":
      []
    case "$ref":
      referenced(content).map { problems(in: value, at: place, schema: $0) }
        ?? ["\(place): \(content) refers to nothing"]
    case "type": types(content).contains { value.isOf($0) } ? [] : ["\(place): is no \(content)"]
    case "const": value == content ? [] : ["\(place): is not \(content)"]
    case "enum":
      content.elements?.contains(value) == true ? [] : ["\(place): is not one of \(content)"]
    case "minimum":
      value.number.map { $0 >= content.number ?? 0 } ?? true ? [] : ["\(place): is too small"]
    case "pattern": matches(value, content) ? [] : ["\(place): does not match \(content)"]
    case "allOf", "anyOf", "oneOf", "not":
      problemsOfChoice(in: value, at: place, keyword, content)
    case "required", "properties", "patternProperties", "additionalProperties":
      problemsOfObject(in: value, at: place, keyword, content, schema)
    case "items", "prefixItems", "minItems", "uniqueItems":
      problemsOfArray(in: value, at: place, keyword, content, schema)
    default: ["\(place): the keyword \(keyword) is not known"]
    }
  }

  /// What a JSON Pointer into this schema leads to (*RFC 6901*).
  private func referenced(_ reference: JSONValue) -> JSONValue? {
    guard let path = reference.string, path.first == "#" else { return nil }
    return path.dropFirst().split(separator: "/").reduce(root) { (schema: JSONValue?, name) in
      schema?[String(name).replacing("~1", with: "/").replacing("~0", with: "~")]
    }
  }

  private func types(_ content: JSONValue) -> [String] {
    content.elements?.compactMap(\.string) ?? content.string.map { [$0] } ?? []
  }

  private func matches(_ value: JSONValue, _ pattern: JSONValue) -> Bool {
    guard let text = value.string else { return true }
    return pattern.string.map { text.matches(pattern: $0) } ?? false
  }
}

// Schemas made of schemas.
extension JSONSchema {
  private func problemsOfChoice(
    in value: JSONValue, at place: String, _ keyword: String, _ content: JSONValue
  ) -> [String] {
    if keyword == "not" {
      let isValid = problems(in: value, at: place, schema: content).isEmpty
      return isValid ? ["\(place): is what it must not be"] : []
    }
    let all = (content.elements ?? []).map { problems(in: value, at: place, schema: $0) }
    let valid = all.count { $0.isEmpty }
    switch keyword {
    case "allOf": return all.flatMap(\.self)
    case "anyOf": return valid > 0 ? [] : all.flatMap(\.self)
    default: return valid == 1 ? [] : ["\(place): fits \(valid) of oneOf"] + all.flatMap(\.self)
    }
  }
}

// Objects and arrays.
extension JSONSchema {
  private func problemsOfObject(
    in value: JSONValue, at place: String, _ keyword: String, _ content: JSONValue,
    _ schema: [String: JSONValue]
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    switch keyword {
    case "required":
      return (content.elements ?? []).compactMap(\.string).filter { members[$0] == nil }
        .map { "\(place): has no \($0)" }
    case "properties":
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        content[name].map { problems(in: member, at: "\(place)/\(name)", schema: $0) } ?? []
      }
    case "patternProperties":
      guard case .object(let patterns) = content else { return [] }
      return patterns.flatMap { pattern, schema in
        members.filter { $0.key.matches(pattern: pattern) }.flatMap { name, member in
          problems(in: member, at: "\(place)/\(name)", schema: schema)
        }
      }
    default:
      return members.sorted { $0.key < $1.key }
        .filter { name, _ in !isDeclared(name, in: schema) }
        .flatMap { name, member in
          problems(in: member, at: "\(place)/\(name)", schema: content)
        }
    }
  }

  private func isDeclared(_ name: String, in schema: [String: JSONValue]) -> Bool {
    if schema["properties"]?[name] != nil { return true }
    guard case .object(let patterns) = schema["patternProperties"] else { return false }
    return patterns.keys.contains { name.matches(pattern: $0) }
  }

  private func problemsOfArray(
    in value: JSONValue, at place: String, _ keyword: String, _ content: JSONValue,
    _ schema: [String: JSONValue]
  ) -> [String] {
    guard let elements = value.elements else { return [] }
    let prefix = schema["prefixItems"]?.elements ?? []
    switch keyword {
    case "minItems":
      return Double(elements.count) >= content.number ?? 0 ? [] : ["\(place): has too few items"]
    case "uniqueItems":
      let isMet = content != .boolean(true) || Set(elements).count == elements.count
      return isMet ? [] : ["\(place): has an item twice"]
    case "prefixItems":
      return zip(elements, prefix).enumerated().flatMap { index, pair in
        problems(in: pair.0, at: "\(place)/\(index)", schema: pair.1)
      }
    default:
      return elements.enumerated().dropFirst(prefix.count).flatMap { index, element in
        problems(in: element, at: "\(place)/\(index)", schema: content)
      }
    }
  }
}

extension JSONValue {
  fileprivate func isOf(_ type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .boolean: type == "boolean"
    case .number(let number): type == "number" || (type == "integer" && number == number.rounded())
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}

extension String {
  /// Whether a regular expression matches somewhere in the text; one that is none does nowhere.
  fileprivate func matches(pattern: String) -> Bool {
    (try? Regex(pattern)).map { contains($0) } ?? false
  }
}
