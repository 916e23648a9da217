import Instrument

/// Where the reasons of a passage or of a tip's relevance come from.
enum ReasonSource: Sendable {
  case fact(Fact)
  case bases(@Sendable (BaseLists) -> [Base])
}
