import Foundation
import PackagePlugin

/// A build plugin that writes the YAML files of `Questionnaires` into a Swift file, so that they are part of the
/// program.
///
/// New files and folders are found automatically: `Sources/Content/Questionnaires` is a symbolic link to the folder, so
/// the package manager treats its files as sources and plans the build anew when they change. The texts become static
/// strings in read-only data, and take no time at the start.
@main struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Questionnaires")
    let names = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    return [
      .buildCommand(
        displayName: "Embed Questionnaires", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", Self.script, "sh", folder.path, output.path] + names,
        inputFiles: names.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }

  private static let script = #####"""
    set -eu
    cd "$1"
    exec > "$2"
    shift 2
    echo 'let embeddedTexts: [(name: StaticString, text: StaticString)] = ['
    for name; do
      printf '("%s", ####"""\n' "$name"
      cat "$name"
      printf '\n"""####),\n'
    done
    echo ']'
    """#####
}
