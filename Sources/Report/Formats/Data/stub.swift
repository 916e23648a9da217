struct JSONReport { func render(_ d: ReportDocument) -> String { "" } }
struct CSVReport { func render(_ d: ReportDocument) -> String { "" } }
