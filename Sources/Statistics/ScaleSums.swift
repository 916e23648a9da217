/// Sums over respondents from which the statistics of one scale are computed: for each pair of items, over the
/// respondents who answered both. Integers, so that any number of respondents can be added without rounding; memory
/// does not grow.
package struct ScaleSums: Sendable {
  /// Sums over the respondents who answered items i and j, at index i · count + j.
  struct PairSums: Sendable {
    var n = 0
    /// The sum of item i.
    var sum = 0
    /// The sum of squares of item i.
    var square = 0
    /// The sum of products of items i and j.
    var product = 0
  }

  /// Sums of an item and of the mean over a respondent's answered items, over all respondents who answered the item.
  struct TotalSums: Sendable {
    var mean = SampleMoments()
    var product = 0.0
  }

  package let count: Int
  private(set) var pairs: [PairSums]
  private(set) var totals: [TotalSums]
  /// Moments of the mean over the answered items, for respondents who answered at least one.
  package private(set) var total = SampleMoments()
  /// Respondents who answered no item.
  package private(set) var missing = 0
  /// Respondents who answered all items.
  package private(set) var complete = 0

  /// - Parameter count: the number of items.
  package init(count: Int) {
    self.count = count
    pairs = Array(repeating: PairSums(), count: count * count)
    totals = Array(repeating: TotalSums(), count: count)
  }

  /// Adds one respondent.
  ///
  /// - Parameter values: a value for each item, with reversed items turned; nil if it was not answered.
  package mutating func add(_ values: [Int?]) {
    let known = values.compactMap(\.self)
    guard !known.isEmpty else {
      missing += 1
      return
    }
    if known.count == count { complete += 1 }
    let mean = Double(known.reduce(0, +)) / Double(known.count)
    total.add(mean)
    for i in 0..<count {
      guard let x = values[i] else { continue }
      totals[i].mean.add(mean)
      totals[i].product += Double(x) * mean
      for j in 0..<count {
        guard let y = values[j] else { continue }
        let place = i * count + j
        pairs[place].n += 1
        pairs[place].sum += x
        pairs[place].square += x * x
        pairs[place].product += x * y
      }
    }
  }

  /// The covariance of two items over all respondents who answered both; nil for fewer than two respondents.
  func covariance(_ i: Int, _ j: Int) -> Double? {
    let (a, b) = (pairs[i * count + j], pairs[j * count + i])
    guard a.n > 1 else { return nil }
    return (Double(a.product) - Double(a.sum) * Double(b.sum) / Double(a.n)) / Double(a.n - 1)
  }

  /// The correlation of two items over all respondents who answered both; nil for fewer than two respondents, or if one
  /// of the items does not vary.
  func correlation(_ i: Int, _ j: Int) -> Double? {
    let spreads = [pairs[i * count + j], pairs[j * count + i]].compactMap {
      SampleMoments(n: $0.n, sum: $0.sum, square: $0.square).sd
    }
    guard spreads.count == 2, spreads[0] > 0, spreads[1] > 0, let covariance = covariance(i, j) else { return nil }
    return covariance / (spreads[0] * spreads[1])
  }

  /// Moments of an item; empty if nobody answered it.
  func moments(of item: Int) -> SampleMoments {
    let sums = pairs[item * count + item]
    return SampleMoments(n: sums.n, sum: sums.sum, square: sums.square)
  }

  /// The correlation of an item with the mean over the answered items, including the item itself.
  func correlationWithTotal(_ item: Int) -> Double? {
    let (own, sums) = (moments(of: item), totals[item])
    guard own.n > 1, let sd = own.sd, let sdOfTotal = sums.mean.sd, sd > 0, sdOfTotal > 0 else { return nil }
    let covariance = (sums.product - Double(own.n) * own.mean * sums.mean.mean) / Double(own.n - 1)
    return covariance / (sd * sdOfTotal)
  }
}

/// Number, mean and variance of values, computed in one pass (Welford 1962).
package struct SampleMoments: Equatable, Sendable {
  package private(set) var n = 0
  /// The mean; 0 if there are no values.
  package private(set) var mean = 0.0
  /// The sum of squared distances from the mean.
  private var spread = 0.0

  package init() {}

  init(n: Int, sum: Int, square: Int) {
    self.n = n
    guard n > 0 else { return }
    mean = Double(sum) / Double(n)
    spread = Double(square) - Double(sum) * mean
  }

  package mutating func add(_ value: Double) {
    n += 1
    let distance = value - mean
    mean += distance / Double(n)
    spread += distance * (value - mean)
  }

  /// The standard deviation, with divisor n − 1; nil for fewer than two values.
  package var sd: Double? { n > 1 ? (max(0, spread) / Double(n - 1)).squareRoot() : nil }
}
