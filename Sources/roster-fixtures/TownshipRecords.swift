// What one unit keeps a record of for the whole township.

/// An enterprise that has to have counter-terror informants.
struct Enterprise {
  var name: String
  var trade: Trade
}

struct LeadingGroup {
  var officials: [Official]
  var bodies: [String]
}

struct Official {
  enum Role: String {
    case head, deputy
  }

  var role: Role
  var post: String
  var name: String?
}

/// The joint coordination office.
struct Office {
  var seat: String
  var staff: [Staff]
}

struct Staff {
  var body: String
  var name: String?
}

struct Meeting {
  enum Kind: String {
    case monthly, liaison, annual
    case halfYear = "half-year"
  }

  enum Attendee: Equatable {
    /// The head of a team of a kind.
    case head(TeamKind)
    case body(String)
  }

  var kind: Kind
  var date: Day
  var attendees: [Attendee]
  var issues: [Issue] = []
}

struct Issue {
  var matter: String
  var measure: String
  var settled: Day?
}

struct Fund {
  enum Purpose: String {
    case bravery
  }

  var purpose: Purpose
  var year: Int
  var amount: Int
}

/// Where the public can report what it saw.
struct Channel {
  var phone: String
}
