import Testing

@testable import Reporting

/// The validator that the reports in JSON are checked with.
@Suite struct JSONSchemaTests {
  @Test(arguments: [
    (#"{"type": "integer"}"#, "1.0", "1.5"),
    (#"{"type": ["string", "null"]}"#, "null", "false"),
    (#"{"type": "number"}"#, "1", "true"),
    (#"{"const": {"a": [1]}}"#, #"{"a": [1]}"#, #"{"a": [2]}"#),
    (#"{"enum": [1, "a"]}"#, #""a""#, #""b""#),
    (#"{"minimum": 1}"#, "1", "0.5"),
    (#"{"pattern": "^a+$"}"#, #""aa""#, #""ab""#),
    (#"{"required": ["a"]}"#, #"{"a": null}"#, #"{"b": 1}"#),
    (#"{"properties": {"a": {"type": "string"}}}"#, #"{"b": 1}"#, #"{"a": 1}"#),
    (
      #"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1}"#,
      #"{"a": 1, "b": 1}"#
    ),
    (
      #"{"patternProperties": {"^x": {"type": "null"}}, "additionalProperties": {"type": "string"}}"#,
      #"{"x1": null, "b": ""}"#, #"{"x1": ""}"#
    ),
    (
      #"{"patternProperties": {"^x": true}, "additionalProperties": false}"#, #"{"x": 1}"#,
      #"{"y": 1}"#
    ),
    (#"{"items": {"type": "null"}}"#, "[null]", "[null, 1]"),
    (
      #"{"prefixItems": [{"type": "null"}], "items": {"type": "string"}}"#, #"[null, ""]"#,
      #"["", ""]"#
    ),
    (#"{"prefixItems": [{"type": "null"}], "items": false}"#, "[null]", "[null, 1]"),
    (#"{"minItems": 1}"#, "[1]", "[]"),
    (#"{"uniqueItems": true}"#, "[1, true]", "[[1], [1]]"),
    (#"{"allOf": [{"minimum": 1}, {"type": "integer"}]}"#, "2", "1.5"),
    (#"{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}"#, #"{"b": 1}"#, "{}"),
    (#"{"oneOf": [{"minimum": 1}, {"type": "integer"}]}"#, "1.5", "2"),
    (#"{"not": {"type": "string"}}"#, "1", #""""#),
    (##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}"##, "null", "1"),
    (##"{"properties": {"a": {"$ref": "#"}}, "type": "object"}"##, #"{"a": {}}"#, #"{"a": 1}"#),
  ])
  func tellsValuesApart(schema: String, valid: String, invalid: String) throws {
    let schema = try JSONSchema(schema)
    #expect(schema.problems(in: try JSONValue(valid)) == [])
    #expect(schema.problems(in: try JSONValue(invalid)) != [])
  }

  @Test(arguments: [
    (#"{"maxLength": 3}"#, "the keyword maxLength is not known"),
    (##"{"$ref": "#/$defs/none"}"##, "refers to nothing"), ("3", "its schema is none"),
    (#"{"pattern": "("}"#, "does not match"),
  ])
  func refusesWhatItDoesNotKnow(schema: String, problem: String) throws {
    let problems = try JSONSchema(schema).problems(in: .string("a"))
    #expect(problems.contains { $0.contains(problem) })
  }

  @Test func saysWhere() throws {
    let schema = try JSONSchema(
      #"{"properties": {"a": {"items": {"required": ["b"]}}}}"#)
    #expect(schema.problems(in: try JSONValue(#"{"a": [{"b": 1}, {}]}"#)) == ["/a/1: has no b"])
  }
}
