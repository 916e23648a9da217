import Testing

@testable import Instrument

@Suite struct StatementTests {
  @Test func asksAboutEitherPerson() {
    let statement = Statement("{who} could change {other's} day, and {was} free to use {own} time for {other}.")
    let names = Names(partner: "Sam")
    #expect(statement.about(.me, names) == "You could change Sam's day, and were free to use your time for Sam.")
    #expect(statement.about(.partner, names) == "Sam could change your day, and was free to use their time for you.")
  }
}
