#!/usr/bin/env python3
"""The posterior of the gaps by brute force, to check the one in Sources/Scoring against.

Integrates over a dense grid of sigma and every case with full matrices; shares no code, no grid and no shortcut with
the Swift. Prints mean, 2.5 %, 10 %, 90 %, 97.5 %, P(>0), P(|gap|<10) of each base, then of
the first two together and of all together.
"""
import itertools

import numpy as np
from scipy import stats, optimize

MEANS = [(7.0, 0.6), (30.0, 0.4)]
SPREADS = [5.0, 15.0, 25.0, 40.0]
STANDOUTS, STANDOUT_SCALE = [0.05, 0.2, 0.75], 60.0
NOISE_FREEDOM, NOISE_SCALE = 3.0, 22.0


def posterior(differences):
    n = np.array([len(d) for d in differences], float)
    y = np.array([np.mean(d) for d in differences])
    within = sum(np.sum((np.array(d) - np.mean(d)) ** 2) for d in differences)
    k = len(n)
    most = min((k - 1) // 2, 2)
    cases = [c for size in range(most + 1) for c in itertools.combinations(range(k), size)]
    weights = np.array(STANDOUTS[: most + 1]) / sum(STANDOUTS[: most + 1])
    parts = []
    for log_s2 in np.linspace(np.log(4.0), np.log(20000.0), 600):
        s2 = np.exp(log_s2)
        base_log = stats.invgamma.logpdf(s2, NOISE_FREEDOM / 2, scale=NOISE_FREEDOM * NOISE_SCALE**2 / 2) + log_s2
        base_log += -0.5 * (n.sum() - k) * np.log(s2) - within / (2 * s2)
        for tau, case, (scale, chance) in itertools.product(SPREADS, cases, MEANS):
            prior = np.log(chance * weights[len(case)] / sum(len(c) == len(case) for c in cases))
            v = np.full(k, tau**2)
            v[list(case)] += STANDOUT_SCALE**2
            # The joint normal of delta, mu integrated out, seen through noise: textbook matrices, no shortcut.
            covariance = np.diag(v) + scale**2
            total = covariance + np.diag(s2 / n)
            gain = np.linalg.solve(total, covariance).T
            log = prior + base_log - 0.5 * np.linalg.slogdet(total)[1] - 0.5 * y @ np.linalg.solve(total, y)
            parts.append((log, gain @ y, covariance - gain @ covariance))
    log = np.array([p[0] for p in parts])
    w = np.exp(log - log.max())
    w /= w.sum()
    mean = np.array([p[1] for p in parts])
    cov = np.array([p[2] for p in parts])
    keep = w > 1e-9
    w, mean, cov = w[keep] / w[keep].sum(), mean[keep], cov[keep]
    targets = [np.eye(k)[i] for i in range(k)]
    if k >= 2:
        targets.append(np.r_[0.5, 0.5, np.zeros(k - 2)])
    targets.append(np.full(k, 1 / k))
    for c in targets:
        mu, sd = mean @ c, np.sqrt(np.einsum("tij,i,j->t", cov, c, c))
        cdf = lambda x: float(w @ stats.norm.cdf((x - mu) / sd))
        q = [optimize.brentq(lambda x: cdf(x) - p, -400, 400, xtol=1e-10) for p in (0.025, 0.1, 0.9, 0.975)]
        row = [float(w @ mu)] + q + [1 - cdf(0), cdf(10) - cdf(-10)]
        print("[" + ", ".join(f"{x:.4f}" for x in row) + "],")


S = 100 / 6
CASES = {
    "mixed": [[1, 2, 0, 1], [0, -1, 0, 1], [-2, -1, -3, -1], [0, 0, 1, 0], [2, 3, 1, 2], [0, 0, 0, -1]],
    "standout": [[2, 3, 2, 3], [0, 0, 1, 0], [0, -1, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [1, 0, -1, 0]],
    "constant": [[0, 0, 0, 0]] * 6,
    "brief, one base missing": [[1, 2], [0, 1], [-1, -1], [0, 2], [1, 1]],
    "one base": [[1, 2, 3]],
}

if __name__ == "__main__":
    for name, d in CASES.items():
        print("//", name)
        posterior([[x * S for x in b] for b in d])
