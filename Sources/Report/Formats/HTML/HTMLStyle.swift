/// The style sheet of the page. Blue and orange are those of Okabe and Ito (2008), which colour-blind people can tell
/// apart; for text on white, the orange is darkened to be readable. A shape or a word says the same as each colour.
enum HTMLStyle {
  static let sheet = [light, dark, page, figures, tables, wide, narrow, paper].joined(separator: "\n")

  private static let lightColours = """
    --paper: #ffffff; --wash: #f6f6f4; --ink: #20242b; --soft: #5a616c; --line: #e2e3e1; --axis: #a9aeb6;
    --me: #0072b2; --partner: #d55e00; --me-ink: #00669f; --partner-ink: #a64900; --bar: #7b828d;
    """

  private static let light = ":root {\n\(lightColours) }"

  private static let dark = """
    @media screen and (prefers-color-scheme: dark) { :root {
    --paper: #15181d; --wash: #1c2026; --ink: #e6e8eb; --soft: #a5acb7; --line: #2c323a; --axis: #5b636f;
    --me: #56b4e9; --partner: #e69f00; --me-ink: #7cc4ee; --partner-ink: #efb43a; --bar: #8d95a1;
    } }
    """

  private static let page = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
      overflow-wrap: break-word; }
    bdi { overflow-wrap: anywhere; }
    main { max-width: 78rem; margin: 0 auto; padding: clamp(2rem, 6vw, 5rem) clamp(1.25rem, 5vw, 4.5rem); }
    h1, h2 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Noto Serif", Georgia, serif;
      font-weight: 500; line-height: 1.2; letter-spacing: -0.01em; }
    h1 { font-size: clamp(2.1rem, 5vw, 3rem); margin: 0 0 0.75rem; }
    h2 { font-size: clamp(1.5rem, 3vw, 1.9rem); margin: 0 0 1rem; }
    h3 { font-size: 1.0625rem; font-weight: 600; line-height: 1.4; margin: 0 0 0.5rem; }
    p + h3 { margin-top: 2rem; } table + h3 { margin-top: 3rem; }
    p { max-width: 40rem; margin: 0 0 1rem; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; margin: 0; padding: 0; list-style: none;
      color: var(--soft); font-size: 0.9375rem; }
    section { margin-top: clamp(3rem, 7vw, 5rem); }
    .lead { font-size: clamp(1.25rem, 2.6vw, 1.5rem); line-height: 1.4; margin-bottom: 0.75rem; }
    .note { padding-left: 1rem; border-left: 3px solid var(--axis); color: var(--soft); }
    .me { color: var(--me-ink); } .partner { color: var(--partner-ink); }
    dl { margin: 0; } dl > div { margin: 0 0 0.75rem; }
    dt { color: var(--soft); font-size: 0.875rem; } dd { margin: 0; max-width: 40rem; }
    .cards { display: grid; gap: 2.5rem 4rem; margin-top: 2rem; }
    .card { border-top: 2px solid var(--line); padding-top: 1.25rem; min-width: 0; }
    .card h3 { font-size: 1.1875rem; margin-bottom: 0.75rem; }
    footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
      font-size: 0.875rem; }
    footer p { margin: 0; }
    """

  private static let figures = """
    figure { margin: 2rem 0 0; } h2 + figure { margin-top: 0; } figure + figure { margin-top: 3.5rem; }
    figcaption p { color: var(--soft); font-size: 0.9375rem; }
    .chart { max-width: 27rem; margin: 0.5rem 0 1.5rem; }
    .sides { display: flex; justify-content: space-between; gap: 1.5rem; margin: 0 0 0.35rem; max-width: none;
      font-size: 0.875rem; line-height: 1.3; }
    .sides span { display: flex; align-items: center; } .sides .me { text-align: right; }
    .gaps .sides, .levels .sides { padding-left: 35.5%; padding-right: 2.8%; }
    .sides .partner::before { content: ""; flex: none; margin-right: 0.45em;
      border: 0.33em solid var(--partner); border-radius: 1px; }
    .sides .me::after { content: ""; flex: none; margin-left: 0.45em;
      border: 0.35em solid var(--me); border-radius: 50%; }
    svg { display: block; width: 100%; height: auto; }
    svg text { font: 12.5px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
      fill: var(--ink); }
    svg .tick { font-size: 11.5px; fill: var(--soft); text-anchor: middle; } svg .absent { fill: var(--soft); } svg .blank { fill: var(--paper); }
    svg line { stroke-linecap: round; } svg .grid { stroke: var(--line); } svg .zero { stroke: var(--axis); stroke-width: 1.5; }
    svg .thin { stroke-width: 1.75; } svg .thick { stroke-width: 5.5; } svg .between { stroke: var(--axis); stroke-width: 2; }
    svg line.me { stroke: var(--me); } svg line.partner { stroke: var(--partner); } svg line.neither { stroke: var(--bar); }
    svg .mark { stroke: var(--paper); stroke-width: 1.75; }
    svg .mark.me { fill: var(--me); } svg .mark.partner { fill: var(--partner); }
    svg .mark.neither { fill: var(--paper); stroke: var(--bar); stroke-width: 2.5; }
    svg .track { fill: var(--line); } svg .bar { fill: var(--bar); }
    svg .beam { stroke-width: 5; } svg .fulcrum { fill: var(--axis); } svg .ground { stroke: var(--axis); stroke-width: 1.5; }
    """

  private static let tables = """
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: 0.5rem 0 0.5rem 1.25rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: baseline; font-weight: 400; }
    th:first-child { padding-left: 0; }
    thead th { color: var(--soft); font-size: 0.875rem; vertical-align: bottom; } figure thead .number { width: 1%; }
    thead .number bdi { display: inline-block; min-width: 5.5em; }
    .beam thead th:last-child, .gaps thead th:last-child { min-width: 6.6em; }
    tbody tr:last-child > * { border-bottom-color: transparent; }
    .number { text-align: right; } td.number { white-space: nowrap; } td.missing { color: var(--soft); white-space: normal; }
    small { display: block; color: var(--soft); font-size: 0.875rem; }
    .group th { padding-top: 1.5rem; font-weight: 600; }
    """

  private static let wide = """
    @media screen and (min-width: 64rem) {
    figure { display: grid; grid-template-columns: 27rem minmax(0, 1fr); column-gap: 3.5rem; align-items: start; }
    figcaption, figcaption + table { grid-column: 1 / -1; } .chart { margin: 0; }
    .cards { grid-template-columns: 1fr 1fr; } #reading dl { columns: 2; column-gap: 4rem; }
    #reading dl > div { break-inside: avoid; }
    #answers table { max-width: 54rem; }
    }
    """

  private static let narrow = """
    @media screen and (max-width: 42rem) {
    table, tbody { display: block; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tbody tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 0.25rem 1rem;
      padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
    th, td, th:first-child { padding: 0; border: 0; } .number { text-align: left; }
    tbody th { grid-column: 1 / -1; font-weight: 600; } small { font-weight: 400; }
    td::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.8125rem;
      white-space: normal; }
    .levels tbody tr { grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); }
    #answers tbody th { font-weight: 400; } #answers .group { padding-top: 2rem; } #answers .group th { font-weight: 600; }
    }
    """
}
