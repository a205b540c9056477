extension QName {
  /// Reads the lexical form of xs:QName (*Functions and Operators 3.1*, §19.2); a name without a
  /// prefix is in the namespace bound to the empty one.
  init(lexical text: String, namespaces: NamespaceLookup?) throws(CastFailure) {
    let name = text.collapsingWhitespace
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard NameForm.isNCName(name) else { throw .invalid }
      self.init(namespaceURI: namespaces?("") ?? "", localName: name)
      return
    }
    let (prefix, local) = (name[..<colon], name[name.utf8.index(after: colon)...])
    guard NameForm.isNCName(prefix), NameForm.isNCName(local) else { throw .invalid }
    guard let uri = namespaces?(String(prefix)), !uri.isEmpty else { throw .unboundPrefix }
    self.init(prefix: String(prefix), namespaceURI: uri, localName: String(local))
  }
}
