import Content

/// The keys of texts in `welcome.yaml` and `screens.yaml`.
package enum ScreenText: Int, TextKey {
  case name
  case you
  case andYou
  case leaveAtOnce
  case more
  case tooSmall
  case doBegin, doNext, doBack, doKeys, doQuit, doChoose, doAnswer, doChange, doOtherRow, doSkip, doLeaveOut
  case doSkipQuestion, doClear, doWhy, doScroll, doOpen, doTab, doPage, doAnswers, doAllAnswers, doOnlyOpen
  case doWhyTip, doNextTip, doPeople, doOwnConduct, doNextBase, doPrevious, doBase, doTip, doArrows, doWithName,
    doErase, doPrivacy
  case doPrivacyShort, doSettings, doSave, doRedraw, doSuspend, doTakeBack, doFilter, doMoveInText, doEraseWord
  case doEraseRest, doNewLine, doDone
  case welcomeGetLabel, welcomeGet, welcomeTimeLabel, welcomeTime, welcomeIsLabel, welcomeIs
  case welcomeLead, welcomeSeenLabel, welcomeSeen, welcomeKeptLabel, welcomeKept, welcomeKeptVault
  case welcomeNotLabel, welcomeNot, welcomeLeaveLabel, welcomeLeave, welcomeSaferLabel, welcomeSafer, welcomeInside
  case whoTitle
  case roleTitle, roleSkip
  case nameTitle, nameHelp
  case howTitle, howRate, howScale, howWhen, howFree, howPrivate, howChoose, howFull, howFullDetail, howBrief
  case howBriefDetail
  case legend, legendShort
  case skipLine, skipLineSingle
  case whyLine
  case sectionGlobal, sectionPairs, sectionSingles, sectionSafety
  case place, placeLeft, placeLeftOne
  case pairOpen
  case singleOpen
  case safetyOpen
  case wasSkipped, wasSkippedSafety
  case stays, staysSkipped
  case whyTitle
  case safetyTitle, safetyChoiceAnswer, safetyChoiceSkip
  case reviewTitle, reviewTitleAll, reviewLead, reviewLeadNone, reviewLeadAll, reviewLeadStays, reviewGoOn
  case reviewOpen, reviewSkipped
  case tabOverview, tabBases, tabClimate, tabTips, tabPeople, tabMore
  case moreAngles, moreAnglesDetail, moreFirst, moreFirstDetail, moreStudies, moreStudiesDetail, moreWhatIf
  case moreWhatIfDetail, moreWrite, moreWriteDetail, moreKeep, moreKeepDetail, moreKept, moreKeptDetail, morePrivate
  case morePrivateDetail, moreAnswers, moreAnswersDetail, moreAnswersStay, moreSettings, moreSettingsDetail
  case shortGap, shortGapOne, shortNoGap, shortUnscored, shortStrong, shortTip
  case overviewAxisPartner, overviewAxisMe, overviewLegend, overviewClose, doClose
  case careWith
  case basePlace, baseGap, baseScaleNote, baseSurerOpen, baseSurerBrief, baseSurerAgain, baseAnswers, baseReversed
  case baseSkipped, baseNotScored, baseSurerAlike, baseSurerStep
  case climateLead, climatePrinted, climateLevel, climateMissing, climateWord, climateFairness, climateBest,
    climateWorst
  case contextMatter, contextCloseness, contextDependence, contextMatterLead, contextClosenessLead
  case contextDependenceLead, contextPlace, contextSkip, contextNone
  case tipPlace
  case privateNote, privateNone
  case tipStep, tipOpening, tipWell, tipNotNow, tipHurt, tipAngry, tipSign, tipAgain, tipOthers, tipOthersOpen
  case tipEvidence, tipBecause, tipBecausePassage
  case peopleFor, peopleChecked
  case anglesTitle, anglesMineClearly, anglesMineProbably, anglesPartnerClearly, anglesPartnerProbably, anglesLevel
  case anglesOpen, anglesMissing, anglesGap, anglesRadar
  case firstTitle, firstNone, firstWas, firstWhy, firstWhyCouples, firstSource
  case studiesTitle, studiesLead, studiesEqual, studiesLow, studiesHigh, studiesHereTold
  case studiesHereOpen, studiesNot, studiesOther, studiesOtherCouples, studiesSource, studiesSourceCouples
  case whatIfTitle, whatIfNote, whatIfMe, whatIfMoving, whatIfMovingWas, whatIfLegend, whatIfOverall
  case whatIfOverallWas
  case whatIfSmallestMore, whatIfSmallestLess, whatIfLevel, whatIfImpossible
  case doLessMore, doSmallest, doReset, doOrder
  case orderSize, orderMine
  case writeTitle, writeLead, writeHtml, writeText, writeMarkdown, writeJson, writeCsv, writeAnswers, writeName
  case writeNote
  case fileTitle, fileHelp, fileDone
  case doWrite, doPassphrase, doWithout, doVault, doKeep, doOverTime, doDelete, doAgain, doCourse, doLabel
  case doSheet, doSheetLines, doOtherSheets, doAdd
  case keepTitle, keepWhere
  case passphraseTitle, passphraseTitleNew, passphraseOpen, passphraseNew, passphraseAgain, passphraseCurrent
  case passphraseTitleDelete, passphraseDelete, passphraseDeleteAll, passphraseHidden, passphraseWorking,
    passphraseWeak, passphraseFair, passphraseStrong
  case passphraseEmpty, passphraseLong, passphraseDiffers, passphraseLocked
  case keptTitle, keptGoOn, keptPlace, keptPlaceEnd, keptNew, keptNewDetail, keptNewDetailDrops, keptHistory
  case keptHistoryDetail, keptHistoryOne, keptVault, keptVaultDetail, keptDoneTitle, keptDone
  case historyTitle, historyLead, historyEmpty, historyFull, historyBrief, historyUnreadableTitle, historyUnreadable
  case vaultTitle, vaultWhere, vaultReminder, vaultRemind, vaultPassphrase, vaultLock, vaultLockUnkept, vaultDelete
  case reminderTitle, reminderLead, reminderMonth, reminderQuarter, reminderHalfYear, reminderOther, reminderNone
  case dayLead, dayWrong
  case troubleTitle, troubleSafe, troubleAgain, troubleElsewhere, troubleWithout
  case elsewhereLead
  case confirmDrop, confirmDropNo, confirmReplace, confirmReplaceNo, confirmReplaceYes
  case trendTitle, trendName, trendLead, trendLeadDay, trendOverallSame, trendOverallMe, trendOverallPartner, trendOne,
    trendThen
  case trendSame, trendTowardMe, trendTowardPartner, trendNotComparable, trendLegend, trendSameSentence
  case trendMovedMe, trendMovedPartner, trendNotComparableSentence, trendNoise
  case leaveTitle, leaveYes, leaveNo, leaveResult, leaveAnswers, leaveNothing
  case settingsTitle, settingsColor, settingsColorAuto, settingsColorDetail, settingsAscii, settingsAsciiDetail
  case settingsLinear, settingsLinearDetail, settingsMouse, settingsMouseDetail, settingsAdvance, settingsAdvanceDetail,
    settingsBlank, settingsBlankDetail, settingsLock, settingsLockDetail
  case settingsHelplines, settingsHelplinesDetail, settingsUsual, settingsNever, settingsAlways, settingsYes
  case settingsNo, settingsFile, settingsAnew, settingsRank, settingsSaved, settingsHeading
  case leaveKeep, leaveKeptResult, leaveKeptAnswers, leaveSaving, leaveVault
  case keysTitle, keysAnywhere
  case lineSwitch, lineField, lineKeptBoth, lineSecret, lineDoTake, lineDoType
  case lineLead, lineLeave, lineLeaveClears, lineSeen, lineKeptElsewhere, lineLabelled, lineOption
  case lineName, lineSection, lineSectionOne, lineSectionPairs, lineSectionSingles, lineScale, lineScalePoint
  case lineQuestion, lineQuestionAgain, lineQuestionList, lineInlineOption, lineSoFar, lineWas, lineRated
  case lineReviewSoFar, lineReviewReturn, lineReviewList, lineBases, lineBase, lineBaseMissing
  case lineLevel, lineGap, lineTowardMe, lineTowardPartner, lineRange, lineBaseMore, lineBaseAnswer
  case lineBaseReversed, lineClimate, lineClimateMissing, lineTip, lineHelpline, lineNext, lineLast
  case linePageTip, linePageBases, linePageOverview, linePageClimate, linePagePeople, linePageOwn, linePageMore
  case lineKept, lineKeptAsk, lineVault, lineVaultOpen, lineVaultNotNow, lineSavedAgain
  case lineTrendDay, lineEndOnly, lineEndKept, linePercent, lineTrial, lineTrialLevel, lineTrialHow, lineTrialEnd,
    lineDoMore
  case lineDoLess, lineHelp, lineHelpNumber, lineHelpText, lineHelpEnter, lineHelpLeave, lineDoNext
  case lineDoOpen, lineDoLeaveEmpty, lineDoHelp, lineSettingsChoice, lineSettingsPath
  case lineSettingsNow, lineSettingsPathNow, lineSettingsMinute, lineSettingsMinutes, lineSettingsSave
  case lineSettingsKeep, lineSettingsUnsaved, lineWrongNumber, lineWrong, lineWrongCommand
  case lineNoNumbers, lineTooLong, lineWhy, lineWhyAlways, lineStays, lineStaysElsewhere, lineSafety
  case lineSafetyElsewhere, lineFirst, lineEnd
}

extension ScreenText {
  /// The keys of the texts in `welcome.yaml`.
  package static let ofWelcome: [ScreenText] = [
    .name, .leaveAtOnce, .more, .tooSmall, .doBegin, .doKeys, .doQuit, .doScroll, .doPrivacyShort, .doSettings,
    .doVault, .doKeep, .welcomeGetLabel, .welcomeGet, .welcomeTimeLabel, .welcomeTime,
    .welcomeIsLabel, .welcomeIs, .welcomeLead, .welcomeSeenLabel, .welcomeSeen, .welcomeKeptLabel, .welcomeKept,
    .welcomeKeptVault, .welcomeNotLabel, .welcomeNot, .welcomeLeaveLabel, .welcomeLeave, .welcomeSaferLabel,
    .welcomeSafer, .welcomeInside,
  ]
}
