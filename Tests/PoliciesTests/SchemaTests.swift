import Foundation
import Testing

@testable import Policies

/// The JSON Schema editors complete policies by knows the keys the loader knows.
struct SchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = FolderTests.package.appending(path: "policies/policy.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    schema = try #require(json as? [String: Any])
  }

  @Test func itKnowsTheKeysOfAPolicy() throws {
    try expect(
      schema, keys: PolicyCompiler.policyKeys, required: PolicyCompiler.requiredPolicyKeys)
  }

  @Test func itKnowsTheKeysOfARequirement() throws {
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let requirement = try #require(definitions["requirement"] as? [String: Any])
    try expect(
      requirement, keys: PolicyCompiler.requirementKeys,
      required: PolicyCompiler.requiredRequirementKeys)
    let properties = try #require(requirement["properties"] as? [String: [String: Any]])
    #expect(properties["each"]?["enum"] as? [String] == WindowLength.allCases.map(\.rawValue))
  }

  @Test func itKnowsTheKeysOfATableWithAKey() throws {
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let table = try #require(properties["tables"]?["additionalProperties"] as? [String: Any])
    let forms = try #require(table["anyOf"] as? [[String: Any]])
    try expect(
      forms[1], keys: PolicyCompiler.keyedTableKeys, required: PolicyCompiler.keyedTableKeys)
  }

  @Test func itKnowsTheModelsOfScoring() throws {
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let scoring = try #require(properties["scoring"]?["properties"] as? [String: [String: Any]])
    #expect(scoring["model"]?["enum"] as? [String] == ScoringModel.allCases.map(\.rawValue))
  }

  private func expect(_ object: [String: Any], keys: [String], required: [String]) throws {
    let properties = try #require(object["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == keys.sorted())
    #expect(object["required"] as? [String] == required)
    #expect(object["additionalProperties"] as? Bool == false)
    for (key, value) in properties {
      #expect((value as? [String: Any])?["description"] is String, "“\(key)” is not described")
    }
  }
}
