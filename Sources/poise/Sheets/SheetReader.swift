import Assessment
import Content
import Instrument
import Output
import Report
import Sheets
import System
import Text
import Vault
import YAML

/// Reads sheets, and finds the questionnaire that they were answered with.
struct SheetReader {
  let files: ContentFiles
  /// The user's own questionnaire, with the hash of its file.
  var own: (questionnaire: Questionnaire, sha256: String)?

  func read(_ path: String) throws(Failure) -> [UInt8] { try InputFile.bytes(path, upTo: SheetFile.largest) }

  /// Whether both files have the same bytes. Files over the size limit were read only in part, so they never count as
  /// the same.
  static func areIdentical(_ files: [[UInt8]]) -> Bool { files[0] == files[1] && files[0].count <= SheetFile.largest }

  /// - Returns: nil if another passphrase may open the file.
  /// - Throws: `SheetError`.
  static func open(_ file: [UInt8], with passphrase: Secret) throws(SheetError) -> SharedSheet? {
    do throws(SheetError) {
      return try SheetFile.open(file, with: passphrase)
    } catch {
      if error == .wrongPassphraseOrDamaged { return nil }
      throw error
    }
  }

  /// Checks that two sheets can be compared, and that the program could have written them.
  ///
  /// - Parameter paths: the files of the sheets.
  /// - Returns: the questionnaire that both were answered with.
  func questionnaire(
    of sheets: [SharedSheet], at paths: [String], _ words: SheetWords
  ) throws(Failure) -> Questionnaire {
    let questionnaire = try questionnaire(of: sheets)
    for (sheet, path) in zip(sheets, paths) {
      do throws(SheetError) {
        try sheet.check(against: questionnaire)
      } catch {
        throw Failure(error, words, path: path)
      }
    }
    return questionnaire
  }

  private func questionnaire(of sheets: [SharedSheet]) throws(Failure) -> Questionnaire {
    guard sheets[0].isComparable(with: sheets[1]) else { throw Failure(.data, .sheetsDiffer) }
    let source = sheets[0].source
    if let own, own.sha256 == source.sha256 { return own.questionnaire }
    if Library.ids.contains(source.id) {
      let built = try QuestionnaireSource(files: files).embedded(source.id)
      if built.version == source.version { return built }
    }
    guard let earlier = try? StoredInstrument(builtIn: source.sha256)?.questionnaire() else {
      throw Failure(.noInput, .sheetsOfUnknown)
    }
    return earlier
  }
}

/// Carries out actions on sheets for a front end. They may take seconds.
struct SheetWork {
  let reader: SheetReader
  let words: SheetWords
  /// The neutral names for two people, if none are given.
  let neutral: [String]
  /// The path of the vault, whose passphrase no new sheet may have; nil if there is none.
  var vault: String?

  func perform(_ action: SheetAction) -> SheetEvent {
    switch action {
    case .write(let sheet, let path, let passphrase):
      do {
        let path = Environment.absolute(path)
        try Self.write(sheet, to: path, passphrase, besides: vault)
        return .wrote(path: path)
      } catch let error as SheetError where error == .passphraseOfVault {
        return .needsAnotherPassphrase(words.sentence(error, path: path))
      } catch let error as SheetError {
        return .failed(words.sentence(error, path: path))
      } catch {
        return .failed((error as? Failure)?.sentence ?? "\(error)")
      }
    case .open(let paths, let passphrases, let names): return open(paths, passphrases, names)
    }
  }

  /// Checks a file name before a passphrase is typed, so that the user does not type one for nothing.
  ///
  /// - Returns: why no sheet can be read from the file or written into a new one; nil if it can.
  static func fault(_ path: String, isNew: Bool) -> String? {
    let path = Environment.absolute(path)
    do throws(Failure) {
      if isNew { try OutputFile.requireNew(path) } else { try InputFile.require(path) }
      return nil
    } catch {
      return error.sentence
    }
  }

  /// - Parameter vault: the path of the vault, whose passphrase is refused; nil if there is none.
  /// - Throws: `SheetError`, or `Failure` with 73 or 74; an existing file stays as it is.
  static func write(_ sheet: SharedSheet, to path: String, _ passphrase: Secret, besides vault: String?) throws {
    if let vault, opens(vault, passphrase) { throw SheetError.passphraseOfVault }
    let key: AgeKey
    let work = try SheetFile.newKeyWork(for: passphrase)
    do throws(VaultError) {
      key = try work.run()
    } catch {
      throw SheetError.key(error)
    }
    try OutputFile.write(try SheetFile.bytes(of: sheet, with: key), to: path, overwriting: false)
  }

  /// Whether the passphrase opens an age file. False for a file that cannot be read.
  private static func opens(_ path: String, _ passphrase: Secret) -> Bool {
    guard let start = try? InputFile.bytes(path, upTo: 4_096) else { return false }
    return (try? KeyWork.opening(start, named: path, passphrase, VaultEnvironment()).run()) != nil
  }

  private func open(_ paths: [String], _ passphrases: [Secret], _ names: [String]?) -> SheetEvent {
    var files: [[UInt8]] = []
    for path in paths {
      do throws(Failure) {
        files.append(try reader.read(Environment.expanded(path)))
      } catch {
        return .failed(error.sentence)
      }
    }
    guard !SheetReader.areIdentical(files) else { return .failed(CommandWords.sentence(.sheetsAreOne)) }
    var sheets: [SharedSheet?] = []
    for (index, file) in files.enumerated() {
      do throws(SheetError) {
        sheets.append(try SheetReader.open(file, with: passphrases[index]))
      } catch {
        return .failed(words.sentence(error, path: paths[index]))
      }
    }
    guard let one = sheets[0], let other = sheets[1] else { return eventIfNotOpened(sheets, paths, passphrases) }
    do throws(Failure) {
      let result = JointResult(
        (one, other), names: names, neutral: neutral,
        questionnaire: try reader.questionnaire(of: [one, other], at: paths, words))
      return .opened(result, isFirstA: result.a.sheet == one)
    } catch {
      return .failed(error.sentence)
    }
  }

  /// The result if not all sheets could be opened. If both were tried with the same passphrase, one of them may have
  /// another.
  private func eventIfNotOpened(_ sheets: [SharedSheet?], _ paths: [String], _ passphrases: [Secret]) -> SheetEvent {
    let closed = sheets[0] == nil ? 0 : 1
    if sheets.contains(where: { $0 != nil }), passphrases[0] == passphrases[1] { return .needsOther(closed) }
    return .failed(words.sentence(.wrongPassphraseOrDamaged, path: paths[closed]))
  }
}

extension SheetWork {
  /// Prepares the work for a session, with the user's own questionnaire if there is one.
  init(_ session: Session) throws {
    let files = session.books?.files ?? ProcessLanguage.files
    var reader = SheetReader(files: files)
    if let questionnaire = session.opening.questionnaire, let instrument = session.opening.instrument {
      reader.own = (questionnaire, instrument.sha256)
    }
    self.init(
      reader: reader, words: try session.books?.sheets ?? SheetWords.embedded(in: files),
      neutral: try session.books?.together?.names ?? JointWords.embedded(in: files).names,
      vault: session.keeping.path.isEmpty ? nil : session.keeping.path)
  }
}
