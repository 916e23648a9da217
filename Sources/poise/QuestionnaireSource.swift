import ArgumentParser
import Content
import Instrument
import Output
import System
import Text
import YAML

/// Where a questionnaire that the user named comes from.
struct QuestionnaireSource {
  /// Where those that come with the program are.
  let files: ContentFiles

  /// - Parameter name: an id of the library, or else a file.
  /// - Throws: `Failure`: 66 where nothing has that name, 65 where the file is not in order.
  func find(_ name: String) throws(Failure) -> Questionnaire { try read(name).questionnaire }

  /// With the file it was read from, which a vault keeps.
  func read(_ name: String) throws(Failure) -> (questionnaire: Questionnaire, file: [UInt8]) {
    if Library.ids.contains(name) {
      return (try embedded(name), files.bytes("\(name).yaml"))
    }
    let bytes: [UInt8]
    do throws(Failure) {
      bytes = try InputFile.bytes(name, upTo: Limits().bytes)
    } catch {
      throw Self.looksLikeFile(name) || FileStatus.at(name, followsLinks: true) != nil ? error : Self.unknown(name)
    }
    do throws(Diagnostics) {
      return (try Questionnaire.read(bytes, file: name), bytes)
    } catch {
      throw Failure(error)
    }
  }

  func embedded(_ id: String) throws(Failure) -> Questionnaire {
    do throws(Diagnostics) {
      if let questionnaire = try Library.questionnaire(id, in: files) { return questionnaire }
    } catch {
      throw Failure(.internal, .builtInBroken)
    }
    throw Self.unknown(id)
  }

  private static func looksLikeFile(_ name: String) -> Bool {
    name.contains("/") || name.contains(".")
  }

  private static func unknown(_ name: String) -> Failure {
    let known = Library.ids.joined(separator: ", ")
    // A word after the program's name is taken for a questionnaire, so a misspelt command ends up here.
    let commands = Poise.configuration.subcommands.map { $0._commandName } + ["help"]
    if let near = SpellingSuggestion.nearest(to: name, in: Library.ids + commands) {
      return Failure(.noInput, .nothingOfThatName, ["name": name.quoted, "near": near])
    }
    return Failure(.noInput, .questionnaireUnknown, ["name": name.quoted, "known": known])
  }
}

extension Questionnaire {
  /// The role that the user named.
  ///
  /// - Throws: `Failure` with status 64 for an unknown one.
  func role(named id: String) throws(Failure) -> Role {
    if let role = roles.first(where: { $0.id == id }) { return role }
    let known = roles.map(\.id).joined(separator: ", ")
    let which = known.isEmpty ? CommandWords.sentence(.roleHasNone) : CommandWords.part(.roleHas, ["roles": known])
    throw Failure(.usage, .roleUnknown, ["id": id.quoted, "which": which])
  }
}

extension CompletionKind {
  /// The ids of the library, and the files in the folder that is typed.
  static let questionnaire = CompletionKind.custom { (_: [String], _: Int, typed: String) -> [String] in
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let files = InputFile.names(inFolder: folder.isEmpty ? "." : folder)?.map { folder + $0.name } ?? []
    let found = (Library.ids + files).filter { $0.hasPrefix(typed) }
    // For zsh, a description stands behind a colon.
    return CompletionShell.requesting == .zsh ? found.map { $0.replacing(":", with: "\\:") } : found
  }

  /// The ids of the roles of the questionnaire that is named before, or of all.
  static let role = CompletionKind.custom { (words: [String], _: Int, typed: String) -> [String] in
    let named = words.lastIndex(of: "--questionnaire").flatMap { words.dropFirst($0 + 1).first }
    let source = QuestionnaireSource(files: ProcessLanguage.files)
    let questionnaires = (named.map { [$0] } ?? Library.ids).compactMap { try? source.find($0) }
    return Set(questionnaires.flatMap(\.roles).map(\.id)).filter { $0.hasPrefix(typed) }.sorted()
  }
}
