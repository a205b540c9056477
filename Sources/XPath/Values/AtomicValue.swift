import BigInt
import XMLTree

/// An atomic value: a value in the value space of an atomic type, labelled with that type
/// (*XDM 3.1*, §2.1).
public struct AtomicValue: Sendable {
  // The larger one first: a value is then 18 bytes, the other way round it would be 25.
  let storage: Storage
  /// The most specific type the value is labelled with; never a union or an abstract type.
  public let type: AtomicType

  /// The representations, one for each primitive type or family. Which one a value uses follows
  /// from its type, except that integers leave `integer` only when they do not fit it.
  enum Storage: Sendable {
    /// xs:string and all derived from it, xs:anyURI, xs:untypedAtomic.
    case string(String)
    case boolean(Bool)
    /// xs:integer and all derived from it.
    case integer(Int)
    /// An xs:integer (or a type derived from it) outside the range of `Int`.
    indirect case bigInteger(BigInt)
    indirect case decimal(Decimal)
    case double(Double)
    case float(Float)
    /// xs:dateTime, xs:date, xs:time and the xs:g… types.
    case dateTime(DateTime)
    indirect case duration(Duration)
    /// xs:hexBinary and xs:base64Binary.
    case binary([UInt8])
    /// xs:QName and xs:NOTATION.
    indirect case qName(QName)
  }

  init(_ type: AtomicType, _ storage: Storage) {
    self.type = type
    self.storage = storage
  }
}
