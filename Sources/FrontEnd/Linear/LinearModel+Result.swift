import Pages
import Assessment
import Instrument

/// The pages of the result, one after the other.
extension LinearModel {
  /// In the order of the screens, and the same whatever was answered in private.
  var pages: [LinearPage] {
    [.overview, .climate] + (0..<session.tipCount).map(LinearPage.tip) + [.people, .ownConduct, .more]
  }

  /// nil after the last.
  func page(after page: LinearPage) -> LinearPage? {
    if case .base(let index) = page { return index + 1 < Base.allCases.count ? .base(index + 1) : .climate }
    if [.angles, .firstThought, .studies].contains(page) { return .more }
    return pages.firstIndex(of: page).flatMap { pages.dropFirst($0 + 1).first }
  }

  /// nil before the first.
  func page(before page: LinearPage) -> LinearPage? {
    if case .base = page { return .overview }
    if [.angles, .firstThought, .studies].contains(page) { return .more }
    return pages.firstIndex(of: page).flatMap { $0 > 0 ? pages[$0 - 1] : nil }
  }

  mutating func show(after page: LinearPage) -> [String]? { self.page(after: page).map { show($0) } }

  /// Says a page, and what comes next.
  mutating func show(_ page: LinearPage) -> [String] {
    prompt = .result(page)
    return lines(of: page) + promptLines
  }

  func lines(of page: LinearPage) -> [String] {
    switch page {
    case .overview: overviewLines
    case .base(let index): baseLines(Base.allCases[index])
    case .climate: climateLines
    case .tip(let number): tipLines(number)
    case .people: peopleLines
    case .ownConduct: careLines(.ownConduct)
    case .more: moreLines
    case .angles: anglesLines
    case .firstThought: session.firstThought + (session.firstSource.map { [$0] } ?? [])
    case .studies: studiesLines
    }
  }

  func whatNext(_ page: LinearPage) -> String {
    guard let next = self.page(after: page) else { return words[.lineLast] }
    let name =
      switch next {
      case .overview: words[.linePageOverview]
      case .more, .angles, .firstThought, .studies: words[.linePageMore]
      case .base: words[.linePageBases]
      case .climate: words[.linePageClimate]
      case .people: words[.linePagePeople]
      case .ownConduct: words[.linePageOwn]
      case .tip(let number): words.part(.linePageTip, names, ["number": "\(number + 1)"])
      }
    return words(.lineNext, ["page": name])
  }
}
