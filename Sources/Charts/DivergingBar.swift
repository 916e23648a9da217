import Instrument
import Scoring
import Terminal

/// A gap as a bar on an axis around zero: the 90 % interval as a thin line, the 80 % interval as a thick one, and the
/// estimate as a mark on top.
///
/// The mark and its colour are those of the person whom the verdict names, or hollow and without colour if it names
/// nobody.
package struct DivergingBar: Equatable, Sendable {
  package let relative: RelativePower
  /// The person who clearly or probably holds more; nil if nobody does.
  package let holder: Person?
  /// An earlier estimate, drawn as an additional mark; nil for none.
  package let before: Double?

  package init(_ relative: RelativePower, _ verdict: Verdict, before: Double? = nil) {
    self.relative = relative
    holder = verdict.holder
    self.before = before
  }

  /// Draws the bar.
  ///
  /// - Parameter width: columns to fill; odd, so that zero has a column of its own.
  package func line(width: Int, axis: GapAxis, glyphs: GlyphSet) -> StyledLine {
    let style = Style(holder)
    let place = axis.column(relative.estimate, width: width, holder: holder)
    let was = before.map { axis.column($0, width: width) }
    let likely = columns(relative.interval80, width, axis)
    let possible = columns(relative.interval90, width, axis)
    let zero = width / 2
    var line = StyledLine()
    for column in 0..<width {
      switch column {
      case place: line.append(glyphs.mark(of: holder), Style(style.ink, bold: true))
      case was: line.append(glyphs.before, .dim)
      case possible.lowerBound: line.append(glyphs.whiskerStart, style)
      case possible.upperBound: line.append(glyphs.whiskerEnd, style)
      case likely: line.append(column == zero ? glyphs.intervalOverZero : glyphs.interval, style)
      case possible: line.append(column == zero ? glyphs.whiskerOverZero : glyphs.whisker, style)
      case zero: line.append(glyphs.zero, .dim)
      default: line.append(" ")
      }
    }
    return line
  }

  private func columns(_ interval: ClosedRange<Double>, _ width: Int, _ axis: GapAxis) -> ClosedRange<Int> {
    // An interval that excludes zero must not touch the column of zero, however close it is.
    let side: Person? = interval.lowerBound >= 0 ? .me : interval.upperBound <= 0 ? .partner : nil
    return axis.column(
      interval.lowerBound, width: width, holder: side)...axis.column(interval.upperBound, width: width, holder: side)
  }
}

extension Style {
  /// The style with the colour of a person; the terminal's own text colour for nil.
  package init(_ person: Person?, bold: Bool = false, dim: Bool = false) {
    self.init(person.map { $0 == .me ? .me : .partner } ?? .plain, bold: bold, dim: dim)
  }
}

extension GlyphSet {
  /// The mark of a person, which tells the two apart without colour; a hollow one for nil.
  package func mark(of person: Person?) -> String {
    switch person {
    case .me: mine
    case .partner: theirs
    case nil: open
    }
  }
}
