import Content

/// The keys of texts in `report.yaml`.
package enum ReportText: Int, TextKey {
  case title
  case formFull, formBrief
  case fullName
  case statements
  case overviewTitle
  case beamTitle, beamSentence
  case gapsTitle, gapsSentence
  case levelsTitle, levelsSentence
  case climateTitle
  case columnBase, columnVerdict, columnGap, columnLikely, columnPossible, columnBoth
  case columnLevel, columnStatement, columnAnswer
  case range
  case gapRow
  case missingRow
  case levelRow
  case about
  case referenceTitle, referenceLead, referenceNote, referenceCaption, columnRank
  case beamRow, beamLevel, beamEmpty
  case tipsTitle, tipsLead
  case tipMore
  case answersTitle, answersLead, answersPairs, answersSingles
  case answerFirst, answerReversed, answerSkipped, answerOpen
  case readingTitle, readingView, readingMirror, readingMirrorBeside, readingGap, readingSure, readingWhole,
    readingWords
  case madeWith
  case variableQuestionnaire, variableVersion, variableForm, variableName, variableRole, variableLabel, variableDate
  case variableMatter, variableCloseness, variableDependence, variableMe
  case variablePartner, variableRating, variableSingle, variableFirst, variableLevel, variableGap, variableLow80
  case variableHigh80, variableLow95, variableHigh95, variableHigher, variableWithin, variableBeyond
  case variableVerdict, variableAnswered, variableClimate, variableComparison, variableFlag
  case variableStanding, variableReference, variableReferenceCount
  case flagFast, flagSameForBoth, flagLongRun, flagNoVariance, flagContradiction, flagInconsistent, flagYes, flagNo
}
