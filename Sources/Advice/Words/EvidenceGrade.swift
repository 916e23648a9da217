/// How strong the evidence behind a sentence of advice is.
package enum EvidenceGrade: String, CaseIterable, Codable, Sendable {
  /// Experiments and pooled studies on this very point.
  case experiments
  /// Studies of something close to it.
  case indirect
  /// Theory that no trial has tested.
  case theory
  /// Expert advice that no trial has tested.
  case expert
  /// No research: it repeats what the user answered.
  case answers
}
