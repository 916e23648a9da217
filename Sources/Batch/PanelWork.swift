import Instrument
import Scoring
import Statistics

/// Scores respondents for the statistics of a panel.
package struct PanelWork: RespondentWork {
  private let panel: Panel

  /// - Parameter panel: the panel to which the outcomes will be added.
  package init(for panel: Panel) {
    self.panel = panel
  }

  package func output(for content: AnswerLine.Content, id: String?, group: String?) -> PanelResponse {
    let profile = PowerProfile(
      content.answers, to: panel.questionnaire, form: panel.form, seconds: content.seconds)
    return PanelResponse(content.answers, profile, to: panel.questionnaire, scales: panel.scales, group: group)
  }
}
