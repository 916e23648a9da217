extension HTMLStyle {
  /// The style for printing on A4 or Letter: two pages, or three with the answers. The numbers come first, then the
  /// tips.
  ///
  /// No letter is smaller than 8.5 points. Drawings are 360 units wide, and letters in them are measured in these
  /// units.
  static let paper = """
    @page { margin: 10.5mm 11mm 11.5mm; @bottom-right { content: counter(page) " / " counter(pages);
      font: 8.5pt system-ui, sans-serif; color: #5a616c; } }
    @media print {
    \([paperPage, paperFigures, paperTips, paperAnswers].joined(separator: "\n"))
    }
    """

  private static let paperPage = """
    body { font-size: 8.5pt; line-height: 1.25; } main { max-width: none; padding: 0; }
    header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 6mm; }
    h1 { font-size: 20pt; margin: 0; } h2 { font-size: 13pt; margin-bottom: 0.8mm; }
    h3 { font-size: 9.5pt; line-height: 1.3; margin-bottom: 0.4mm; }
    p + h3 { margin-top: 1.5mm; } table + h3 { margin-top: 2mm; }
    h1, h2, h3, figcaption, #tips > p { break-after: avoid; }
    p { margin-bottom: 0.8mm; orphans: 3; widows: 3; max-width: none; }
    .lead { font-size: 12pt; margin-bottom: 0.8mm; }
    .facts, figcaption p, thead th, small, footer, .sides { font-size: 8.5pt; }
    section { margin-top: 3mm; }
    dl > div { margin-bottom: 0.4mm; break-inside: avoid; }
    dt, dd { display: inline; font-size: inherit; } dt { margin-right: 0.5em; }
    #reading dl { columns: 2; column-gap: 7mm; }
    #reading:last-of-type dl { break-inside: avoid; } #reading:last-of-type, #reading:last-of-type dl { break-after: avoid; }
    footer { margin-top: 1.5mm; padding-top: 0.8mm; break-before: avoid; }
    """

  private static let paperFigures = """
    figure { display: grid; grid-template-columns: 63.5mm minmax(0, 1fr); column-gap: 4mm; align-items: start;
      margin-top: 2mm; break-inside: avoid; }
    figure + figure { margin-top: 2mm; } figcaption, figcaption + table { grid-column: 1 / -1; }
    figcaption h3, figcaption p { display: inline; } figcaption h3 { margin-right: 0.6em; }
    .chart { margin: 0; break-inside: avoid; } .gaps .sides { padding-left: 8%; }
    svg { overflow: visible; } svg text, svg .tick { font-size: 17px; }
    table { font-size: 8.5pt; line-height: 1.2; } th, td { padding: 0.3mm 0 0.3mm 1.8mm; } tr { break-inside: avoid; }
    tbody th small { display: inline; margin-left: 0.6em; }
    .beam thead th:last-child, .gaps thead th:last-child { min-width: 7.1em; }
    .levels td.missing { white-space: nowrap; }
    figure.climate { display: flow-root; break-inside: auto; }
    .climate .chart { float: left; width: 60mm; } .climate .chart + table { width: calc(100% - 64mm); margin-left: 64mm; }
    .climate svg text, .climate svg .tick { font-size: 18px; }
    .climate td { width: 1%; } .climate td:not(.missing) { white-space: nowrap; }
    .climate .number + td.missing { min-width: 7.5em; }
    """

  private static let paperTips = """
    .cards { display: block; columns: 2; column-gap: 7mm; margin-top: 1.5mm; }
    .card { padding-top: 1.2mm; border-top-width: 1pt; } .card + .card { margin-top: 2.5mm; }
    .card h3 { font-size: 10.5pt; margin-bottom: 0.6mm; }
    .card dl > div:last-child { break-before: avoid; }
    """

  private static let paperAnswers = """
    #answers { columns: 2; column-gap: 7mm; } #answers h2, #answers > p { column-span: all; }
    #answers table { line-height: 1.17; } #answers th, #answers td { padding-top: 0.2mm; padding-bottom: 0.2mm; }
    #answers .number { width: 1%; } #answers thead { break-after: avoid; }
    #answers .group th { padding-top: 0.8mm; break-after: avoid; }
    """
}
