extension QName {
  /// Reads an EQName, as arguments that are strings may hold: a lexical QName, which without a prefix
  /// is in no namespace, or `Q{uri}local`. White space around it does not count. `nil` if it is
  /// neither, or no namespace is bound to the prefix.
  init?(eqName text: String, namespaces: [String: String]) {
    let name = text.collapsingWhitespace
    guard name.hasPrefix("Q{") else {
      try? self.init(lexical: name) { $0.isEmpty ? nil : namespaces[$0] }
      return
    }
    guard let close = name.firstIndex(of: "}") else { return nil }
    let uri = name[name.index(name.startIndex, offsetBy: 2)..<close]
    let local = name[name.index(after: close)...]
    guard !uri.contains("{"), NameForm.isNCName(local) else { return nil }
    self.init(
      namespaceURI: String(uri).collapsingWhitespace, localName: String(local))
  }
}
