import Instrument
import JSON
import Text

/// The distribution of scores in one panel, with which a respondent can be compared. It represents that panel only and
/// is no norm, so its size and population are named in every comparison.
package struct ReferenceGroup: Equatable, Sendable {
  /// The distribution of one variable.
  package struct Distribution: Equatable, Sendable {
    package let n: Int
    package let mean: Double
    package let sd: Double
    /// The 1st to the 99th percentile, in ascending order.
    package let percentiles: [Double]

    /// The percentile rank of a value: the percentage of the group below it, plus half of those that equal it to a
    /// tenth.
    ///
    /// - Returns: 0.5…99.5.
    package func standing(of value: Double) -> Double {
      let value = Double(ReferenceGroup.tenths(value)) / 10
      let below = percentiles.count { $0 < value }
      let equal = percentiles.count { $0 == value }
      return Double(below) + Double(equal + 1) / 2
    }
  }

  /// The smallest number of respondents for a distribution. With fewer, ranks say too little.
  package static let minimumRespondents = 30
  package static let maximumPopulationLength = 200
  private static let format = 1

  /// The population of the panel, in the words of whoever made the group.
  package let population: String
  /// The id of the questionnaire. Its version and the form follow.
  package let questionnaire: String
  package let version: String
  package let form: Form
  /// The number of respondents in the panel.
  package let n: Int
  /// The distributions by variable name.
  package let distributions: [String: Distribution]

  static func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }

  /// Whether the group was made with the same questionnaire and form.
  package func fits(_ questionnaire: Questionnaire, _ form: Form) -> Bool {
    self.questionnaire == questionnaire.id && version == questionnaire.version && self.form == form
  }

  /// Checks the text that describes a population.
  ///
  /// - Returns: nil if it is empty, too long, or not a single line of letters.
  package static func population(_ text: String) -> String? {
    let trimmed = text.trimmed
    let isFine = !trimmed.isEmpty && trimmed.count <= maximumPopulationLength && trimmed.withoutControls == trimmed
    return isFine ? trimmed : nil
  }
}

/// Gathers the distributions of variables in one pass. Memory does not grow with the number of respondents, because
/// values between −100 and 100 are counted in tenths.
package struct ReferenceSums: Sendable {
  private let names: [String]
  package private(set) var n = 0
  private var counts: [[Int: Int]]
  private var moments: [SampleMoments]

  /// - Parameter names: the names of the variables.
  package init(_ names: [String]) {
    self.names = names
    counts = names.map { _ in [:] }
    moments = names.map { _ in SampleMoments() }
  }

  /// - Parameter values: one value for each variable; nil if it is missing.
  package mutating func add(_ values: [Double?]) {
    n += 1
    for (place, value) in values.enumerated() {
      guard let value else { continue }
      counts[place][ReferenceGroup.tenths(value), default: 0] += 1
      moments[place].add(value)
    }
  }

  /// Makes the reference group. Variables with too few respondents are left out.
  package func group(_ population: String, _ questionnaire: Questionnaire, _ form: Form) -> ReferenceGroup {
    var distributions: [String: ReferenceGroup.Distribution] = [:]
    for (place, name) in names.enumerated() {
      guard moments[place].n >= ReferenceGroup.minimumRespondents, let sd = moments[place].sd else { continue }
      distributions[name] = ReferenceGroup.Distribution(
        n: moments[place].n, mean: moments[place].mean, sd: sd, percentiles: percentiles(place))
    }
    return ReferenceGroup(
      population: population, questionnaire: questionnaire.id, version: questionnaire.version, form: form, n: n,
      distributions: distributions)
  }

  /// The percentiles of one variable. A percentile that falls between two values is their mean (Hyndman and Fan 1996,
  /// definition 2).
  private func percentiles(_ place: Int) -> [Double] {
    let count = moments[place].n
    var percentiles: [Double] = []
    var below = 0
    /// The lower of two values between which the next percentile falls.
    var waiting: Int?
    for (value, own) in counts[place].sorted(by: { $0.key < $1.key }) {
      if let last = waiting { percentiles.append(Double(last + value) / 20) }
      waiting = nil
      below += own
      while percentiles.count < 99, (percentiles.count + 1) * count < 100 * below {
        percentiles.append(Double(value) / 10)
      }
      if percentiles.count < 99, (percentiles.count + 1) * count == 100 * below { waiting = value }
    }
    return percentiles
  }
}

extension ReferenceGroup {
  /// The group as one JSON object, described by `Questionnaires/reference.schema.json`.
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("population", population)
      json.field("questionnaire", questionnaire)
      json.field("version", version)
      json.field("form", form.rawValue)
      json.field("n", n)
      json.field("variables") { json in
        json.object { json in
          for (name, distribution) in distributions.sorted(by: { $0.key < $1.key }) {
            json.field(name) { $0.value(distribution) }
          }
        }
      }
    }
    json.lineEnd()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// - Parameter json: the output of ``json``, with its members in any order.
  /// - Throws: `JSONError` for anything else.
  package init(_ json: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var reader = try JSONReader(json)
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    var distributions: [String: Distribution] = [:]
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "format", "n": numbers[name] = try reader.integer()
      case "population", "questionnaire", "version", "form": texts[name] = try reader.string()
      case "variables":
        distributions = try reader.map { (reader) throws(JSONError) in try Distribution(&reader) }
      default: throw reader.unexpected
      }
    }
    try reader.end()
    guard numbers["format"] == Self.format, let n = numbers["n"], n > 0,
      let population = texts["population"].flatMap(Self.population), let questionnaire = texts["questionnaire"],
      let version = texts["version"], let form = texts["form"].flatMap(Form.init), !distributions.isEmpty
    else { throw reader.unexpected }
    self.init(
      population: population, questionnaire: questionnaire, version: version, form: form, n: n,
      distributions: distributions)
  }
}

extension ReferenceGroup.Distribution {
  fileprivate init(_ reader: inout JSONReader) throws(JSONError) {
    var n = 0
    var (mean, sd): (Double?, Double?)
    var percentiles: [Double] = []
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "n": n = try reader.integer()
      case "mean": mean = try reader.double()
      case "sd": sd = try reader.double()
      case "percentiles":
        try reader.array { (reader) throws(JSONError) in percentiles.append(try reader.double()) }
      default: throw reader.unexpected
      }
    }
    guard let mean, let sd, n >= ReferenceGroup.minimumRespondents, percentiles.count == 99,
      zip(percentiles, percentiles.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw reader.unexpected }
    self.init(n: n, mean: mean, sd: sd, percentiles: percentiles)
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ distribution: ReferenceGroup.Distribution) {
    object { json in
      json.field("n", distribution.n)
      json.field("mean", distribution.mean)
      json.field("sd", distribution.sd)
      json.field("percentiles") { json in
        json.array { json in for percentile in distribution.percentiles { json.value(percentile) } }
      }
    }
  }
}
