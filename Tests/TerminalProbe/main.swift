import Content
import Glibc
import NcursesTerminal
import Terminal

// Test program: shows the events of its terminal, and can crash in several ways.
// Options: --ascii, --unicode, --never, --always, --mouse, --focus, --dark, --light; other arguments are texts to show. Keys: see
// `Probe`.

var options = TerminalOptions()
var texts: [String] = []
for argument in CommandLine.arguments.dropFirst() {
  switch argument {
  case "--ascii": options.glyphs = .ascii
  case "--unicode": options.glyphs = .unicode
  case "--never": options.color = .never
  case "--always": options.color = .always
  case "--mouse": options.mouse = true
  case "--focus": options.focus = true
  case "--dark": options.background = .dark
  case "--light": options.background = .light
  default: texts.append(argument)
  }
}
do throws(TerminalRefusal) {
  let probe = Probe(try NcursesTerminal.open(options), texts: texts)
  exit(probe.run())
} catch {
  let line = Array("\(FaultWords.english(error.message))\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(64)
}
