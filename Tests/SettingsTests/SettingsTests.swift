import Content
import YAML
import Instrument
import Testing

@testable import Settings

@Suite struct SettingsTests {
  private func read(_ text: String) throws -> Settings { try Settings.read(Array(text.utf8), file: "config.yaml") }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? Diagnostics)?.faults.map(FaultWords.english.line) ?? ["\(error)"]
    }
  }

  @Test(arguments: ["", "\n", "# ascii: true\n\n  # color: never\r\n", "ascii: false\n"])
  func missingSettingsKeepTheirDefaults(text: String) throws {
    #expect(try read(text) == Settings())
  }

  @Test func readsEverySetting() throws {
    let settings = try read("ascii: true\ncolor: never\nmouse: true\nlinear: true\nlock: 0\npeople: ~/mine.yaml\n")
    #expect(settings.ascii && settings.mouse && settings.linear)
    #expect(settings.color == .never)
    #expect(settings.lock == 0)
    #expect(settings.helplines == "~/mine.yaml")
  }

  @Test(arguments: [
    ("color: sometimes\n", "config.yaml:1: color: has to be one of never, auto, always, but says “sometimes”"),
    ("\nascii: 3\n", "config.yaml:2: ascii: has to be true or false, but says “3”"),
    ("lock: 61\n", "config.yaml:1: lock: has to be a whole number from 0 to 60, but says “61”"),
    ("lock: -1\n", "config.yaml:1: lock: has to be a whole number from 0 to 60, but says “-1”"),
    ("lock:\n", "config.yaml:1: lock: has to be a whole number from 0 to 60, but is empty"),
    ("colour: never\n", "config.yaml:1: colour: is unknown here; did you mean “color”?"),
    (
      "theme: dark\n",
      "config.yaml:1: theme: is unknown here; known are color, ascii, linear, mouse, lock, advance, blank, people"
    ),
    ("people: \"\"\n", "config.yaml:1: people: is empty; write a text"),
    (
      "people: [a]\n",
      "config.yaml:1: people: has to be a text, but is a list; put quotation marks round a text that begins with [ or -"
    ),
    (
      "ascii: &a true\n",
      "config.yaml:1: ascii: uses an anchor (&); leave it out, or put quotation marks round a text that begins with &"
    ),
    ("- ascii\n", "config.yaml:1: has to begin with a key, a colon and a value, such as “format: 1”, but is a list"),
  ])
  func namesWhatIsWrong(text: String, fault: String) {
    #expect(faults(text).first == fault)
  }

  @Test func refusesLargeFiles() {
    let fault = faults(String(repeating: "# x\n", count: 5_000) + "ascii: true\n").first
    #expect(fault?.contains("larger than 16 KiB") == true)
  }

  @Test(arguments: 0..<200) func readsWhatItWrites(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let marks = ["a", "'", "\"", "\\", " ", "#", ": ", "~/", "é", "字", "{", "-", "null", "\u{301}"]
    var settings = Settings()
    settings.ascii = .random(using: &generator)
    settings.color = Settings.Color.allCases[Int(generator.next() % 3)]
    settings.mouse = .random(using: &generator)
    settings.linear = .random(using: &generator)
    settings.lock = .random(in: Settings.lockRange, using: &generator)
    let letters = (0..<generator.next() % 12).map { _ in marks[Int(generator.next() % UInt64(marks.count))] }
    let path = "x" + letters.joined()
    settings.helplines = .random(using: &generator) ? path : nil
    #expect(try read(settings.text(heading: "One line.\nAnother: line.")) == settings)
  }

  @Test func commandLineOverridesEnvironmentAndFile() {
    var file = Settings()
    (file.ascii, file.color, file.mouse, file.linear) = (true, .always, true, true)
    func settled(_ wishes: SettingsOverrides = SettingsOverrides(), _ environment: [String: String] = [:]) -> Settings {
      file.overridden(by: wishes) { environment[$0] }
    }
    #expect(settled() == file)
    #expect(settled(SettingsOverrides(), ["NO_COLOR": "", "POISE_LINEAR": ""]) == file)
    #expect(settled(SettingsOverrides(), ["NO_COLOR": "1"]).color == .never)
    #expect(settled(SettingsOverrides(color: .always), ["NO_COLOR": "1"]).color == .always)
    #expect(settled(SettingsOverrides(color: .auto)).color == .auto)
    #expect(settled(SettingsOverrides(ascii: false)).ascii == false)
    #expect(settled(SettingsOverrides(mouse: false)).mouse == false)
    #expect(settled(SettingsOverrides(), ["POISE_LINEAR": "0"]).linear == false)
    #expect(settled(SettingsOverrides(linear: true), ["POISE_LINEAR": "no"]).linear == true)
    #expect(settled(SettingsOverrides(linear: false), ["POISE_LINEAR": "1"]).linear == false)
    file.linear = false
    #expect(settled(SettingsOverrides(), ["POISE_LINEAR": "yes"]).linear == true)
    #expect(settled(SettingsOverrides(), ["ACCESSIBLE": "1"]).linear == true)
    #expect(settled(SettingsOverrides(), ["ACCESSIBLE": "0"]).linear == false)
    #expect(settled(SettingsOverrides(), ["ACCESSIBLE": "1", "POISE_LINEAR": "0"]).linear == false)
    #expect(settled(SettingsOverrides(linear: false), ["ACCESSIBLE": "1"]).linear == false)
  }
}
