import Foundation

extension Table {
  /// Prints the table at once, for the next may take long.
  func show() {
    print(markdown)
    fflush(nil)
  }
}
