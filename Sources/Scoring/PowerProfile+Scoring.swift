import Instrument

extension PowerProfile {
  /// Scores a response.
  ///
  /// - Parameters:
  ///   - answers: ratings outside the scale, and items that `form` does not ask, are ignored.
  ///   - questionnaire: the instrument that was answered.
  ///   - form: determines how many items of a base or scale count as complete.
  ///   - seconds: how long each item was on the screen; empty if unknown.
  package init(
    _ answers: Answers, to questionnaire: Questionnaire, form: Form, seconds: [Item.ID: Double] = [:]
  ) {
    let rated = RatedItems(answers, to: questionnaire, form: form)
    let times =
      seconds.isEmpty
      ? [] : questionnaire.items(form).compactMap { item in seconds[item.id].map { $0 / (item.isPaired ? 2 : 1) } }
    let check = QualityCheck(rated: rated, seconds: times)
    let (quality, contrast) = (check.flags, check.contrast)
    let widening = quality.reduce(1) { $0 * $1.widening }

    let levels = Base.allCases.map { rated.levels($0) }
    let differences = Base.allCases.map { rated.differences($0) }
    let scored = Self.scored(rated)
    // The bases of outcome control come first; a mean is only taken where all of its bases are scored.
    let control = Base.allCases.indices.filter { Base.outcomeControl.contains(Base.allCases[$0]) }
    let whole = scored.count >= Self.minimumScoredForOverall ? scored : Array(Base.allCases.indices)
    let means = [control, whole].filter { !$0.isEmpty && Array(scored.prefix($0.count)) == $0 }
    let posterior =
      scored.isEmpty
      ? nil : GapPosterior(scored.map { differences[$0] }, meansOfLeading: means.map(\.count))

    /// The comparison for one base, or for the mean over several bases with equal weights.
    func comparison(_ members: [Int], _ gap: NormalMixture?) -> Comparison {
      let relative = gap.map { RelativePower($0, widening: widening) }
      // A mean is empty if half of its bases or more say nothing about the two people.
      let isEmpty = 2 * members.count { rated.isIndifferent(Base.allCases[$0]) } >= members.count
      let (me, partner) = (Self.mean(members.map { levels[$0].me }), Self.mean(members.map { levels[$0].partner }))
      var ofThese = isEmpty && contrast == .full ? .little : contrast
      if let me, let partner, let holder = Verdict(relative, contrast: ofThese).holder {
        // The gap comes only from items answered for both people. Items answered for one person can make the levels
        // point the other way.
        let isBorneOut = holder == .me ? me > partner : partner > me
        if !isBorneOut { ofThese = .none }
      }
      return Comparison(
        me: me, partner: partner, relative: relative, verdict: Verdict(relative, contrast: ofThese),
        answered: members.reduce(0) { $0 + differences[$1].count },
        isComplete: members.allSatisfy { rated.isComplete(Base.allCases[$0]) }, contrast: ofThese)
    }

    var bases = [Base: Comparison](minimumCapacity: Base.allCases.count)
    for (index, base) in Base.allCases.enumerated() {
      bases[base] = comparison([index], scored.firstIndex(of: index).flatMap { posterior?.gaps[$0] })
    }
    func mean(_ members: [Int]) -> Comparison {
      comparison(members, means.firstIndex(of: members).flatMap { posterior?.means[$0] })
    }
    var climate = [Scale: Double](minimumCapacity: Scale.allCases.count)
    for scale in Scale.allCases { climate[scale] = rated.level(scale) }

    let consequences = Verdict.ofConsequences(bases[.coercive])
    let (outcomeControl, overall) = (mean(control), mean(whole))
    let supported = overall.verdict.supported(by: bases.values.map(\.verdict))
    self.init(
      bases: bases,
      outcomeControl: outcomeControl.with(verdict: outcomeControl.verdict.consideringConsequences(consequences)),
      overall: overall.with(verdict: supported.consideringConsequences(consequences)),
      climate: climate,
      globalComparison: questionnaire.global.flatMap { Self.position(answers.global, in: $0.range) },
      quality: quality)
  }

  /// The fewest scored bases for which `overall` is scored.
  package static let minimumScoredForOverall = 3

  /// The estimate of the gap on one base, without its interval; nil if the base is not scored. A search that needs
  /// hundreds of estimates uses this.
  static func estimate(of base: Base, _ answers: Answers, to questionnaire: Questionnaire, form: Form) -> Double? {
    let rated = RatedItems(answers, to: questionnaire, form: form)
    let differences = Base.allCases.map { rated.differences($0) }
    let scored = scored(rated)
    guard let place = scored.firstIndex(where: { Base.allCases[$0] == base }) else { return nil }
    return RelativePower.estimate(GapPosterior.gap(of: place, scored.map { differences[$0] }))
  }

  /// The indices of the scored bases in `Base.allCases`.
  private static func scored(_ rated: RatedItems) -> [Int] {
    Base.allCases.indices.filter { rated.isScored(Base.allCases[$0]) }
  }

  /// The mean of the values; nil if one is missing or there are none.
  private static func mean(_ values: [Double?]) -> Double? {
    var sum = 0.0
    for value in values {
      guard let value else { return nil }
      sum += value
    }
    return values.isEmpty ? nil : sum / Double(values.count)
  }

  /// Maps an index into the labels to −1…1: −1 is the first label, 0 the middle one, 1 the last.
  private static func position(_ choice: Int?, in range: ClosedRange<Int>) -> Double? {
    guard let choice, range.contains(choice), range.count > 1 else { return nil }
    return 2 * Double(choice) / Double(range.upperBound) - 1
  }
}
