/// What of its arguments' content passes into the result of a function of the library.
///
/// A function that works on the context item where an argument is left out passes of it what it would
/// of the argument.
package enum Passage: Sendable {
  /// Nothing that tells what it was: a truth value or a place.
  case nothing
  /// The name of a node.
  case name
  /// How many items there are.
  case count
  /// How many characters there are.
  case length
  /// What has been made of the content: pieces of texts, or numbers worked out from it.
  case pieces
  /// The text of the argument, up to white space.
  case text
  /// Texts as they are, in a value of another form.
  case texts
  /// The items of the first argument, and of others of its type: as many of them as the type of the
  /// result allows.
  case items
  /// Some of the items of the first argument.
  case someItems
  /// The values that the argument is atomized to.
  case values
  /// One of each of those values.
  case distinctValues
  /// The least or greatest of those values, which may have become a number.
  case extreme
  /// The root of the tree a node is in, with all that is in it.
  case root
  /// Nodes from anywhere in a tree.
  case tree
  /// A key and a value, as a map.
  case entry
  /// The entries of maps, as one map.
  case mergedEntries
  /// The entries of a map, and a key and a value.
  case addedEntry
  /// What a map has under a key.
  case valueOfKey
}
