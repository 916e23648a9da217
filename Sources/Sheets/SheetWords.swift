import Content
import Vault
import YAML

/// The keys of single texts in `sheets.yaml`.
package enum SheetText: Int, TextKey {
  case choose, chooseEntry, chooseExample, chosenWrong
  case holds, holdsSource, holdsBase, holdsSpread, holdsUsualSpread, holdsScale, holdsPair, holdsSingle, holdsNothing,
    holdsEnd, holdsEndAnswers
  case formFull, formBrief
  case ask, yes, unwritten, agree, written, give
  case askBoth, askOther
  case more, moreDetail, besides, besidesDetail
  case pageTitle, sourceTitle, sourceOwn, sourceExample, sourceExampleDetail, contentsTitle, contentsMore
  case linesTitle, linesLead, linesDone, lineIn, lineOut, passphraseTitle, fileHelp
  case mineLead, theirsLead, namesLead, namesWrong, askSheets, askOneMore, reportNote
}

/// The keys of error messages in `sheets.yaml`.
enum SheetErrorText: Int, TextKey {
  case wrongPassphraseOrDamaged, armored, tooLarge, earlierFormat, laterFormat, vault, notASheet, empty, impossible,
    unasked,
    passphraseOfVault
}

/// The texts about sheets, from `sheets.yaml` of a language.
package struct SheetWords: Equatable, Sendable {
  /// The introduction that everybody reads before making a sheet, in paragraphs.
  package let page: [String]
  private let texts: Catalogue<SheetText>
  private let errors: Catalogue<SheetErrorText>
  private let vault: VaultWords

  package subscript(_ name: SheetText) -> String { texts[name] }

  /// The text with its placeholders filled with `values`. Placeholders inside of values are not filled.
  package func callAsFunction(_ name: SheetText, _ values: [String: String]) -> String { texts(name, values) }

  /// The text for the middle of a line, without a capital first letter.
  package func part(_ name: SheetText, _ values: [String: String]) -> String {
    texts.part(name) { values[String($0)] }
  }

  /// The error as one sentence that says what happened and what to do. It may contain a path, so make it printable
  /// before showing it.
  package func sentence(_ error: SheetError, path: String) -> String {
    let values = ["path": path]
    return switch error {
    case .wrongPassphraseOrDamaged: errors(.wrongPassphraseOrDamaged, values)
    case .armored: errors(.armored, values)
    case .tooLarge: errors(.tooLarge, values)
    case .earlierFormat: errors(.earlierFormat, values)
    case .laterFormat: errors(.laterFormat, values)
    case .vault: errors(.vault, values)
    case .notASheet: errors(.notASheet, values)
    case .empty: errors(.empty, values)
    case .impossible: errors(.impossible, values)
    case .unasked: errors(.unasked, values)
    case .passphraseOfVault: errors[.passphraseOfVault]
    case .key(let error): vault.sentence(error)
    }
  }

  /// The texts that are built into the program.
  package static func embedded(in files: ContentFiles = .english) throws(Diagnostics) -> SheetWords {
    let vault = try VaultWords.embedded(in: files)
    return try files.read("sheets.yaml") { fields in
      fields.readHead()
      var texts = Catalogue<SheetText>()
      texts.read(fields, SheetText.allCases)
      var errors = Catalogue<SheetErrorText>()
      errors.read(fields, SheetErrorText.allCases, under: "errors")
      let page = fields.list("page", count: 1...12).map { $0.text() }
      fields.end()
      return SheetWords(page: page, texts: texts, errors: errors, vault: vault)
    }
  }
}
