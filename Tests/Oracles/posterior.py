#!/usr/bin/env python3
"""The posterior of the gaps by brute force, to check the one in Sources/Scoring against.

Integrates over a dense grid of sigma and tau with scipy, one case for each base that may stand apart; shares no code,
no grid and no approximation with the Swift. Prints mean, 2.5 %, 10 %, 90 %, 97.5 %, P(>0), P(|gap|<10) of each base, then of
the first two together and of all together.
"""
import numpy as np
from scipy import stats, optimize

MEAN_SCALE, SPREAD_SCALE = 40.0, 8.0
STANDOUT_CHANCE, STANDOUT_SCALE = 0.3, 40.0
NOISE_FREEDOM, NOISE_SCALE = 4.0, 20.0


def posterior(differences):
    n = np.array([len(d) for d in differences], float)
    y = np.array([np.mean(d) for d in differences])
    within = sum(np.sum((np.array(d) - np.mean(d)) ** 2) for d in differences)
    k = len(n)
    log_s2 = np.linspace(np.log(5.0), np.log(9000.0), 220)
    u = (np.arange(300) + 0.5) / 300
    tau = SPREAD_SCALE * np.tan(np.pi / 2 * u)
    parts = []
    for s2 in np.exp(log_s2):
        base_log = stats.invgamma.logpdf(s2, NOISE_FREEDOM / 2, scale=NOISE_FREEDOM * NOISE_SCALE**2 / 2) + np.log(s2)
        base_log += -0.5 * (n.sum() - k) * np.log(s2) - within / (2 * s2)
        for case in range(-1, k if k > 2 else 0):
            prior = np.log(1 if k <= 2 else (1 - STANDOUT_CHANCE if case < 0 else STANDOUT_CHANCE / k))
            v = np.repeat((tau**2)[:, None], k, 1)
            if case >= 0:
                v[:, case] += STANDOUT_SCALE**2
            total = v + s2 / n
            # mu integrated out by the matrix identity, spelled out.
            precision = 1 / MEAN_SCALE**2 + (1 / total).sum(1)
            m = (y / total).sum(1) / precision
            log = (prior + base_log - 0.5 * np.log(total).sum(1) - 0.5 * np.log(precision)
                   - 0.5 * ((y**2 / total).sum(1) - m**2 * precision))
            a = v / total
            mean = a * y + (1 - a) * m[:, None]
            cov = np.einsum("ti,tj->tij", 1 - a, 1 - a) / precision[:, None, None]
            cov[:, np.arange(k), np.arange(k)] += v * (1 - a)
            parts.append((log, mean, cov))
    log = np.concatenate([p[0] for p in parts])
    w = np.exp(log - log.max())
    w /= w.sum()
    mean = np.concatenate([p[1] for p in parts])
    cov = np.concatenate([p[2] for p in parts])
    keep = w > 1e-10
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
