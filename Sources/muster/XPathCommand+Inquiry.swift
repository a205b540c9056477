import Auditing
import Foundation
import Policies
import XMLTree
import XPath

/// An expression and what it is to be evaluated on.
struct XPathInquiry {
  private let expression: XPathExpression
  /// Selects the items to evaluate it on; the document node unless given.
  private let places: XPathExpression?
  /// `$this`, as the rules of a policy have it: what the expression is evaluated on.
  private let this: VariableReference?
  private let evaluator: Evaluator
  /// What the rules of a policy know, and keep private.
  private let inspection: PolicyInspection?
  private let limits: EvaluationLimits
  /// How long everything took so far.
  var timing = XPathTiming()

  init(
    _ source: String, on places: String?, in context: StaticContext, inspection: PolicyInspection?,
    limits: EvaluationLimits
  ) throws(XPathMistakes) {
    self.inspection = inspection
    self.limits = limits
    evaluator = inspection?.evaluator ?? Evaluator(context: .here)
    evaluator.begin(limits)
    let start = ContinuousClock.now
    var contextOnPlace = context
    this = inspection.map { _ in contextOnPlace.declareVariable("this") }
    expression = try XPathInquiry.compiled(source, contextOnPlace)
    if let places {
      self.places = try XPathInquiry.compiled(places, context)
    } else {
      self.places = nil
    }
    timing.parsing = ContinuousClock.now - start
  }

  private static func compiled(
    _ source: String, _ context: StaticContext
  ) throws(XPathMistakes) -> XPathExpression {
    do {
      return try XPathExpression(source, in: context)
    } catch {
      throw XPathMistakes(mistakes: error.errors.map { XPathMistake($0, in: source) })
    }
  }

  /// Takes a document in hand, and gives what the policy finds wrong with it.
  mutating func open(_ tree: Tree, file: String) -> [Diagnostic] {
    evaluator.begin(limits.scaled(toNodes: Int(tree.count)))
    guard let inspection else { return [] }
    return timing.measure(\.reading) { inspection.open(tree, file: file) }
  }

  /// The items the expression comes to on a document, each as text.
  mutating func items(on tree: Tree?, as method: OutputMethod) -> Result<[String], XPathMistake> {
    let start = ContinuousClock.now
    defer {
      evaluator.releaseTrees()
      timing.evaluation += ContinuousClock.now - start
    }
    return Result { () throws(XPathMistake) in
      do throws(Failure) {
        let answers = try answers(on: tree, with: evaluator, as: method)
        return inspection?.shown(
          answers, question: question(method),
          text: { (item, evaluator) throws(XPathError) in
            try Value(item).serialized(as: method, with: evaluator)
          }) ?? answers.map(\.text)
      } catch {
        throw mistake(error.error, of: error.expression, method)
      }
    }
  }

  /// An error, and the expression it arose in.
  private struct Failure: Error {
    let error: XPathError
    let expression: XPathExpression
  }

  /// Gives the answers on another document.
  private func question(
    _ method: OutputMethod
  ) -> (Tree, Evaluator) throws(XPathError) -> [PolicyInspection.Answer] {
    let inquiry = self
    return { (tree, evaluator) throws(XPathError) in
      do throws(Failure) {
        return try inquiry.answers(on: tree, with: evaluator, as: method)
      } catch {
        throw error.error
      }
    }
  }

  private func answers(
    on tree: Tree?, with evaluator: Evaluator, as method: OutputMethod
  ) throws(Failure) -> [PolicyInspection.Answer] {
    let root = tree.map { Item.node($0.root) }
    let places = try places.map { (places) throws(Failure) in
      try value(of: places, on: root, evaluator).map(Optional.some)
    }
    var answers: [PolicyInspection.Answer] = []
    for place in places ?? [root] {
      if let this { evaluator[this] = place.map { Value($0) } }
      for item in try value(of: expression, on: place, evaluator) {
        do throws(XPathError) {
          let text = try Value(item).serialized(as: method, with: evaluator)
          answers.append(PolicyInspection.Answer(item, text: text))
        } catch {
          throw Failure(error: error, expression: expression)
        }
      }
    }
    return answers
  }

  private func value(
    of expression: XPathExpression, on item: Item?, _ evaluator: Evaluator
  ) throws(Failure) -> Value {
    do throws(XPathError) {
      return try expression.evaluate(on: item, with: evaluator)
    } catch {
      throw Failure(error: error, expression: expression)
    }
  }

  private func mistake(
    _ error: XPathError, of expression: XPathExpression, _ method: OutputMethod
  ) -> XPathMistake {
    guard let inspection else { return XPathMistake(error, in: expression.source) }
    let cause = inspection.cause(of: error, in: expression.source)
    // Where a let broke, the twin's error is that it has no value, too: it tells nothing of this one.
    let shown = inspection.shown(cause.error, question: question(method))
    return XPathMistake(
      cause.error, as: shown.code, in: cause.source, at: cause.place,
      replacingValues: shown.masking)
  }
}

extension DynamicContext {
  /// The clock and the time zone of this place.
  static var here: DynamicContext {
    let zone = TimeZone.current.secondsFromGMT() / 60
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute, .second, .nanosecond], from: Date())
    let now = DateTime(
      year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1,
      hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0,
      nanosecond: parts.nanosecond ?? 0, timezone: zone)
    return DynamicContext(currentDateTime: now!, implicitTimezone: zone)
  }
}

/// How long the parts of answering took.
struct XPathTiming {
  var parsing = Duration.zero
  var reading = Duration.zero
  var evaluation = Duration.zero

  /// Does work, and adds the time it takes to a part.
  mutating func measure<T>(
    _ part: WritableKeyPath<XPathTiming, Duration>, _ work: () -> T
  ) -> T {
    let start = ContinuousClock.now
    defer { self[keyPath: part] += ContinuousClock.now - start }
    return work()
  }

  /// What is said of it.
  var message: Message {
    Message(
      XPathNote.timing,
      [parsing, reading, evaluation].map { .text(XPathTiming.milliseconds($0)) })
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let microseconds = Int(duration / .microseconds(1))
    let fraction = String(microseconds % 1000)
    return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}

/// What is said beside the answer.
enum XPathNote: String, DiagnosticCode, CaseIterable {
  case timing = "xpath.timing"

  var wording: Wording {
    Wording(
      "parsed in {0} ms, read in {1} ms, evaluated in {2} ms",
      "解析用时{0}毫秒，读取用时{1}毫秒，求值用时{2}毫秒")
  }
}
