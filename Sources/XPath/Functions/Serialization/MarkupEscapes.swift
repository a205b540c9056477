import XMLTree

/// What stands for characters that mean something in markup, or that the encoding does not have.
struct MarkupEscapes {
  private let isHTML: Bool
  private let encoding: SerializationParameters.Encoding

  init(_ parameters: SerializationParameters) {
    isHTML = parameters.method == .html
    encoding = SerializationParameters.Encoding(parameters.encoding) ?? .unicode
  }

  /// The content of an element.
  func text(_ text: String) -> String {
    guard needsLook(text) else { return text }
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "<", ">": output += scalar.markupReference ?? ""
      default: append(scalar, to: &output)
      }
    }
    return output
  }

  /// The value of an attribute, without the quotation marks.
  func attribute(_ text: String) -> String {
    guard needsLook(text) else { return text }
    var output = ""
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "&" where isHTML && scalars.first == "{", "<" where isHTML:
        output.unicodeScalars.append(scalar)
      case "&", "<", "\"": output += scalar.markupReference ?? ""
      case "\t" where !isHTML, "\n" where !isHTML: output += reference(to: scalar)
      default: append(scalar, to: &output)
      }
    }
    return output
  }

  /// CDATA sections for a text; what they cannot have stands between them.
  func cdata(_ text: String) -> String {
    var output = "<![CDATA["
    for scalar in text.replacing("]]>", with: "]]]]><![CDATA[>").unicodeScalars {
      if encoding.has(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        output += "]]>\(reference(to: scalar))<![CDATA["
      }
    }
    return output + "]]>"
  }

  private func append(_ scalar: Unicode.Scalar, to output: inout String) {
    let isSpecial = scalar == "\r" || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}"
    if isSpecial || !encoding.has(scalar) {
      output += reference(to: scalar)
    } else {
      output.unicodeScalars.append(scalar)
    }
  }

  private func reference(to scalar: Unicode.Scalar) -> String {
    "&#x\(scalar.value.hexadecimal());"
  }

  /// Whether there is a character that may have to be escaped.
  private func needsLook(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte >= 0x7F || byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
    }
  }
}

extension String {
  /// The text with characters that are not ASCII escaped by percent signs, as
  /// `fn:escape-html-uri` does (*Functions and Operators 3.1*, §6.4).
  var escapedForURI: String {
    percentEncoded { (0x20...0x7E).contains($0) }
  }
}
