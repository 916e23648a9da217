import Report
import Text

/// Scripts that read a table of `poise score --format csv` into a statistics program, with labels and with the reasons
/// for missing values.
package enum LabelScript: String, CaseIterable, Sendable {
  case r, spss, stata

  package func text(_ codebook: Codebook) -> String {
    switch self {
    case .r: Self.r(codebook)
    case .spss: Self.spss(codebook)
    case .stata: Self.stata(codebook)
    }
  }

  // MARK: R

  /// An R function `poise_read(file)` that returns a data frame in the form of the package haven.
  private static func r(_ codebook: Codebook) -> String {
    var lines = [
      "# Labels for the results of the questionnaire \(codebook.questionnaire.id) \(codebook.questionnaire.version).",
      "# poise score --questionnaire \(codebook.questionnaire.id) --with-answers --format csv answers.csv > results.csv",
      "# source(\"labels.R\"); d <- poise_read(\"results.csv\")",
      "poise_labels <- list(",
    ]
    let variables = codebook.tableVariables(includesAnswers: true)
    for (place, variable) in variables.enumerated() {
      let labels = codebook.labels(variable)
      let codes = labels.map { label -> String in
        let code = variable.hasNumericCodes ? label.code : quoted(label.code)
        return "\(quoted(label.text)) = \(code)"
      }
      let list = codes.isEmpty ? "NULL" : "c(\(codes.joined(separator: ", ")))"
      let missing = codebook.missing(variable).isEmpty ? "NULL" : quoted(variable.missingColumn)
      let label = quoted(codebook.label(variable))
      let end = place == variables.count - 1 ? "" : ","
      lines.append("  \(variable.name) = list(label = \(label), labels = \(list), missing = \(missing))\(end)")
    }
    let tags = Missing.allCases.map { "\($0.rawValue) = \"\($0.tag)\"" }.joined(separator: ", ")
    lines += [
      ")",
      "poise_tags <- c(\(tags))",
      "# Reasons stand in numbers as tagged missing values, with a label: haven::na_tag() tells them. In texts they stay in",
      "# their missing_ columns.",
      "poise_read <- function(file) {",
      "  d <- utils::read.csv(file, check.names = FALSE, na.strings = \"\", encoding = \"UTF-8\",",
      "                       colClasses = c(id = \"character\"))",
      "  for (name in intersect(names(poise_labels), names(d))) {",
      "    about <- poise_labels[[name]]",
      "    x <- d[[name]]",
      "    labels <- about$labels",
      "    if (is.logical(x)) x <- if (is.character(labels)) as.character(x) else as.numeric(x)",
      "    if (is.numeric(x)) {",
      "      x <- as.numeric(x)",
      "      if (!is.null(about$missing) && about$missing %in% names(d)) {",
      "        reason <- as.character(d[[about$missing]])",
      "        for (r in intersect(names(poise_tags), reason[is.na(x)])) {",
      "          tagged <- haven::tagged_na(poise_tags[[r]])",
      "          x[is.na(x) & !is.na(reason) & reason == r] <- tagged",
      "          labels <- c(labels, stats::setNames(tagged, r))",
      "        }",
      "      }",
      "    }",
      "    d[[name]] <- haven::labelled(x, labels = labels, label = about$label)",
      "  }",
      "  d",
      "}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.withoutControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: SPSS

  private static func spss(_ codebook: Codebook) -> String {
    let variables = codebook.tableVariables(includesAnswers: true)
    var reasons: [String] = []
    for variable in variables where !codebook.missing(variable).isEmpty {
      if reasons.last != variable.missingColumn { reasons.append(variable.missingColumn) }
    }
    var lines = [
      "* Reads results.csv, made by: poise score --questionnaire \(codebook.questionnaire.id) --with-answers --faults drop"
        + " --format csv.",
      "GET DATA /TYPE=TXT /FILE='results.csv' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2",
      "  /VARIABLES=id A64",
    ]
    lines += variables.map { "    \($0.name) \($0.isNumeric ? "F12.6" : "A40")" }
    lines += reasons.map { "    \($0) A20" }
    lines[lines.count - 1] += "."
    lines.append("VARIABLE LABELS")
    lines += variables.map { "  \($0.name) \(singleQuoted(codebook.label($0)))" }
    lines[lines.count - 1] += "."
    for variable in variables {
      let labels = codebook.labels(variable)
      if labels.isEmpty { continue }
      lines.append("VALUE LABELS \(variable.name)")
      lines += labels.map { "  \(variable.hasNumericCodes ? $0.code : singleQuoted($0.code)) \(singleQuoted($0.text))" }
      lines[lines.count - 1] += "."
    }
    lines.append("EXECUTE.")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func singleQuoted(_ text: String) -> String {
    "'" + text.withoutControls.replacing("'", with: "''") + "'"
  }

  // MARK: Stata

  /// A script for Stata, which allows names of 32 characters. Longer names are cut, and their labels contain the full
  /// name.
  private static func stata(_ codebook: Codebook) -> String {
    var lines = [
      "* Reads results.csv, made by: poise score --questionnaire \(codebook.questionnaire.id) --with-answers --format csv",
      "version 14",
      "import delimited using \"results.csv\", varnames(1) case(preserve) encoding(\"utf-8\") clear",
    ]
    for variable in codebook.tableVariables(includesAnswers: true) {
      let name = String(variable.name.prefix(32))
      lines.append("label variable \(name) \(compoundQuoted(String(codebook.label(variable).prefix(80))))")
      if name != variable.name { lines.append("notes \(name): \(variable.name)") }
      let labels = codebook.labels(variable)
      guard variable.hasNumericCodes, !labels.isEmpty else { continue }
      lines.append(
        "label define \(name) " + labels.map { "\($0.code) \(compoundQuoted($0.text))" }.joined(separator: " ")
          + ", replace")
      lines.append("label values \(name) \(name)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func compoundQuoted(_ text: String) -> String {
    "`\"" + text.withoutControls.replacing("`", with: "'").replacing("\"", with: "'") + "\"'"
  }
}

extension Missing {
  /// The letter by which R and Stata tag a kind of missing value.
  fileprivate var tag: String {
    switch self {
    case .skipped: "s"
    case .unanswered: "u"
    case .notAsked: "n"
    case .tooFewAnswers: "t"
    case .leftOut: "l"
    case .notGiven: "g"
    }
  }
}
