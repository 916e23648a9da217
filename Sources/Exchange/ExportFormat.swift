import Instrument
import Report

/// The formats of other programs that a questionnaire can be handed to.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Open Scale Definition, as one bundle.
  case osd
  /// A data dictionary of REDCap.
  case redcap
  /// XLSForm, as CSV with the sheets below one another.
  case xlsform
}
