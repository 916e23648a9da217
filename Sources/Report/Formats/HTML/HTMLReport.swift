/// A report as one self-contained HTML page: without scripts, and without fonts or pictures from elsewhere.
struct HTMLReport {
  /// The content security policy. Even if harmful content got into the page, it could not load, run or send anything.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  func render(_ document: ReportDocument) -> String {
    // The title of the browser window must tell nothing to a bystander.
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.attribute(document.language))" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>Poise</title>
    <style>
    \(HTMLStyle.sheet)
    </style>
    </head>
    <body>
    <main>
    <header>
    <h1>\(HTMLText.content(document.title))</h1>
    <ul class="facts">\(document.facts.map { "<li>\(HTMLText.content($0))</li>" }.joined(separator: "\n"))</ul>
    </header>
    \(document.sections.map(section).joined(separator: "\n"))
    <footer><p>\(HTMLText.content(document.closing))</p></footer>
    </main>
    </body>
    </html>

    """
  }

  private func section(_ section: Section) -> String {
    let id = section.id
    let parts = grouped(section.blocks).map { blocks -> String in
      let html = blocks.map { block($0, in: section) }.joined(separator: "\n")
      if case .card? = blocks.first { return "<div class=\"cards\">\n\(html)\n</div>" }
      return html
    }
    return """
      <section id="\(id)" aria-labelledby="\(id)-title">
      <h2 id="\(id)-title">\(HTMLText.content(section.title))</h2>
      \(parts.joined(separator: "\n"))
      </section>
      """
  }

  /// Groups cards that follow each other, so that they are laid out together.
  private func grouped(_ blocks: [Block]) -> [[Block]] {
    blocks.reduce(into: [[Block]]()) { groups, block in
      if case .card = block, case .card? = groups.last?.first {
        groups[groups.count - 1].append(block)
      } else {
        groups.append([block])
      }
    }
  }

  private func block(_ block: Block, in section: Section) -> String {
    switch block {
    case .heading(let title): return "<h3>\(HTMLText.content(title))</h3>"
    case .paragraph(let text, .plain): return "<p>\(HTMLText.content(text))</p>"
    case .paragraph(let text, .lead): return "<p class=\"lead\">\(HTMLText.content(text))</p>"
    case .paragraph(let text, .note): return "<p class=\"note\">\(HTMLText.content(text))</p>"
    case .definitions(let definitions):
      let rows = definitions.map {
        "<div><dt>\(HTMLText.content($0.term))</dt><dd>\(HTMLText.content($0.text))</dd></div>"
      }
      return "<dl>\n\(rows.joined(separator: "\n"))\n</dl>"
    case .table(let table):
      return "<h3>\(HTMLText.content(table.caption))</h3>\n" + HTMLTable(table).html
    case .figure(let figure): return self.figure(figure, hasTitle: figure.title != section.title)
    case .card(let title, let blocks):
      return """
        <article class="card">
        <h3>\(HTMLText.content(title))</h3>
        \(blocks.map { self.block($0, in: section) }.joined(separator: "\n"))
        </article>
        """
    }
  }

  private func figure(_ figure: Figure, hasTitle: Bool) -> String {
    let title = hasTitle ? "<h3>\(HTMLText.content(figure.title))</h3>" : nil
    let sentence = figure.sentence.map { "<p>\(HTMLText.content($0))</p>" }
    let words = [title, sentence].compactMap(\.self).joined(separator: "\n")
    let caption = words.isEmpty ? "" : "<figcaption>\(words)</figcaption>\n"
    return """
      <figure class="\(figure.kind.rawValue)">
      \(caption)\(HTMLChart(figure).html)
      \(HTMLTable(figure.table).html)
      </figure>
      """
  }
}
