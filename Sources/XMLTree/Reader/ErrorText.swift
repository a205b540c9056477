import CLibXML2
struct ErrorText {
  var message: String
  var value: String?
  init?(_ error: xmlError) {
    message = "[\(error.domain) \(error.code)] " + String(cString: error.message)
  }
}
