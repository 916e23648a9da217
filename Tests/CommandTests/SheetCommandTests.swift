import Content
import Foundation
import Instrument
import Sheets
import Vault
import VaultSamples
import Testing

/// Two people, from their vaults to what both read, by the real command.
@Suite struct SheetCommandTests {
  private let folder: TemporaryFolder
  /// With a slash at its end.
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    _ = try folder.file("vault", Sample.passphrase + "\n")
    _ = try folder.file("both", "a word that both of us know\n")
    _ = try folder.file("other", "another one\n")
  }

  /// A home with a vault that has one entry.
  private func home(_ name: String, seed: UInt64) throws {
    let share = root + name + "/.local/share/poise"
    try FileManager.default.createDirectory(
      atPath: share, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var environment = VaultEnvironment()
    // Quick to open, by the real command too.
    environment.workFactor = 14
    let vault = try ClosedVault.new(at: VaultLocation(share + "/vault.age"), environment: environment).create(
      with: Sample.secret())
    try vault.finish(Sample.sitting(seed: seed))
  }

  private struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  private func poise(_ line: String, home: String = "home") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "umask 000; '\(Command.path)' \(line) >'\(root)out' 2>'\(root)err'"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["HOME": root + home, "TZ": "UTC", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: folder.text("out"), errors: folder.text("err"))
  }

  private func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: root + name)
  }

  /// Of such a file only the start is read, which does not tell whether two are the same.
  @Test func namesAFileThatIsTooLarge() throws {
    for name in ["a", "b"] {
      _ = try folder.file(name + ".age", String(repeating: "x", count: SheetFile.largest + 100_000) + name)
    }
    let outcome = try poise("together a.age b.age --passphrase-fd 9 9<both")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("a.age") && !outcome.errors.contains("same sheet"))
  }

  @Test func twoPeopleFromTheirVaultsToWhatBothRead() throws {
    try home("one", seed: 1)
    try home("two", seed: 2)
    let make = "sheet --entry 1 --yes --passphrase-fd 3 --new-passphrase-fd 4 3<vault 4<both"
    let first = try poise("\(make) --out one.age --with trust reward_pay", home: "one")
    #expect(first.status == 0, "\(first.errors)")
    // Everybody reads the same first, and then every line.
    #expect(first.errors.contains("leaves no trace"))
    #expect(first.output.contains("Rewards: you about ") && first.output.contains("Trust: about "))
    #expect(first.output.contains("“One of you could pay for things"))
    #expect(try poise("\(make) --out two.age", home: "two").status == 0)
    for name in ["one.age", "two.age"] {
      #expect(try attributes(name)[.posixPermissions] as? Int == 0o600)
      #expect(try attributes(name)[.size] as? Int == 8374)
    }

    let together = try poise("together one.age two.age --passphrase-fd 3 3<both")
    #expect(together.status == 0, "\(together.errors)")
    #expect(together.output.hasPrefix("Oak and Elm, side by side\n"))
    #expect(together.errors.contains("Oak stands for ") && together.errors.contains("Elm stands for "))
    for format in ["text", "markdown", "html", "json", "csv"] {
      let end = "--format \(format) --passphrase-fd 3 3<both"
      let (one, other) = (try poise("together one.age two.age \(end)"), try poise("together two.age one.age \(end)"))
      #expect(one.output == other.output && one.status == 0)
    }
    let json = try poise("together one.age two.age --names Kim,Lou --format json --passphrase-fd 3 3<both")
    #expect(try Schema("together").faults(try JSONSerialization.jsonObject(with: Data(json.output.utf8))) == [])
    #expect(json.output.contains("Kim") && !json.errors.contains("stands for"))
    let file = try poise("together one.age two.age --output both.html --passphrase-fd 3 3<both")
    #expect(file.status == 0)
    #expect(try attributes("both.html")[.posixPermissions] as? Int == 0o600)
  }

  /// Whoever gets the sheet could open the vault.
  @Test func thePassphraseOfTheVaultIsRefused() throws {
    try home("one", seed: 1)
    for source in ["--entry 1 --passphrase-fd 3 3<vault", "--example --questionnaire romantic"] {
      let refused = try poise("sheet \(source) --yes --new-passphrase-fd 4 4<vault --out one.age", home: "one")
      #expect(refused.status == 65 && refused.errors.contains("the passphrase of your vault"), "\(refused.errors)")
      #expect(!FileManager.default.fileExists(atPath: root + "one.age"))
    }
  }

  /// An example is written by the same path, and its file is of the same kind.
  @Test func anExampleIsASheetLikeAnyOther() throws {
    try home("one", seed: 1)
    let more = "--with trust reward_kind_word --yes --new-passphrase-fd 4 4<both"
    #expect(try poise("sheet --entry 1 --out real.age \(more) --passphrase-fd 3 3<vault", home: "one").status == 0)
    #expect(try poise("sheet --example --questionnaire romantic --out made.age \(more)").status == 0)
    let (real, made) = (try attributes("real.age"), try attributes("made.age"))
    for key in [FileAttributeKey.posixPermissions, .size, .type, .referenceCount] {
      #expect("\(real[key] ?? 0)" == "\(made[key] ?? 1)")
    }
    #expect(try poise("together real.age made.age --passphrase-fd 3 3<both").status == 0)
    #expect(try poise("together made.age real.age --passphrase-fd 3 3<both").status == 0)
  }

  @Test func nothingIsOverwrittenAndNamesTellNothing() throws {
    let example = "sheet --example --questionnaire family --form brief --yes --new-passphrase-fd 4 4<both"
    #expect(try poise("\(example) --out a.age").status == 0)
    let before = try Data(contentsOf: URL(filePath: root + "a.age"))
    let again = try poise("\(example) --out a.age")
    #expect(again.status == 73 && again.errors.contains("is there already"))
    #expect(try Data(contentsOf: URL(filePath: root + "a.age")) == before)
    #expect(try poise(example).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: root).filter {
      $0.hasSuffix(".age") && $0 != "a.age"
    }
    #expect(names.count == 1 && names[0].wholeMatch(of: /[0-9a-v]{8}\.age/) != nil)
  }

  /// What cannot work is reported before the user reads and types.
  @Test func whatCannotWorkIsSaidFirst() throws {
    let without = try poise("sheet --entry 1 --passphrase-fd 3 3<vault", home: "nobody")
    #expect(without.status != 0 && without.errors.contains("There is no vault"))
    #expect(!without.errors.contains("leaves no trace"))
    try home("one", seed: 1)
    _ = try folder.file("there.age", "x")
    let there = try poise("sheet --entry 1 --out there.age --passphrase-fd 3 3<vault", home: "one")
    #expect(there.status == 73 && !there.errors.contains("leaves no trace"))
  }

  /// A sheet holds no answers that together with the rounded numbers reveal another one.
  @Test func oneAnswerOfASideAtMost() throws {
    let example = "sheet --example --questionnaire romantic --yes --new-passphrase-fd 4 4<both"
    let two = try poise("\(example) --with reward_pay reward_kind_word")
    #expect(two.status == 64 && two.errors.contains("is in no sheet"))
    #expect(try poise("\(example) --form brief --with reward_kind_word").status == 64)
  }

  /// A vault that has the passphrase of the sheets is reported as a vault.
  @Test func aVaultIsNoSheet() throws {
    try home("one", seed: 1)
    let example = "sheet --example --questionnaire romantic --yes --out a.age --new-passphrase-fd 4 4<vault"
    #expect(try poise(example).status == 0)
    let outcome = try poise("together a.age one/.local/share/poise/vault.age --passphrase-fd 3 3<vault")
    #expect(outcome.status == 65 && outcome.errors.contains("is a vault, not a sheet"))
  }

  /// Sheets are found by their name and by their size.
  @Test func doctorFindsSheets() throws {
    try home("one", seed: 1)
    let example = "sheet --example --questionnaire romantic --yes --new-passphrase-fd 4 4<both"
    #expect(try poise("\(example) --out one/mine.age").status == 0)
    _ = try folder.file("one/0123abcv.age", "x")
    _ = try folder.file("one/letter.age", "x")
    let found = try poise("doctor", home: "one").output
    #expect(found.contains("perhaps a sheet for two, locked: \(root)one/mine.age"))
    #expect(found.contains("one/0123abcv.age") && !found.contains("letter.age"))
    // It is only a guess, so no command deletes it.
    #expect(!found.contains("rm \(root)one"), "\(found)")
  }

  @Test func withoutATerminalItHasToBeMeant() throws {
    let unsure = try poise("sheet --example --questionnaire romantic --out a.age --new-passphrase-fd 4 4<both")
    #expect(unsure.status == 64 && unsure.errors.contains("give --yes"))
    // What it would hold was shown all the same.
    #expect(unsure.output.contains("Rewards: you about "))
    #expect(!FileManager.default.fileExists(atPath: root + "a.age"))
  }

  @Test func oneErrorForAWrongPassphraseAndADamagedFile() throws {
    for name in ["a", "b"] {
      let example = "sheet --example --questionnaire romantic --yes --new-passphrase-fd 4 4<both"
      #expect(try poise("\(example) --out \(name).age").status == 0)
    }
    let wrong = try poise("together a.age b.age --passphrase-fd 3 3<other")
    #expect(wrong.status == 65 && wrong.output.isEmpty)
    var bytes = try Data(contentsOf: URL(filePath: root + "a.age"))
    bytes[bytes.count - 100] ^= 1
    try bytes.write(to: URL(filePath: root + "a.age"))
    let damaged = try poise("together a.age b.age --passphrase-fd 3 3<both")
    #expect(damaged.status == 65 && damaged.errors == wrong.errors)
    #expect(try poise("together b.age b.age --passphrase-fd 3 3<both").status == 64)
    #expect(try poise("together none.age b.age --passphrase-fd 3 3<both").status == 66)
  }

  @Test func sheetsOfTwoPassphrasesOpen() throws {
    let example = "sheet --example --questionnaire romantic --yes --new-passphrase-fd 4"
    #expect(try poise("\(example) --out a.age 4<both").status == 0)
    #expect(try poise("\(example) --out b.age 4<other").status == 0)
    #expect(try poise("together a.age b.age --passphrase-fd 3 --other-passphrase-fd 4 3<both 4<other").status == 0)
    #expect(try poise("together a.age b.age --passphrase-fd 3 3<both").status == 65)
    #expect(try poise("\(example.replacing("romantic", with: "family")) --out c.age 4<both").status == 0)
    let different = try poise("together a.age c.age --passphrase-fd 3 3<both")
    #expect(different.status == 65 && different.errors.contains("different questionnaires"))
  }

  @Test(arguments: [
    "sheet --example", "sheet --entry 1 --example --questionnaire romantic", "sheet --entry 1 --questionnaire romantic",
    "sheet --example --questionnaire romantic --with fear --yes --new-passphrase-fd 4 4<both",
    "together a.age", "together a.age b.age --names Kim --passphrase-fd 3 3<both",
    "together a.age b.age --names Kim,Kim --passphrase-fd 3 3<both",
  ]) func wrongUseIsToldAsSuch(line: String) throws {
    let outcome = try poise(line)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains("poise: "))
  }

  @Test func whatIsInsideFitsItsSchema() throws {
    let target = try SheetMutationTarget()
    let object = try JSONSerialization.jsonObject(with: Data(target.sheet.json))
    #expect(try Schema("sheet").faults(object) == [])
  }
}
