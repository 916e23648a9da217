enum ListGap: String, CaseIterable, Sendable {
  /// The bases of the first verdict, and those of the second where a phrase holds two.
  case bases, others
}
