// swift-tools-version: 6.2
import PackageDescription

// CI sets POISE_STRICT so that a warning fails the build there without stopping anybody in the middle of a thought.
let isStrict = Context.environment["POISE_STRICT"] != nil
let strictness: [SwiftSetting] = isStrict ? [.treatAllWarnings(as: .error)] : []
// A section for each function, so that the linker can order them.
let settings = strictness + [.unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release))]
let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The release is one file that needs no other: no library is looked for and bound at each start, which takes longer than
// all else up to the first screen. Tests cannot be linked that way; POISE_SHARED=1 leaves it out for them.
let isShared = Context.environment["POISE_SHARED"] != nil
let wholeProgram: [LinkerSetting] =
  isShared
  ? []
  : [
    .unsafeFlags(["-static-executable", "-use-ld=lld"], .when(configuration: .release)),
    // What runs for every key and at the start lies side by side: fewer pages are looked for, read and kept.
    .unsafeFlags(
      ["-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/.setup/functions.order"]
        + ["-Xlinker", "--no-warn-symbol-ordering"], .when(configuration: .release)),
    // Functions of the same code become one, and what only debuggers and exceptions need is left out.
    .unsafeFlags(
      ["-Xlinker", "--icf=all", "-Xlinker", "--no-eh-frame-hdr"]
        + ["-Xlinker", "--script=\(Context.packageDirectory)/.setup/no-unwinding.ld"], .when(configuration: .release)),
    // What the archives of Swift need of one another. A build with --static-swift-stdlib knows it, a plain one does not.
    .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
    .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
    .linkedLibrary("swift_RegexParser", .when(configuration: .release)),
    .linkedLibrary("swiftSynchronization", .when(configuration: .release)),
  ]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library of this package: a room of the house. `uses` are its imports, lower floors only.
/// Rooms are optimised in debug builds too: tests draw thousands of results.
func room(_ name: String, uses: [Target.Dependency] = [], links: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings + quick, linkerSettings: links)
}

/// A library of the system that becomes part of the binary: a shared one would have to be found and bound at each start,
/// and to be installed wherever the binary goes.
func archive(_ name: String) -> LinkerSetting {
  .linkedLibrary(":lib\(name).a")
}

/// Tests of a room. `data` are files and folders among them that are read, not compiled.
func tests(_ name: String, uses: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: uses, exclude: data, swiftSettings: settings)
}

let package = Package(
  name: "poise",
  products: [.executable(name: "poise", targets: ["poise"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "poise",
      dependencies: [
        "Output", "Screens", "Lines", "Printing", "Pages", "Assessment", "NcursesTerminal", "Terminal", "Batch",
        "Exchange",
        "Statistics", "Traces", "Report", "Sheets", "Vault", "Advice", "Care",
        "Scoring", "Instrument", "Settings", "Content", "YAML", "JSON", "System", "Text", "CStart", argumentParser,
      ],
      swiftSettings: settings, linkerSettings: wholeProgram),

    .executableTarget(
      name: "poise-study", dependencies: ["Study", "Instrument", argumentParser], swiftSettings: settings),

    room(
      "Output",
      uses: [
        "Assessment", "Statistics", "Vault", "Care", "Instrument", "Settings", "Content", "YAML", "JSON", "System",
        "Text",
      ]),
    room(
      "Screens",
      uses: [
        "Pages", "PageModel", "Assessment", "Terminal", "Charts", "Vault", "Scoring", "Instrument", "Settings", "Text",
      ]),
    room(
      "Lines",
      uses: ["Pages", "PageModel", "Assessment", "Terminal", "Vault", "Instrument", "Settings", "YAML", "Text"]),
    room(
      "Printing",
      uses: ["Pages", "PageModel", "Assessment", "Charts", "Report", "Advice", "Scoring", "Instrument", "Text"]),
    room(
      "Pages",
      uses: [
        "PageModel", "Assessment", "Charts", "Report", "Sheets", "Vault", "Advice", "Care", "Scoring", "Instrument",
        "Settings", "Content", "Text",
      ]),
    room(
      "PageModel", uses: ["Assessment", "Charts", "Terminal", "Report", "Scoring", "Instrument", "Settings"]),
    room(
      "Assessment",
      uses: [
        "Report", "Sheets", "Vault", "Advice", "Care", "Scoring", "Instrument", "Settings", "Content", "YAML", "Text",
      ]),
    room("NcursesTerminal", uses: ["Terminal", "System", "Text", "CNcurses"]),
    room("Charts", uses: ["Terminal", "Scoring", "Instrument", "Text"]),
    room("Terminal", uses: ["Text"]),

    room(
      "Batch",
      uses: [
        "Statistics", "Report", "Advice", "Care", "Scoring", "Instrument", "Content", "JSON", "CSV", "System", "Text",
      ]),
    room("Exchange", uses: ["Report", "Instrument", "JSON", "CSV", "Text"]),
    room("Statistics", uses: ["Scoring", "Instrument", "JSON", "CSV", "Text"]),
    room("Traces", uses: ["Report", "Sheets", "Vault", "Content", "System", "Text"]),
    room(
      "Report",
      uses: [
        "Sheets", "Statistics", "Charts", "Terminal", "Advice", "Care", "Scoring", "Instrument", "Content", "YAML",
        "JSON", "CSV", "Text",
      ]),
    room("Sheets", uses: ["Vault", "Scoring", "Instrument", "Content", "YAML", "JSON"]),
    room(
      "Vault", uses: ["Instrument", "Content", "YAML", "JSON", "System", "Text", "CProcess", "CSodium"],
      links: [archive("sodium")]),
    room("Advice", uses: ["Care", "Scoring", "Instrument", "Content", "YAML", "Text"]),
    room("Care", uses: ["Scoring", "Instrument", "Content", "YAML", "Text"]),
    room("Scoring", uses: ["Instrument", "YAML", "Text"]),
    room("Study", uses: ["Sheets", "Scoring", "Instrument", "Text"]),
    room("Instrument", uses: ["Content", "YAML", "Text"]),
    room("Settings", uses: ["Care", "Content", "YAML", "System", "Text"]),
    .target(
      name: "Content", dependencies: ["YAML", "Text"], exclude: ["Questionnaires"], swiftSettings: settings,
      plugins: ["EmbedFiles"]),
    .plugin(name: "EmbedFiles", capability: .buildTool(), path: "Sources/EmbedFiles"),
    room("YAML", uses: ["Text", "CYaml"], links: [archive("yaml")]),
    room("JSON", uses: ["Text"]),
    room("CSV", uses: ["Text"]),
    room("System", uses: ["Text"]),
    room("Text"),

    .target(
      name: "CNcurses",
      linkerSettings: [archive("ncursesw"), archive("tinfo"), .unsafeFlags(["-Xlinker", "--wrap=write"])]),
    // Linked into the program alone: tests keep the crash reports of Swift.
    .target(name: "CStart"),
    .target(name: "CProcess", linkerSettings: [.unsafeFlags(["-Xlinker", "--wrap=mmap"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),

    // What the tests of the terminal run; no product.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["NcursesTerminal", "Terminal", "Content"], path: "Tests/TerminalProbe",
      swiftSettings: settings),

    // What the tests of the vault run and watch; no product.
    .executableTarget(
      name: "VaultProbe", dependencies: ["VaultSamples", "Sheets", "Vault", "Instrument"], path: "Tests/VaultProbe",
      swiftSettings: settings),
    .target(
      name: "VaultSamples", dependencies: ["Sheets", "Vault", "Instrument", "Content", "System", "Text"],
      path: "Tests/VaultSamples",
      swiftSettings: settings),

    // An assessment with a vault in memory, for the tests of both front ends; no product.
    .target(
      name: "AssessmentSamples",
      dependencies: [
        "Assessment", "Report", "Sheets", "VaultSamples", "Vault", "Advice", "Care", "Scoring", "Instrument", "Content",
        "YAML", "Text",
      ],
      path: "Tests/AssessmentSamples",
      swiftSettings: settings),

    // Programs on a pseudo-terminal, for the tests of any target; no product.
    .target(name: "TestTerminal", dependencies: ["Terminal"], path: "Tests/TestTerminal", swiftSettings: settings),

    tests("TerminalTests", uses: ["Terminal", "TestTerminal", "Instrument", "Text"]),
    tests("TestTerminalTests", uses: ["TestTerminal", "Terminal"]),
    tests(
      "NcursesTerminalTests", uses: ["NcursesTerminal", "TestTerminal", "Terminal", "Instrument", "TerminalProbe"]),
    tests("JSONTests", uses: ["JSON"]),
    tests("CSVTests", uses: ["CSV", "Text"]),
    tests("SystemTests", uses: ["System"]),
    tests("TextTests", uses: ["Text"]),
    tests("ChartsTests", uses: ["Charts", "Terminal", "Scoring", "Instrument"]),
    tests("InstrumentTests", uses: ["Instrument", "Content", "YAML"], data: ["Broken", "Whole"]),
    tests("SettingsTests", uses: ["Settings", "Instrument", "Content", "YAML"]),
    tests(
      "AdviceTests", uses: ["Advice", "Care", "Scoring", "Instrument", "Content", "YAML"], data: ["Personas", "Trial"]),
    tests(
      "ScreensTests",
      uses: [
        "Screens", "Printing", "Pages", "PageModel", "Assessment", "AssessmentSamples", "NcursesTerminal",
        "TestTerminal", "Terminal", "Vault", "VaultSamples", "Batch", "Report", "Sheets", "Study", "Advice", "Care",
        "Scoring", "Instrument", "Settings", "Content", "YAML", "Text",
      ],
      data: ["Snapshots"]),
    tests(
      "LinesTests",
      uses: [
        "Lines", "Screens", "Printing", "Pages", "PageModel", "Assessment", "AssessmentSamples", "TestTerminal",
        "Terminal", "Vault", "VaultSamples", "Report", "Sheets", "Study", "Advice", "Scoring", "Instrument", "Settings",
        "Content", "YAML", "Text",
      ],
      data: ["Snapshots"]),
    tests("ScoringTests", uses: ["Scoring", "Instrument", "Content", "YAML"]),
    tests(
      "ReportTests",
      uses: [
        "Printing", "Pages", "Assessment", "Report", "Sheets", "Charts", "Batch", "TestTerminal", "Terminal",
        "VaultSamples", "Vault", "Advice", "Care", "Scoring", "Instrument", "Content", "YAML",
      ], data: ["Golden"]),
    tests(
      "BatchTests",
      uses: ["Batch", "Statistics", "Report", "Advice", "Scoring", "Instrument", "Content", "JSON", "CSV", "System"]),
    tests("StatisticsTests", uses: ["Statistics", "Scoring", "Instrument", "JSON"], data: ["Data"]),
    tests("StudyTests", uses: ["Study", "Scoring", "Instrument"]),
    tests(
      "VaultTests",
      uses: ["VaultSamples", "VaultProbe", "Vault", "Instrument", "Content", "YAML", "System", "Text"],
      data: ["Scripts", "Vaults"]),
    tests(
      "SheetsTests",
      uses: ["Sheets", "VaultSamples", "Vault", "Scoring", "Instrument", "Content", "JSON", "YAML"]),
    tests(
      "CommandTests",
      uses: ["poise", "Sheets", "TestTerminal", "VaultSamples", "Vault", "Instrument", "Content", "YAML"]),
    tests(
      "JourneyTests",
      uses: ["poise", "TestTerminal", "VaultSamples", "Screens", "Assessment", "Terminal", "Vault", "Instrument"]),
  ],
  swiftLanguageModes: [.v6]
)
