import Pages
/// The letters that do something. A line is one letter, or it is no command.
enum LinearCommand: Character, CaseIterable, Sendable {
  case next = "n"
  case back = "b"
  case skip = "s"
  case clear = "x"
  case why = "w"
  case open = "r"
  case answers = "a"
  case privacy = "p"
  case vault = "v"
  case again = "g"
  case more = "+"
  case less = "-"
  case other = "o"
  case smallest = "m"
  case help = "?"
  case quit = "q"
}
