/// The sentences of `faults.yaml`: what is wrong with a file, a line or an answer. They are read only to be shown.
package enum FaultText: Int, CaseIterable, CodingKey, Sendable {
  // Files
  case fileIsFolder, fileIsUtf16, fileBroken, fileMissing, fileForbidden, fileUnreadable, fileExists, fileLocked,
    fileIsLock,
    fileIsInput, fileNotMade, fileNotWritten
  case fileNotOrdinary, fileNotReplaced, outputClosed, outputNotWritten, inputUnreadable, inputClosed, theInput
  // The terminal
  case inputNoTerminal, outputNoTerminal, terminalUntold, terminalUnknown, terminalTooSimple, terminalUnprepared
  // Settings
  case settingsPassedOver, helplinesPassedOver, settingsMissing, settingsHomeless, settingsUnopened, settingsNoFile
  case settingsChangeable, settingsUnread, settingsFolderNotMade
  // JSON
  case anObject, anArray, aText, aNumber, trueOrFalse
  case jsonWord, jsonNoDigits, jsonControl, jsonOpenText, jsonNotUtf8, jsonEscape, jsonHalfCharacter, jsonEscapeDigits
  case jsonTooLong, jsonNoEnd, jsonNoValue, jsonGoesOn, jsonNoKey, jsonKeyTwice, jsonTooDeep, jsonNoComma
  case jsonUnexpected, jsonLacks
  // Tables
  case fieldOpen, fieldGoesOn, fieldNotUtf8
  // Lines of answers
  case placeLine, placeLineOfFile, faultInLine, linesShareId, linesMeant, lineNoAnswers, noLineHasId, noAnswers
  case lineTooLong, linesDone, lineNotJson, lineNoObject, lineHasNo, lineHasTwice, lineLacksAnswers, lineLacksPair
  case idWrongType, itemNear, itemUnknown, itemTwice, itemsNoObject
  case contextNoObject, contextHasNo, contextHasTwice, codeUnknown, codeWrongType
  case pairNoObject, pairHasNo, pairHasTwice, safetyOutOfRange, ratingWrongType, ratingOutOfRange
  case secondsWrongType, secondsOutOfRange, pairAlone, pairRoleTwice
  // Tables of answers
  case tableHasTabs, tableNamesSeparator
  case columnTwice, columnNear, noColumnOfAnswers, noColumnOfGroups, noColumnOfPairs, columnNameBroken, columnBroken
  case rowDoesNotFit, cellOfCode, cellOfSeconds, cellOfSafety, cellOfRating
  // Kinds of values, as they stand in a sentence
  case aWholeNumber, range
  // What a value in a YAML file is instead, to end a sentence
  case butEmpty, butSays, butMapping, butList, hintBrace, hintBracket
  // Values in a YAML file; each follows the name of its field
  case numberWanted, notToQuote, flagWanted, wordNear, wordWanted, oneWordWanted, listWanted, oneMember, members
  case fileOfKeysWanted, keysWanted, tooManyEntries, textWanted, quotationUnbegun, textEmpty, tooManyLetters,
    tooFewLetters, tabInText
  case invisibleCharacter, tooManyMarks, keyLacking, keyNear, keyUnknown, nameWanted, nameUnknown
  // What is not YAML, or may not stand in these files
  case characterUnfit, characterNotUtf8, quotationOpen, bracketsOpen, noSpaceAfterColon, noColon, noSpaceAfterDash
  case tabIndents, textBeginsWith, textBeginsWithMark, textBeginsWithBrace, colonTooMany, backslashMeansNothing
  case textBehindBlockMark, dashMisplaced, listBroken, doesNotFit, yamlTooLarge, yamlNotUtf8, yamlNoMemory
  case yamlSecondDocument, yamlAlias, yamlTooMany, yamlBracesForKey, yamlKeyTwice, yamlTooManyKeys, yamlAnchor, yamlTag
  case yamlTooDeep, yamlEmpty, yamlVersion
  // Translations
  case sameInEveryLanguage, notInEnglish, englishStandsIn, otherNumberOfTexts, otherShape, textUnshown, textMissing
  case placeholdersLacking, placeholdersAdded, braceOpen, braceUnopened, roleMissing, itemMissing
  case privateQuestionMissing, scoredOtherwise, versionOfEnglish, otherRange, otherGlobal
  // Questionnaires
  case measureLacking, measureTwice, formsLackFull, formTwice, whoLacking, identifierWanted, versionWanted
  case languageWanted, placeholderNear, placeholderMisplaced, placeholderUnknown, noItem, noBase, noScale
  case formatLacking, formatLater, safeNowFirst, meaningLacking, labelsEven, baseHasFew, baseHasFewBrief
  case baseHasNoReversed, sameId, sameText, levelDiffers, theLevel, noScore
  // Advice
  case idOfLetters, sameStep, tipsWanted, passageIdTwice, passageWanted, factUnknown, factorUnknown, wordTwice
  case everyWordAccepted, partOfPlays, careOfOthers, basesWanted, eachLacking, conditionLacking, baseLacking
  case tooManySentences, gateBeyondCare, partUncovered, passageOutranked, conditionUnmet, textOfPlay, tooManyWords
  case sentenceWanted, stopTooMany, quotationTooMany, playOfNoItem, playLacking, playForAnybodyTwice, playIdTwice
  case setIdTwice, ownSetsLacking, setsLacking, dateWanted, promptIdTwice, promptTextTwice, promptsLacking
  // What is in a file that is in order
  case passagesThere, setsThere, playsThere, wordsThere, pagesThere, entryThere, entriesThere, promptsThere
}
