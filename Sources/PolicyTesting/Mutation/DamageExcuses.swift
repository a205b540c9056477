import Policies
import XMLTree
import XPath

/// What a policy says of damages to some documents, and which of them each entry is about.
struct DamageExcuses {
  private let entries: [[(entry: HarmlessDamage, rows: Set<Int32>)]]
  /// Entries whose nodes cannot be told.
  private(set) var broken: [(entry: HarmlessDamage, error: XPathError)] = []

  /// Works out what entries select in each of the documents.
  init(_ policyEntries: KeyPath<PolicyLevel, [HarmlessDamage]>, for base: MutationBase) {
    var broken: [(HarmlessDamage, XPathError)] = []
    entries = base.documents.indices.map { document in
      guard let nodes = base.excused(policyEntries, in: document) else { return [] }
      return nodes.entries.compactMap { entry in
        do throws(XPathError) {
          return (entry, try nodes.rows(of: entry))
        } catch {
          broken.append((entry, error))
          return nil
        }
      }
    }
    self.broken = broken
  }

  /// The entry that explains a damage, if one does.
  func entry(for site: DamageSite) -> HarmlessDamage? {
    entries[site.document].first { entry, rows in
      entry.kinds.contains(site.damage.kind) && rows.contains(site.damage.row)
    }?.entry
  }
}
