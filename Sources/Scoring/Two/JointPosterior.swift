import Glibc

/// The joint posterior of the gaps that two people's views share, and of how far the views differ.
///
/// With both views turned to the same direction, d[r,b,i] is the difference of rater r on item i of base b:
///
///     d[r,b,i] = δ[b] + s[r] + u[r,b] + e[r,b,i]
///
/// Given the center of both raters' means, c = μ + (s[1] + s[2]) / 2, and their distance, d = s[1] − s[2], the bases
/// are independent. So noises, bases that stand apart and bases that are seen quite differently are summed base by
/// base, c and d over evenly spaced points, and υ and τ over the values in ``JointPriors``. The posteriors are mixtures
/// of normals.
struct JointPosterior {
  /// The shared gap of each base.
  let gaps: [NormalMixture]
  /// The first view minus the second on each base.
  let differences: [NormalMixture]
  let overall: NormalMixture
  let overallDifference: NormalMixture

  /// - Parameters:
  ///   - first: one rater's view of each base, at least one base.
  ///   - second: the other rater's view of the same bases, turned to the direction of the first.
  init(_ first: [BaseView], _ second: [BaseView], priors: JointPriors = .standard) {
    var sweep = JointSweep(first, second, priors)
    for slant in priors.slants.indices {
      for spread in priors.spreads { sweep.run(slant: slant, spread: spread) }
    }
    (gaps, differences) = (first.indices.map { sweep.gap($0) }, first.indices.map { sweep.difference($0) })
    (overall, overallDifference) = (sweep.gap(first.count), sweep.difference(first.count))
    sweep.deallocate()
  }
}

/// Weight, and weight times the first and the second moment, at four grid points.
private struct LaneMoments {
  var weight = Lanes()
  var first = Lanes()
  var second = Lanes()

  @inline(__always)
  mutating func add(_ weight: Lanes, _ value: Lanes, variance: Float) {
    let first = weight * value
    self.weight += weight
    self.first += first
    second += first * value + weight * variance
  }

  /// Adds the moments of `other`, scaled by `factor`, shifted by `shift`, plus an independent value with `variance`.
  @inline(__always)
  mutating func add(_ other: LaneMoments, factor: Lanes, shift: Lanes, variance: Float) {
    let weight = factor * other.weight
    let first = factor * other.first
    self.weight += weight
    self.first += first + shift * weight
    second += factor * other.second + 2 * (shift * first) + weight * (shift * shift + variance)
  }

  func add(to components: inout NormalMixture.Components) {
    let total = weight.total
    guard total >= .leastNormalMagnitude else { return }
    let mean = first.total / total
    components.add(weight: total, mean: mean, variance: max(second.total / total - mean * mean, 1e-3))
  }
}

/// The normal distribution of both raters' mean differences around their overall means, for one pair of noise values
/// and one state of a base.
private struct PairComponent {
  /// The weight of the component, without the exponential of its density.
  let weight: Float
  /// The inverse covariance of both mean differences, times −½ and log₂ e.
  let firstPower, crossPower, secondPower: Float
  /// The shared gap as a linear function of both mean differences, and its remaining variance.
  let gapFirst, gapSecond, gapVariance: Float
  /// The difference of the two views as a linear function of both mean differences, and its remaining variance.
  let viewFirst, viewSecond, viewVariance: Float

  /// - Parameters:
  ///   - chance: the probability of these noises and this state.
  ///   - shared: the variance of the shared gap around μ.
  ///   - own: the variance of what each rater adds on this base.
  ///   - noises: the error variances of the two mean differences.
  init(chance: Float, shared: Float, own: Float, noises: (Float, Float)) {
    let (first, second) = (shared + own + noises.0, shared + own + noises.1)
    // This form of the expression stays exact where `shared` is large.
    let inverse = 1 / ((own + noises.0) * second + shared * (own + noises.1))
    let (one, cross, two) = (second * inverse, -shared * inverse, first * inverse)
    weight = chance * inverse.squareRoot() * 1000
    let factor = -0.5 * Lanes.log2OfE
    (firstPower, crossPower, secondPower) = (factor * one, 2 * factor * cross, factor * two)
    gapFirst = shared * (own + noises.1) * inverse
    gapSecond = shared * (own + noises.0) * inverse
    gapVariance = shared * (1 - gapFirst - gapSecond)
    viewFirst = own * (one - cross)
    viewSecond = own * (cross - two)
    viewVariance = own * (2 - viewFirst + viewSecond)
  }
}

private struct JointSweep {
  private let priors: JointPriors
  /// The origin from which gaps are measured, in POMP points.
  private let middle: Float
  private let first: [Float]
  private let second: [Float]
  private let noises: (first: [[RaterNoise.VariancePoint]], second: [[RaterNoise.VariancePoint]])
  /// The mixture components of the shared gap on each base; those of the overall gap come last.
  private var gapComponents: [NormalMixture.Components] = []
  private var viewComponents: [NormalMixture.Components] = []

  // The current values of υ and τ.
  private var slant: Float = 0
  private var components: [[PairComponent]] = []
  private var states: [PriorState] = []
  /// For each base, sums for the shared gap around μ at four points, by whether the base stands apart and whether it is
  /// seen alike.
  private var gapSums: [LaneMoments] = []
  /// For each pair of noises, sums for the difference of the two views, by whether the base is seen alike.
  private var viewSums: [LaneMoments] = []
  private var totals: [Lanes] = []
  private var gaps: [LaneMoments] = []
  private var views: [LaneMoments] = []
  private var step: (center: Float, distance: Float) = (0, 0)
  private var highestWeight: Float = 0

  /// One combination of the prior scales of μ and of s.
  private struct PriorState {
    let chance: Float
    let centerVariance: Float
    let distanceVariance: Float
    /// Given the center of both raters' means, μ has this share of it as its mean, and this variance.
    let share: Float
    let variance: Float
  }

  /// Grid points are dropped if they have less than this share of the weight of the best point.
  private static let negligible: Float = 1e-5
  /// The number of normals that make up the posterior of one base at a grid point. A single normal would have too short
  /// tails.
  private static let gapParts = 4
  private static let viewParts = 8
  /// The distance between grid points, in standard deviations of the summed function.
  private static let stepWidth: Float = 1.2

  init(_ first: [BaseView], _ second: [BaseView], _ priors: JointPriors) {
    self.priors = priors
    let means = zip(first, second).map { ($0.difference + $1.difference) / 2 }.sorted()
    let middle = Float((means[(means.count - 1) / 2] + means[means.count / 2]) / 2)
    self.middle = middle
    self.first = first.map { Float($0.difference) - middle }
    self.second = second.map { Float($0.difference) - middle }
    noises = (RaterNoise(first).points, RaterNoise(second).points)
    let count = priors.slants.count * priors.spreads.count
    let states = priors.meanScales.count * priors.leaningExcesses.count
    for _ in 0...first.count {
      gapComponents.append(NormalMixture.Components(capacity: count * states * Self.gapParts))
      viewComponents.append(NormalMixture.Components(capacity: count * Self.viewParts))
    }
  }

  func deallocate() {
    for components in gapComponents + viewComponents { components.deallocate() }
  }

  mutating func gap(_ place: Int) -> NormalMixture { NormalMixture(&gapComponents[place], from: Double(middle)) }

  mutating func difference(_ place: Int) -> NormalMixture { NormalMixture(&viewComponents[place], from: 0) }

  mutating func run(slant place: Int, spread: Float) {
    slant = priors.slants[place]
    components = first.indices.map { pairComponents($0, spread: spread) }
    states = priorStates(chance: priors.slantChances[place])
    placeGridPoints(spread: spread)
    // Multiply by the area around each point, which differs between values of υ and τ.
    states = priorStates(chance: priors.slantChances[place] * step.center * step.distance)
    gapSums = [LaneMoments](repeating: LaneMoments(), count: Self.gapParts * first.count)
    viewSums = [LaneMoments](repeating: LaneMoments(), count: Self.viewParts * first.count)
    totals = [Lanes](repeating: Lanes(), count: first.count)
    gaps = [LaneMoments](repeating: LaneMoments(), count: states.count * (Self.gapParts * first.count + 1))
    views = [LaneMoments](repeating: LaneMoments(), count: Self.viewParts * first.count + 1)
    highestWeight = 0
    // Start at the median distance of the two views and go outward until the weights are negligible.
    let distances = zip(first, second).map { $0 - $1 }.sorted()
    let start = distances[distances.count / 2]
    sumOutward { sweep, row in sweep.addRow(start + Float(row) * sweep.step.distance) }
    for base in first.indices {
      let parts = Self.gapParts * states.count
      for part in 0..<parts { gaps[parts * base + part].add(to: &gapComponents[base]) }
      for part in 0..<Self.viewParts { views[Self.viewParts * base + part].add(to: &viewComponents[base]) }
    }
    let whole = first.count
    for state in states.indices {
      gaps[Self.gapParts * states.count * whole + state].add(to: &gapComponents[whole])
    }
    views[Self.viewParts * whole].add(to: &viewComponents[whole])
  }

  private func pairComponents(_ base: Int, spread: Float) -> [PairComponent] {
    let (near, contested) = (slant * slant, priors.contestedScale * priors.contestedScale)
    var components: [PairComponent] = []
    // Order of states: bases near the others come before those that stand apart; in each half those seen alike come
    // first.
    for isApart in [false, true] {
      for isContested in [false, true] {
        let chance =
          (isApart ? priors.standoutChance : 1 - priors.standoutChance)
          * (isContested ? priors.contestedChance : 1 - priors.contestedChance)
        for one in noises.first[base] {
          for two in noises.second[base] {
            components.append(
              PairComponent(
                chance: chance * one.chance * two.chance,
                shared: spread * spread + (isApart ? priors.standoutScale * priors.standoutScale : 0),
                own: near + (isContested ? contested : 0), noises: (one.variance, two.variance)))
          }
        }
      }
    }
    return components
  }

  private func priorStates(chance: Float) -> [PriorState] {
    zip(priors.meanScales, priors.meanChances).flatMap { scale, scaleChance in
      zip(priors.leaningExcesses, priors.leaningChances).map { excess, excessChance in
        let leaning = (slant + excess) * (slant + excess)
        let center = scale * scale + leaning / 2
        let share = scale * scale / center
        return PriorState(
          chance: chance * scaleChance * excessChance / (center * 2 * leaning).squareRoot(), centerVariance: center,
          distanceVariance: 2 * leaning, share: share, variance: share * leaning / 2)
      }
    }
  }

  private mutating func placeGridPoints(spread: Float) {
    var (center, distance) = (0 as Float, 0 as Float)
    for state in states {
      center = max(center, 1 / state.centerVariance)
      distance = max(distance, 1 / state.distanceVariance)
    }
    for base in first.indices {
      let noise = noises.first[base][0].variance + noises.second[base][0].variance
      center += 1 / (spread * spread + slant * slant / 2 + noise / 4)
      distance += 1 / (2 * slant * slant + noise)
    }
    step = (Self.stepWidth / center.squareRoot(), Self.stepWidth / distance.squareRoot())
  }

  /// Calls `body` with 0, 1, 2 … and then −1, −2 …, in each direction until the weight that it returns is negligible
  /// and falls.
  private mutating func sumOutward(_ body: (inout JointSweep, Int) -> Float) {
    let middle = body(&self, 0)
    for direction in [1, -1] {
      var last = middle
      for number in 1...200 {
        let weight = body(&self, direction * number)
        if weight <= last, weight <= Self.negligible * highestWeight { break }
        last = weight
      }
    }
  }

  /// Adds all points with one distance between the raters.
  ///
  /// - Returns: the highest weight of these points.
  private mutating func addRow(_ distance: Float) -> Float {
    let chances = states.map { $0.chance * exp(-0.5 * distance * distance / $0.distanceVariance) }
    var highest: Float = 0
    sumOutward { sweep, group in
      let points = (Lanes(0, 1, 2, 3) + Float(4 * group) - 1.5) * sweep.step.center
      let weight = sweep.addPoints(points, distance, chances)
      highest = max(highest, weight)
      return weight
    }
    return highest
  }

  /// - Parameters:
  ///   - centers: the values of c, the center of both raters' means.
  ///   - distance: the value of d, the distance of the raters' means.
  ///   - chances: the probability of each prior state, given the distance.
  /// - Returns: the highest of the four weights.
  private mutating func addPoints(_ centers: Lanes, _ distance: Float, _ chances: [Float]) -> Float {
    var product = Lanes(repeating: 1)
    for base in first.indices {
      product *= sumBase(base, first[base] - distance / 2 - centers, second[base] + distance / 2 - centers)
    }
    var weights = Lanes()
    var factors: [Lanes] = []
    for (state, chance) in zip(states, chances) {
      let place = centers + middle
      let factor = product * (chance * Lanes.exp(-0.5 / state.centerVariance * place * place))
      weights += factor
      factors.append(factor)
    }
    let highest = weights.max()
    highestWeight = max(highestWeight, highest)
    guard highest > Self.negligible * highestWeight else { return highest }
    add(factors, weights, centers, distance)
    return highest
  }

  /// Sums over the noises and states of one base at four points.
  ///
  /// - Parameters:
  ///   - one: the distance of the first rater's mean difference from that rater's overall mean.
  ///   - two: the same distance for the second rater.
  private mutating func sumBase(_ base: Int, _ one: Lanes, _ two: Lanes) -> Lanes {
    let (ones, crosses, twos) = (one * one, one * two, two * two)
    let (gap, view) = (Self.gapParts * base, Self.viewParts * base)
    for part in 0..<Self.gapParts { gapSums[gap + part] = LaneMoments() }
    for part in 0..<Self.viewParts { viewSums[view + part] = LaneMoments() }
    var total = Lanes()
    for (place, part) in components[base].enumerated() {
      let power = part.firstPower * ones + part.crossPower * crosses + part.secondPower * twos
      let weight = part.weight * Lanes.exp2(power)
      total += weight
      gapSums[gap + place / 4].add(
        weight, part.gapFirst * one + part.gapSecond * two, variance: part.gapVariance)
      viewSums[view + place % 8].add(
        weight, part.viewFirst * one + part.viewSecond * two, variance: part.viewVariance)
    }
    totals[base] = total
    return total
  }

  /// - Parameters:
  ///   - factors: the weight of the four points in each prior state.
  ///   - weights: the sum of `factors` over the states.
  private mutating func add(_ factors: [Lanes], _ weights: Lanes, _ centers: Lanes, _ distance: Float) {
    let distances = Lanes(repeating: distance)
    // The means and variances of the sums over all bases, for the gap and for the difference of views.
    var (gap, view) = ((mean: Lanes(), variance: Lanes()), (mean: Lanes(), variance: Lanes()))
    for base in first.indices {
      let inverse = 1 / totals[base]
      for (number, state) in states.enumerated() {
        // μ is measured from the same origin as the gaps.
        let mean = state.share * (centers + middle) - middle
        let factor = factors[number] * inverse
        let place = Self.gapParts * (states.count * base + number)
        for part in 0..<Self.gapParts {
          gaps[place + part].add(
            gapSums[Self.gapParts * base + part], factor: factor, shift: mean, variance: state.variance)
        }
      }
      let factor = weights * inverse
      for place in Self.viewParts * base..<Self.viewParts * (base + 1) {
        views[place].add(viewSums[place], factor: factor, shift: distances, variance: 0)
      }
      Self.addBase(gapSums[Self.gapParts * base..<Self.gapParts * (base + 1)], inverse, to: &gap)
      Self.addBase(viewSums[Self.viewParts * base..<Self.viewParts * (base + 1)], inverse, to: &view)
    }
    let share = 1 / Float(first.count)
    func whole(_ sum: (mean: Lanes, variance: Lanes)) -> LaneMoments {
      let mean = sum.mean * share
      return LaneMoments(
        weight: Lanes(repeating: 1), first: mean, second: mean * mean + sum.variance * (share * share))
    }
    let end = Self.gapParts * states.count * first.count
    for (number, state) in states.enumerated() {
      gaps[end + number].add(
        whole(gap), factor: factors[number], shift: state.share * (centers + middle) - middle,
        variance: state.variance)
    }
    views[Self.viewParts * first.count].add(whole(view), factor: weights, shift: distances, variance: 0)
  }

  /// Adds the mean and the variance of one base to the totals.
  private static func addBase(
    _ parts: ArraySlice<LaneMoments>, _ inverse: Lanes, to total: inout (mean: Lanes, variance: Lanes)
  ) {
    var (first, second) = (Lanes(), Lanes())
    for part in parts {
      first += part.first
      second += part.second
    }
    let mean = first * inverse
    total.mean += mean
    total.variance += second * inverse - mean * mean
  }
}
