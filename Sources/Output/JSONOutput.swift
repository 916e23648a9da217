import Care
import Content
import JSON
import Settings
import System
import Vault
import YAML

extension StandardStream {
  /// Writes one value as JSON with indentation.
  package func writeJSON(_ write: (inout JSONWriter) -> Void) throws(Failure) {
    var json = JSONWriter(isIndented: true)
    write(&json)
    json.lineEnd()
    _ = try self.write(json.bytes)
  }

  package func writeJSON<Value>(_ values: [Value], _ write: (Value, inout JSONWriter) -> Void) throws(Failure) {
    try writeJSON { json in json.array { json in for value in values { write(value, &json) } } }
  }
}

extension JSONWriter {
  /// - Parameter number: the number of the entry in `poise history`.
  package mutating func value(_ entry: Entry, number: Int) {
    object { json in
      json.field("number", number)
      json.field("id", entry.id)
      // Seconds since 1970.
      json.field("finished", entry.finished)
      // The local day, as YYYY-MM-DD.
      json.field("day", ifAny: entry.day?.description)
      json.field("instrument", entry.sitting.instrument.id)
      json.field("version", entry.sitting.instrument.version)
      json.field("form", entry.sitting.form.rawValue)
      json.field("role", ifAny: entry.sitting.role)
      json.field("name", entry.sitting.name)
      json.field("label", ifAny: entry.sitting.label.isEmpty ? nil : entry.sitting.label.text)
      if !entry.followUps.isEmpty {
        json.field("follow_ups") { json in
          json.array { json in for followUp in entry.followUps { json.followUp(followUp, hidesWriting: true) } }
        }
      }
    }
  }

  /// - Parameter words: say what is wrong in the language asked for.
  package mutating func value(_ fault: Diagnostic, _ words: FaultWords) {
    object { json in
      json.field("file", fault.file)
      if let line = fault.line { json.field("line", line) }
      json.field("field", ifAny: fault.field)
      json.field("message", words(fault))
    }
  }

  /// - Parameter isOwn: whether the user added the helpline.
  package mutating func value(_ helpline: Helpline, isOwn: Bool) {
    object { json in
      json.field("place", helpline.place)
      json.field("name", helpline.name)
      json.field("for", ifAny: helpline.serves)
      json.field("reach", helpline.reach)
      json.field("note", ifAny: helpline.note)
      json.field("source", ifAny: helpline.source)
      json.field("checked", ifAny: helpline.checked)
      json.field("own", isOwn)
    }
  }

  package mutating func value(_ file: SettingsFile) {
    object { json in
      // The settings file, if there is a home folder.
      json.field("file", ifAny: file.path)
      for setting in Setting.all {
        switch setting.values {
        case .flag(let path): json.field(setting.name, file.settings[keyPath: path])
        case .color(let path): json.field(setting.name, file.settings[keyPath: path].rawValue)
        case .minutes(let path, _): json.field(setting.name, file.settings[keyPath: path])
        case .path(let path): json.field(setting.name, ifAny: file.settings[keyPath: path])
        }
      }
    }
  }
}

package enum OutputFormat: String, CaseIterable, Sendable {
  case text, json
}
