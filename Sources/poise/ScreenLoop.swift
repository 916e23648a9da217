import FrontEnd
import Glibc
import Terminal

/// Runs the full-screen front end on a terminal: shows frames, takes events, and carries out what the model asks for.
struct ScreenLoop {
  let terminal: any TerminalDevice
  var model: Model
  let loadBooks: () throws -> Books

  /// - Returns: the exit status.
  /// - Throws: what reading the books throws; the terminal is given back before.
  mutating func run() throws -> Int32 {
    // The first screen stands before anything else is read.
    terminal.show(model.frame)
    var effects = Model.firstEffects
    while true {
      for effect in effects {
        if let status = try perform(effect) { return status }
      }
      terminal.show(model.frame)
      effects = model.update(message(terminal.next(within: nil)), now: MonotonicClock.now)
    }
  }

  private mutating func perform(_ effect: Effect) throws -> Int32? {
    switch effect {
    case .loadBooks:
      do {
        _ = model.update(.books(try loadBooks()), now: MonotonicClock.now)
      } catch {
        terminal.close()
        throw error
      }
    case .write(let text, let path):
      var failure: String?
      do throws(Failure) {
        try OutputFile.write(text, to: path, overwriting: false)
      } catch {
        failure = error.message
      }
      _ = model.update(.wrote(path: path, failure: failure), now: MonotonicClock.now)
    case .saveSettings(let settings, let heading):
      let failure = SettingsStore.save(settings, heading: heading)
      _ = model.update(.savedSettings(settings, failure: failure), now: MonotonicClock.now)
    case .repaint: terminal.forget()
    case .suspend: terminal.suspend()
    case .end(let status):
      terminal.close()
      return status
    case .leaveAtOnce:
      terminal.closeWithoutTrace()
      // Nothing may run, flush or print on the way out.
      _exit(0)
    }
    return nil
  }

  private func message(_ event: Event?) -> Message {
    switch event {
    case .key(let key): .key(key)
    case .resize(let size): .resize(size)
    case .end(let signal): .end(signal: signal)
    case nil: .resize(terminal.size)
    }
  }
}
