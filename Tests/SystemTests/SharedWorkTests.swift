import Synchronization
import System
import Testing

struct SharedWorkTests {
  private func calls(_ count: Int, among workers: [Worker]) -> [Int] {
    let calls = Mutex<[Int]>([])
    SharedWork(count, with: workers) { number in calls.withLock { $0.append(number) } }.finish()
    return calls.withLock { $0.sorted() }
  }

  @Test(arguments: [0, 1, 2, 1000]) func eachNumberIsWorkedOnOnce(count: Int) {
    let workers = (0..<3).map { _ in Worker() }
    for _ in 0..<20 { #expect(calls(count, among: workers) == Array(0..<count)) }
  }

  @Test func goesOnWithTheThreadsThatThereAre() {
    #expect(calls(100, among: [Worker(mayStart: false), Worker(), Worker(mayStart: false)]) == Array(0..<100))
    #expect(calls(100, among: [Worker(mayStart: false)]) == Array(0..<100))
    #expect(calls(100, among: []) == Array(0..<100))
  }
}
