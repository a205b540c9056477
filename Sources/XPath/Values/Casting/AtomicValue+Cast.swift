/// What casting to xs:QName asks for: the namespace bound to a prefix, the empty one included; `nil`
/// if there is none.
public typealias NamespaceLookup = (_ prefix: String) -> String?

extension AtomicValue {
  /// The value cast to a type (*Functions and Operators 3.1*, §19).
  ///
  /// - Throws: FORG0001 for a value outside the type, XPTY0004 for types that cannot be cast to one
  ///   another, FOCA0002 for NaN and infinities where they do not fit, XPST0080 for a target that is
  ///   abstract, FONS0004 for a prefix without a namespace, and FODT0001, FODT0002, FOCA0001 or
  ///   FOCA0003 for a value beyond the limits of the engine.
  public func cast(
    to target: AtomicType, namespaces: NamespaceLookup? = nil
  ) throws(XPathError) -> AtomicValue {
    guard type != target else { return self }
    do throws(CastFailure) {
      return try converted(to: target, namespaces: namespaces)
    } catch {
      throw XPathError(casting: self, to: target, error)
    }
  }

  /// Whether ``cast(to:namespaces:)`` would succeed.
  public func isCastable(to target: AtomicType, namespaces: NamespaceLookup? = nil) -> Bool {
    do throws(CastFailure) {
      _ = try converted(to: target, namespaces: namespaces)
      return true
    } catch {
      return false
    }
  }

  /// The value of a type with a lexical form, as the type's constructor function makes it
  /// (*Functions and Operators 3.1*, §18.1): `try AtomicValue(lexical: "2016-02-22", as: .date)`.
  public init(
    lexical text: String, as type: AtomicType, namespaces: NamespaceLookup? = nil
  ) throws(XPathError) {
    self = try AtomicValue.untyped(text).cast(to: type, namespaces: namespaces)
  }

  /// The untyped text of a node cast to a type; the text is read where it stands.
  init(
    untyped text: Span<UInt8>, as type: AtomicType, namespaces: NamespaceLookup? = nil
  ) throws(XPathError) {
    guard !type.isStringLike, !type.isAbstract, type != .qName else {
      self = try AtomicValue.untyped(String(text)).cast(to: type, namespaces: namespaces)
      return
    }
    do throws(CastFailure) {
      self = try AtomicValue(lexical: text, as: type)
    } catch {
      throw XPathError(lexical: String(text), as: type, error)
    }
  }

  private func converted(
    to target: AtomicType, namespaces: NamespaceLookup?
  ) throws(CastFailure) -> AtomicValue {
    if target == .notation || target == .anyAtomicType { throw .abstractTarget }
    if target == .error { throw .invalid }
    // Upwards in the hierarchy, and to a union the value is already of, nothing changes but the label.
    if type.isSubtype(of: target) {
      return target == .numeric ? self : AtomicValue(target, relabelled: storage)
    }
    if case .string(let text) = storage, type == .untypedAtomic || type.isSubtype(of: .string) {
      if target == .qName {
        return .qName(try QName(lexical: text, namespaces: namespaces))
      }
      return target.isStringLike
        ? try AtomicValue(text: text, as: target)
        : try AtomicValue(lexical: text.utf8.span, as: target)
    }
    if target == .untypedAtomic || target.isSubtype(of: .string) {
      return try AtomicValue(text: stringValue, as: target)
    }
    return try convertedBetweenPrimitives(to: target)
  }

  /// Casts between types neither of which is text; see the table of *Functions and Operators 3.1*,
  /// §19.1.
  private func convertedBetweenPrimitives(to target: AtomicType) throws(CastFailure) -> AtomicValue
  {
    switch storage {
    case .boolean(let value):
      return try AtomicValue.integer(value ? 1 : 0).convertedNumber(to: target)
    case .integer, .bigInteger, .decimal, .double, .float:
      return try convertedNumber(to: target)
    case .dateTime(let value):
      guard type.canReduce(to: target) else { throw .notAllowed }
      guard target != .dateTimeStamp || value.timezone != nil else { throw .invalid }
      return AtomicValue(target, .dateTime(value.reduced(to: target)))
    case .duration(let value):
      guard target.primitive == .duration else { throw .notAllowed }
      return AtomicValue(target, .duration(value.reduced(to: target)))
    case .binary:
      guard target == .hexBinary || target == .base64Binary else { throw .notAllowed }
      return AtomicValue(target, storage)
    case .string, .qName:
      throw .notAllowed
    }
  }

  private func convertedNumber(to target: AtomicType) throws(CastFailure) -> AtomicValue {
    switch target {
    case .double, .numeric: return .double(numericDouble)
    case .float: return AtomicValue(.float, .float(numericFloat))
    case .boolean: return .boolean(!(isNaN || isZero))
    case .decimal: return AtomicValue(.decimal, .decimal(try finiteDecimal()))
    default:
      guard target.isInteger else { throw .notAllowed }
      return try AtomicValue(try finiteInteger(), as: target)
    }
  }

  private func finiteDecimal() throws(CastFailure) -> Decimal {
    guard let decimal = numericDecimal else { throw .notFinite }
    return decimal
  }

  private func finiteInteger() throws(CastFailure) -> Integer {
    switch storage {
    case .double(let value) where value.isFinite: return Integer(truncating: value)
    case .float(let value) where value.isFinite: return Integer(truncating: Double(value))
    default: return try finiteDecimal().truncated
    }
  }

  /// A value relabelled with a type its own is derived from.
  private init(_ type: AtomicType, relabelled storage: Storage) {
    switch storage {
    case .integer(let value) where type == .decimal:
      self.init(type, .decimal(Decimal(.small(value))))
    case .bigInteger(let value) where type == .decimal:
      self.init(type, .decimal(Decimal(Integer(value))))
    default: self.init(type, storage)
    }
  }
}

extension AtomicType {
  /// Whether a date or time can be cast from this type to another (*Functions and Operators 3.1*,
  /// §19.1): to one that has no component this one lacks.
  fileprivate func canReduce(to target: AtomicType) -> Bool {
    switch target {
    case .time: primitive == .dateTime
    case .dateTime, .dateTimeStamp, .date, .gYearMonth, .gYear, .gMonthDay, .gDay, .gMonth:
      primitive == .dateTime || primitive == .date
    default: false
    }
  }
}
