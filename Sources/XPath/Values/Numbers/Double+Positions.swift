extension Double {
  /// The nearest whole number, of two equally near the greater one (`fn:round`, *F&O 3.1* §4.4.4).
  var roundedHalfUp: Double {
    let floor = rounded(.down)
    return self - floor >= 0.5 ? floor + 1 : floor
  }
}

extension Int {
  /// A whole number as near as an index need be, from 0 on.
  init(clamping value: Double) {
    self = value >= 1e18 ? Int.max : value > 0 ? Int(value) : 0
  }
}
