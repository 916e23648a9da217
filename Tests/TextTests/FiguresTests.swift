import Testing
import Text

@Suite struct FiguresTests {
  @Test(arguments: [(58.33, "58"), (0, "0"), (99.96, "100")])
  func levels(value: Double, text: String) { #expect(Figures.level(value) == text) }

  @Test(arguments: [(12.5, "+13"), (-4.6, "-5"), (0.4, "0"), (-0.4, "0")])
  func signed(value: Double, text: String) { #expect(Figures.signed(value, minus: "-") == text) }

  @Test func places() {
    #expect(Figures.decimal(3.14159, places: 3) == "3.142" && Figures.decimal(2.007, places: 2) == "2.01")
    #expect(Figures.decimal(-1.5, places: 0, minus: "-") == "-2")
  }

  @Test(arguments: [
    (-4.8e300, "-4.8e+300"), (1e17, "1e+17"), (.infinity, "inf"), (.nan, "nan"), (9.0e16, "90000000000000000.00"),
    (-0x1p63, "-9.223372036854776e+18"),
  ])
  func anyNumberIsWritten(value: Double, text: String) {
    #expect(Figures.decimal(value, places: 2, minus: "-") == text)
    _ = Figures.decimal(value, places: 0)
  }
}

@Suite struct StringTests {
  @Test(arguments: [
    ("who", "Who"), ("Who", "Who"), ("1st", "1st"), ("élan", "Élan"), ("", ""), ("ß", "Ss"), ("ნინო", "ნინო"),
    ("ǆ", "ǅ"), ("ﬁona", "Fiona"), ("e\u{301}va", "E\u{301}va"),
  ])
  func capitals(text: String, capitalized: String) { #expect(text.capitalizedAtStart == capitalized) }

  @Test func blanksGoAtBothEnds() { #expect(" \t a b \n".trimmed == "a b" && "  ".trimmed.isEmpty) }

  @Test func whatSteersATerminalIsEscapedOrLeftOut() {
    let text = "a\u{1B}[2J\u{202E}b\nc"
    #expect(text.printable == "a\\u{1B}[2J\\u{202E}b\\nc" && text.withoutControls == "a[2Jb c")
    #expect("one\u{7}\ntwo".printableLines == "one\\u{7}\ntwo")
  }

  @Test(arguments: [
    ("/home/a/x.age", "/home/a/x.age"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("-x", "'./-x'"), ("", ""),
    ("a\nb'", "\"$(printf 'a\\012b\\047')\""), ("50%\t\\", "\"$(printf '50\\045\\011\\134')\""),
    ("ü\u{202E}", "\"$(printf '\\303\\274\\342\\200\\256')\""),
  ])
  func wordsForAShell(path: String, word: String) { #expect(path.shellWord == word) }
}
