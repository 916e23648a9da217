# Writes the numbers that ReferenceTests.swift holds ScaleStatistics to, by R's psych package on data that it ships.
# Rscript Tests/Scripts/statistics-reference.R            prints them
# Rscript Tests/Scripts/statistics-reference.R FOLDER     writes the data as CSV too
suppressPackageStartupMessages(library(psych))
options(digits = 15, warn = -1)

flip <- function(data, items, sum) { data[items] <- sum - data[items]; data }
sets <- list(
  attitude = datasets::attitude,
  agreeableness = flip(psych::bfi[paste0("A", 1:5)], "A1", 7),
  extraversion = flip(psych::bfi[paste0("E", 1:5)], c("E1", "E2"), 7))

folder <- commandArgs(trailingOnly = TRUE)
for (name in names(sets)) {
  data <- sets[[name]]
  if (length(folder) == 1) write.csv(data, file.path(folder, paste0(name, ".csv")), row.names = FALSE, na = "", quote = FALSE)
  a <- psych::alpha(data)
  r <- cor(data, use = "pairwise")
  f <- psych::fa(r, nfactors = 1, fm = "minres", n.obs = nrow(data))
  o <- sink(nullfile()); w <- suppressMessages(psych::omega(data, nfactors = 1, fm = "minres", plot = FALSE)); sink()
  # The optimiser of psych stops early; from here it goes on to the same least squares of what is off the diagonal.
  l <- as.numeric(f$loadings)
  for (step in 1:10000) for (i in seq_along(l)) l[i] <- sum(r[i, -i] * l[-i]) / sum(l[-i]^2)
  cat("\n##", name, "\nalpha", a$total$raw_alpha, "feldt", unlist(a$feldt$lower.ci), unlist(a$feldt$upper.ci),
      "\nomega.psych", w$omega.tot, "omega", 1 - sum(1 - l^2) / sum(r), "omega.fa", 1 - sum(f$uniquenesses) / sum(r),
      "\nmean", a$total$mean, "sd", a$total$sd, "n", sum(!is.na(a$scores)),
      "\ncomplete", sum(complete.cases(data)), "\nitem n", a$item.stats$n, "\nitem mean", a$item.stats$mean,
      "\nitem sd", a$item.stats$sd, "\nraw.r", a$item.stats$raw.r, "\nr.drop", a$item.stats$r.drop, "\n")
}
