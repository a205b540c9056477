/// What a name of a function stands for that is not the function's own: a function of the library with
/// its last argument fixed to a variable.
struct FunctionAlias: Sendable {
  let function: QName
  let variable: QName
}
