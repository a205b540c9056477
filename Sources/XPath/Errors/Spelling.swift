import XMLTree

/// Finds the name somebody probably meant.
package typealias Spelling = XMLTree.Spelling
