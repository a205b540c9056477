// *Functions and Operators 3.1*, §16.1: functions on functions.

extension FunctionLibrary {
  static let functionItems = [
    // The function that is found may use any of the context.
    Function(
      "fn:function-lookup($name as xs:QName, $arity as xs:integer) as function(*)?",
      uses: [.focus, .surroundings]
    ) { (call) throws(XPathError) in
      guard let name = call.atomic(0)?.qNameValue, let arity = call.integer(1),
        let function = FunctionLibrary.function(name, arity: arity)
      else { return .empty }
      // fn:concat takes any number of arguments, and a function item has a type for each.
      try call.evaluator.step(16 * arity)
      let signature = function.signature(arity: arity)
      return Value(.function(function.item(signature, focus: call.focus, context: call.context)))
    },

    Function("fn:function-name($func as function(*)) as xs:QName?") { (call) throws(XPathError) in
      guard case .function(let function) = call.function(0), let name = function.name else {
        return .empty
      }
      return Value(.qName(name))
    },

    Function("fn:function-arity($func as function(*)) as xs:integer") { (call) throws(XPathError) in
      .integer(try call.function(0).signature().parameters.count)
    },
  ]
}
