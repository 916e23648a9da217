import Content
import YAML

/// The keys of texts in `commands.yaml`.
package enum CommandText: Int, TextKey {
  case peopleOwn, peopleChecked, peopleFor
  case listFull, listBrief
  case listingLegend, listingFirst, listingPrivate
  case statisticsHead, statisticsIntervals
  case statisticsHelpReference, helpReference, reportHelpLabel, statisticsDiscussionMore, statisticsHelpFormat
  case referenceIsOneGroup, referenceNeedsPopulation, takeHelpLabel, vaultLabelAbstract, vaultLabelDiscussion
  case vaultLabelHelpEntry, vaultLabelHelpLabel, noReferenceGroup, referenceOfAnother, referenceNeedsMore
  case makeSheetAbstract, makeSheetDiscussion, makeSheetHelpEntry, makeSheetHelpExample, makeSheetHelpQuestionnaire
  case makeSheetHelpForm, makeSheetHelpWith, makeSheetHelpPath, makeSheetHelpYes, makeSheetHelpNewPassphraseFd
  case sheetNeedsEntryOrExample, exampleNeedsQuestionnaire, sheetEntryBringsItsOwn, exampleNeedsNoVault
  case sheetTickUnknown, sheetTickTells, fileNotUTF8, togetherAbstract, togetherDiscussion, togetherDiscussionMore
  case togetherHelpMine, togetherHelpTheirs, togetherHelpNames, togetherHelpQuestionnaire, togetherHelpPassphraseFd
  case togetherHelpOtherPassphraseFd, togetherNeedsFirstPassphrase, sheetsAreOne, sheetsDiffer, namesAreTwo
  case sheetsOfAnother, sheetsOfUnknown, noTerminalToAsk
  case instrumentForm, scoreHelpPairs, scoreDiscussionPairs, pairsHaveScoresOnly
  case scoreDiscussionFaults, roleHas, roleHasNone, reportNotEncrypted, questionnaireUnreadable, takeHelpBrief,
    takeHelpFull
  case languageLacksFile, everyTextThere, counts, inOrder, wentWrong, moreFaults, notInOrder
  case columnPassedOver, columnsPassedOver, respondentsHelpFaults, seeHelp, lineFaulty, linesFaulty, leftOut, firstFault
  case lineRefused, linesEndEarly
  case nothingToReadFrom, adviseAbstract, adviseDiscussion, adviseDiscussionCare, adviseHelpName, adviseHelpRole,
    helpFormat
  case doctorAbstract, doctorDiscussion, helpVault, historyAbstract, historyDiscussion, languageHelpCode
  case languageUnknown, outputHelpOutput, outputHelpForce, peopleAbstract, peopleDiscussion, peopleListAbstract
  case peopleListDiscussion, peopleCheckAbstract, peopleCheckDiscussion, peopleCheckHelpFiles, poiseAbstract
  case poiseDiscussion, poiseExitStatuses, questionnairesAbstract, questionnairesListAbstract,
    questionnairesShowAbstract
  case questionnairesShowDiscussion, helpQuestionnaire, codebookAbstract, codebookDiscussion
  case questionnairesExportAbstract, questionnairesExportDiscussion, questionnairesExportHelpForm
  case questionnairesCheckAbstract, questionnairesCheckDiscussion, questionnairesCheckHelpFiles, reportAbstract
  case reportDiscussion, reportDiscussionFile, reportHelpQuestionnaire, reportHelpForm, reportHelpEntry,
    reportHelpFormat
  case reportHelpEncodingMark, reportHelpWithAnswers, reportHelpWithTips, reportHelpAnonymous, reportHelpName
  case reportHelpRole, reportHelpDate, reportHelpId, reportHelpFile, encodingMarkNeedsTable, tableHasNoTips
  case reportNeedsSource, reportNeedsEntry, entryHasNoTips, entryBringsItsOwn, entryNeedsLaterProgram
  case dayNotInCalendar, respondentsHelpForm, respondentsHelpInput, respondentsHelpJobs, respondentsHelpFirstLine
  case respondentsHelpFiles, jobsOutOfRange, firstLineOutOfRange, scoreAbstract, scoreDiscussion
  case scoreHelpWithAnswers, scoreHelpHeader, headerNeedsTable, screenHelpLinear, screenHelpAscii, screenHelpColor
  case screenHelpMouse, settingsAbstract, settingsDiscussion, settingsChangeAbstract, settingsChangeDiscussion
  case settingsShowAbstract, settingsShowDiscussion, statisticsAbstract, statisticsDiscussion, statisticsHelpBy
  case tooManyGroups, takeAbstract, takeDiscussion, takeHelpFile, takeHelpQuestionnaire, takeHelpLength
  case takeHelpName, takeHelpSeed, takeHelpFormat, questionnaireNamedTwice, vaultAbstract, vaultDiscussion
  case vaultCreateAbstract, vaultPassphraseAbstract, vaultPassphraseDiscussion, vaultPassphraseHelpNewPassphraseFd
  case oneDescriptorForBoth, vaultRemindAbstract, vaultRemindDiscussion, vaultRemindHelpDay, dayNotToCome
  case vaultExportAbstract, vaultExportDiscussion, vaultExportHelpPlain, exportNeedsPlain, vaultDeleteAbstract
  case vaultDeleteDiscussion, vaultDeleteHelpEntries, vaultDeleteHelpAll, vaultDeleteHelpYes, yesNeedsAll
  case wordNotText
  case deleteNeedsEntriesOrAll, yesNeedsVault, vaultOptionHelpPassphraseFd, noTerminalForPassphrase
  case descriptorNotOpen, descriptorUnreadable, passphrasesDiffer, builtInBroken, nothingOfThatName
  case questionnaireUnknown, roleUnknown
}

package typealias CommandWords = Catalogue<CommandText>

extension Catalogue<CommandText> {
  package static func embedded(in files: ContentFiles) throws(Diagnostics) -> CommandWords {
    try files.read("commands.yaml") { fields in
      var words = CommandWords()
      fields.readHead()
      words.read(fields, CommandText.allCases, longest: 1_000)
      fields.end()
      return words
    }
  }
}
