import Advice
import Instrument
import Text
import Vault

/// What is being written in the exercise, before any of it is kept. It is gone with the way to its pages.
package struct WritingDraft: Equatable, Sendable {
  /// How long one writes.
  package static let minutes = 7

  package let prompt: WritingPrompt
  /// How often was written before, by what the vault holds of this entry.
  package let timesBefore: Int
  /// With a line end behind each line but the last.
  package internal(set) var text = ""
  /// When the first line could be written, by the clock of the session; nil before that.
  var begun: Double?

  init(_ prompt: WritingPrompt, timesBefore: Int) {
    (self.prompt, self.timesBefore) = (prompt, timesBefore)
  }

  /// Counts from 1; nil where it was done as often as it is meant to be.
  package var number: Int? { timesBefore < PromptBook.times ? timesBefore + 1 : nil }

  package var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whole minutes since it was begun, no more than ``minutes``.
  ///
  /// - Parameter now: by the clock of the session.
  package func minutes(at now: Double) -> Int {
    Int(min(max((now - (begun ?? now)) / 60, 0), Double(Self.minutes)))
  }
}

/// What is kept of what was written.
package enum WritingKeeping: Equatable, Sendable {
  case nothing
  /// That something was, and when.
  case day
  case words
}

/// The next time of the exercise, offered by an open vault two weeks after the last one.
package struct DueWriting: Equatable, Sendable {
  static let daysBetween = 14

  package let entry: Entry.ID
  /// Which time it would be, from 2.
  package let number: Int
  /// Of the time before.
  package let day: CalendarDate

  /// - Parameter day: of a time whose zone was not kept.
  /// - Returns: nil where nothing is due on `today`.
  init?(in contents: VaultContents, on today: CalendarDate, day: (Int) -> CalendarDate?) {
    for entry in contents.newestOfEachPerson {
      let writings = entry.followUps.filter { $0.reply.writing != nil }
      guard let last = writings.last, let written = last.day ?? day(last.time), writings.count < PromptBook.times,
        today.days(since: written) >= Self.daysBetween
      else { continue }
      (self.entry, number, self.day) = (entry.id, writings.count + 1, written)
      return
    }
    return nil
  }
}
