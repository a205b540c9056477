/// What the atomic values of an expression have of a submission's private texts.
///
/// Masking knows a private text again where it stands whole. A piece of one, or a number worked out
/// from one, looks like any other value; only the way it was made tells.
enum PrivateContent: Comparable {
  /// Nothing: they come from elsewhere, or say no more than a count or a truth value.
  case none
  /// Private texts as they stand in the submission, maybe among others.
  case whole
  /// What has been made of private texts.
  case pieces

  /// The content of a value made of one that has this content.
  var reshaped: PrivateContent { self == .none ? .none : .pieces }
}
