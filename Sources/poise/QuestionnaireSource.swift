import ArgumentParser
import Content
import Instrument
import Output
import System
import Text
import YAML

/// Finds a questionnaire that the user named.
struct QuestionnaireSource {
  /// The content files with the built-in questionnaires.
  let files: ContentFiles

  /// - Parameter name: the id of a built-in questionnaire, or a path.
  /// - Throws: `Failure`: 66 if nothing has that name, 65 if the file has faults.
  func find(_ name: String) throws(Failure) -> Questionnaire { try read(name).questionnaire }

  /// Reads the questionnaire, and returns it with its file, which a vault stores.
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
    // The first argument is taken for a questionnaire, so a misspelt command ends up here.
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
  /// - Throws: `Failure` with status 64 for an unknown role.
  func role(named id: String) throws(Failure) -> Role {
    if let role = roles.first(where: { $0.id == id }) { return role }
    let known = roles.map(\.id).joined(separator: ", ")
    let which = known.isEmpty ? CommandWords.sentence(.roleHasNone) : CommandWords.part(.roleHas, ["roles": known])
    throw Failure(.usage, .roleUnknown, ["id": id.quoted, "which": which])
  }
}

extension CompletionKind {
  /// Completion with the ids of built-in questionnaires and the files in the typed folder.
  static let questionnaire = CompletionKind.custom { (_: [String], _: Int, typed: String) -> [String] in
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let files = InputFile.names(inFolder: folder.isEmpty ? "." : folder)?.map { folder + $0.name } ?? []
    let found = (Library.ids + files).filter { $0.hasPrefix(typed) }
    // In zsh, a colon separates a completion from its description, so it is escaped.
    return CompletionShell.requesting == .zsh ? found.map { $0.replacing(":", with: "\\:") } : found
  }

  /// Completion with the roles of the questionnaire named before, or of all questionnaires.
  static let role = CompletionKind.custom { (words: [String], _: Int, typed: String) -> [String] in
    let named = words.lastIndex(of: "--questionnaire").flatMap { words.dropFirst($0 + 1).first }
    let source = QuestionnaireSource(files: ProcessLanguage.files)
    let questionnaires = (named.map { [$0] } ?? Library.ids).compactMap { try? source.find($0) }
    return Set(questionnaires.flatMap(\.roles).map(\.id)).filter { $0.hasPrefix(typed) }.sorted()
  }
}
