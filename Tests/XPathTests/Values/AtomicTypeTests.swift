import Testing

@testable import XPath

@Suite("Atomic types")
struct AtomicTypeTests {
  @Test("The hierarchy by ranges of cases is the one the base types spell out")
  func hierarchy() {
    for type in AtomicType.allCases {
      var ancestors: Set<AtomicType> = [type]
      var next = type.base
      while let base = next {
        ancestors.insert(base)
        next = base.base
      }
      for other in AtomicType.allCases where type != .error && other != .numeric {
        #expect(type.isSubtype(of: other) == ancestors.contains(other), "\(type), \(other)")
      }
    }
  }

  @Test("The union xs:numeric has three members")
  func numeric() {
    let members = AtomicType.allCases.filter { $0.isNumeric && $0 != .error && $0 != .numeric }
    #expect(members.count == 16)
    #expect(members.allSatisfy { [.decimal, .double, .float].contains($0.primitive) })
    #expect(!AtomicType.decimal.isSubtype(of: .double))
  }

  @Test("A type has the primitive type it is derived from in the end")
  func primitives() {
    for type in AtomicType.allCases where type.base != .anyAtomicType {
      #expect(type.primitive == type.base?.primitive ?? type)
    }
  }

  @Test(
    "Types are found by their names",
    arguments: [
      ("untypedAtomic", AtomicType.untypedAtomic), ("NCName", .ncName), ("Name", .name),
      ("NMTOKEN", .nmtoken), ("ID", .id), ("QName", .qName), ("NOTATION", .notation),
      ("dayTimeDuration", .dayTimeDuration), ("unsignedShort", .unsignedShort), ("error", .error),
    ])
  func names(name: String, type: AtomicType) {
    #expect(AtomicType(localName: name) == type)
    #expect(type.description == "xs:\(name)")
  }

  @Test func everyNameIsItsTypes() {
    for type in AtomicType.allCases { #expect(AtomicType(localName: type.name) == type) }
    #expect(AtomicType(localName: "ncname") == nil)
  }
}
