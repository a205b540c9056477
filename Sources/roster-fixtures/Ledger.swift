// What a team keeps a record of.

struct Training {
  enum Instructor: String {
    case police, other
  }

  var date: Day
  var instructor: Instructor
  var topic: String
  var attended: Int
}

struct Insurance {
  enum Kind: String {
    case accident, other
  }

  var kind: Kind
  var insurer: String
  var from: Day
  var to: Day
  var insured: Int?
}

struct Inspection {
  enum Method: String {
    case video
    case onSite = "on-site"
  }

  var date: Day
  var method: Method
  var inspector: String
  var notified: Day?
  var problems: Int
  var rectified: Int
}

/// A shift of every day; one that does not end later than it begins ends on the next day.
struct Shift {
  enum Task: String {
    case patrol, guarding = "guard"
  }

  var from: String
  var to: String
  var task: Task
  var place: String?
}

struct Supply {
  enum Kind: String {
    case sign, equipment, protective
  }

  var kind: Kind
  var item: String
  var quantity: Int
}

/// A major security task.
struct Operation {
  var date: Day
  var name: String
  var members: Int
  var allowances: Int
}

struct Report {
  enum Matter: String {
    case security, terrorism, fire, other
  }

  enum Form: String {
    case slip, other
  }

  enum Addressee: String {
    case other
    case communityPolice = "community-police"
    case villageCommittee = "village-committee"
  }

  var date: Day
  var found: Day?
  var number: String
  var matter: Matter
  var form: Form?
  var addressee: Addressee?
  var handled: Day?
  var transferred: Day?
  var isValuable: Bool
}

struct Award {
  enum Category: String {
    case bravery, performance, information
  }

  var date: Day
  var granted: Day?
  var category: Category
  var recipient: String?
  var caseNumber: String
}
