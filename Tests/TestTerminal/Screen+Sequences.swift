import Terminal

/// Applying escape sequences.
extension Screen {
  mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("", "7"): saveCursor()
    case ("", "8"): restoreCursor()
    case ("", "="): hasApplicationKeypad = true
    case ("", ">"): hasApplicationKeypad = false
    case ("", "D"): lineFeed()
    case ("", "E"):
      cursor.column = 0
      lineFeed()
    case ("", "M"): reverseLineFeed()
    case ("", "H"): tabs.insert(cursor.column)
    case ("", "c"):
      let kept = (unknown, touchedModes)
      self = Screen(size)
      (unknown, touchedModes) = kept
    case ("(", _): drawsLines[0] = final == "0"
    case (")", _): drawsLines[1] = final == "0"
    case ("", "\\"): break
    default: unknown.append("ESC \(intermediates)\(final)")
    }
  }

  mutating func sequence(_ mark: Character?, _ parameters: [Int?], _ intermediates: String, _ final: Character) {
    let numbers = parameters.map { $0 ?? 0 }
    let count = max(numbers.first ?? 1, 1)
    switch (mark, intermediates, final) {
    case ("?", "", "h"), ("?", "", "l"): for number in numbers { setMode(number, final == "h") }
    case (nil, "", "h"), (nil, "", "l"): if numbers.contains(4) { isInserting = final == "h" }
    // Asks about a mode.
    case ("?", "$", "p"): break
    case (nil, "", "m"): attributes.apply(numbers)
    case (nil, "", "J"): eraseDisplay(numbers.first ?? 0)
    case (nil, "", "K"): eraseLine(numbers.first ?? 0)
    case (nil, "", "L"): insertLines(count)
    case (nil, "", "M"): deleteLines(count)
    case (nil, "", "@"): insertBlanks(count)
    case (nil, "", "P"): deleteCharacters(count)
    case (nil, "", "X"): erase(columns: cursor.column..<min(cursor.column + count, size.columns))
    case (nil, "", "S"): scrollUp(count, within: region)
    case (nil, "", "T"): scrollDown(count, within: region)
    case (nil, "", "b"): if let lastCharacter { for _ in 0..<count { write(lastCharacter) } }
    case (nil, "", "r"): setRegion(numbers)
    case (nil, "", "s"): saveCursor()
    case (nil, "", "u"): restoreCursor()
    case (nil, "", "g"): if numbers.first == 3 { tabs = [] } else { tabs.remove(cursor.column) }
    // Queries, window titles and the cursor shape do not change the screen.
    case (_, "", "c"), (_, "", "n"), (_, "", "t"), (_, " ", "q"), (">", "", "m"),
      ("=", "", "u"):
      break
    default:
      if mark != nil || !intermediates.isEmpty || !moveCursor(numbers, count, final) {
        unknown.append("CSI \(mark.map { String($0) } ?? "")\(parameters)\(intermediates)\(final)")
      }
    }
  }

  /// Whether `final` is a movement of the cursor.
  private mutating func moveCursor(_ numbers: [Int], _ count: Int, _ final: Character) -> Bool {
    var to = cursor
    let top = cursor.row >= region.lowerBound ? region.lowerBound : 0
    let bottom = cursor.row <= region.upperBound ? region.upperBound : size.rows - 1
    switch final {
    case "A": to.row = max(to.row - count, top)
    case "B", "e": to.row = min(to.row + count, bottom)
    case "C", "a": to.column += count
    case "D": to.column -= count
    case "E": to = Point(column: 0, row: min(to.row + count, bottom))
    case "F": to = Point(column: 0, row: max(to.row - count, top))
    case "G", "`": to.column = count - 1
    case "d": to.row = count - 1
    case "H", "f": to = Point(column: max(numbers.count > 1 ? numbers[1] : 1, 1) - 1, row: count - 1)
    case "I": for _ in 0..<count { to.column = tabs.filter { $0 > to.column }.min() ?? size.columns - 1 }
    case "Z": for _ in 0..<count { to.column = tabs.filter { $0 < to.column }.max() ?? 0 }
    default: return false
    }
    cursor = Point(
      column: min(max(to.column, 0), size.columns - 1), row: min(max(to.row, 0), size.rows - 1))
    isPastEnd = false
    return true
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(numbers.first ?? 1, 1) - 1
    let last = numbers.count > 1 && numbers[1] > 0 ? min(numbers[1], size.rows) - 1 : size.rows - 1
    guard top < last else { return }
    region = top...last
    cursor = Point(column: 0, row: 0)
    isPastEnd = false
  }

  private mutating func setMode(_ mode: Int, _ isSet: Bool) {
    touchedModes.insert(mode)
    switch mode {
    case 47: useAlternateScreen(isSet, isCleared: false)
    case 1047: useAlternateScreen(isSet, isCleared: true)
    case 1048: if isSet { saveCursor() } else { restoreCursor() }
    case 1049:
      if isSet, !usesAlternateScreen { saveCursor() }
      let wasUsed = usesAlternateScreen
      useAlternateScreen(isSet, isCleared: true)
      if !isSet, wasUsed { restoreCursor() }
    default: break
    }
    if isSet { modes.insert(mode) } else { modes.remove(mode) }
  }
}
