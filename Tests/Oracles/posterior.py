#!/usr/bin/env python3
"""The posterior of the gaps by brute force, to check the one in Sources/Scoring against.

Sums over dense grids of sigma, of each base's own noise and of mu, over every tau and every set of outlying bases, and
inverts the characteristic function of what is wanted; shares no code, no grid and no shortcut with the Swift. Prints
mean, 2.5 %, 10 %, 90 %, 97.5 %, P(>0), P(|gap|<10) of each base, then of the first two together and of all together.
"""
import itertools

import numpy as np
from scipy import optimize

MEANS = [(7.0, 0.6), (30.0, 0.4)]
SPREADS = [5.0, 15.0, 25.0, 40.0]
STANDOUTS, STANDOUT_SCALE = [0.05, 0.2, 0.75], 60.0
NOISE_FREEDOM, NOISE_SCALE, NOISE_VARIATION = 3.0, 22.0, 0.8


def normal(x, variance):
    return np.exp(-0.5 * x * x / variance) / np.sqrt(variance)


def posterior(differences, steps=(40, 40, 81), frequencies=200):
    n = np.array([len(d) for d in differences], float)
    y = np.array([np.mean(d) for d in differences])
    within = np.array([np.sum((np.array(d) - np.mean(d)) ** 2) for d in differences])
    k = len(n)
    most = min((k - 1) // 2, 2)
    cases = [c for size in range(most + 1) for c in itertools.combinations(range(k), size)]
    weights = np.array(STANDOUTS[: most + 1]) / sum(STANDOUTS[: most + 1])
    chance = np.array([weights[len(c)] / sum(len(c) == len(o) for o in cases) for c in cases])

    log_noise = np.linspace(0.5, 11, steps[0])
    noise_prior = np.exp(-0.5 * NOISE_FREEDOM * (log_noise + NOISE_SCALE**2 / np.exp(log_noise)))
    log_own = np.linspace(-2, 12, steps[1])
    own = np.exp(log_own)
    given = np.exp(-0.5 * ((log_own[None] - log_noise[:, None]) / NOISE_VARIATION) ** 2)
    targets = [[b] for b in range(k)] + ([[0, 1]] if k > 1 else []) + [list(range(k))]
    total, moment, square = np.zeros(len(targets)), np.zeros(len(targets)), np.zeros(len(targets))
    # Frequencies fit a range of ±200 points around the middle.
    t = (np.arange(frequencies) + 0.5) * 2 * np.pi / 420
    wave = np.zeros((len(targets), frequencies), complex)
    middle = np.mean(y)
    lowest, highest = min(y.min(), 0) - 45, max(y.max(), 0) + 45
    for tau in SPREADS:
        mu = np.linspace(lowest, highest, int(steps[2] * (highest - lowest) / 150 * (2.5 if tau == 5 else 1)))
        prior = sum(p * normal(mu, s * s) for s, p in MEANS) * (mu[1] - mu[0])
        # Arrays: state of the base, noise, mu, frequency.
        plain = np.zeros((k, 2, len(log_noise), len(mu)))
        waves = {}
        for b in range(k):
            scatter = np.exp(-0.5 * (n[b] - 1) * log_own - 0.5 * within[b] / own
                             - max(-0.5 * (n[b] - 1) * log_own - 0.5 * within[b] / own))
            for state in (0, 1):
                v = tau**2 + state * STANDOUT_SCALE**2
                r = own / n[b]
                like = scatter[:, None] * normal(y[b] - mu[None], (v + r)[:, None])  # own, mu
                plain[b, state] = given @ like
                f = (v / (v + r))[:, None]
                m = mu[None] + f * (y[b] - mu[None]) - middle
                for size in {len(c) for c in targets if b in c}:
                    c = np.exp(1j * t[None, None] / size * m[..., None]
                               - 0.5 * (t[None, None] / size) ** 2 * (v * (1 - f))[..., None]) * like[..., None]
                    waves[b, state, size] = np.tensordot(given, c, axes=1)
        for p, case in zip(chance, cases):
            states = [int(b in case) for b in range(k)]
            for place, target in enumerate(targets):
                rest = noise_prior[:, None] * prior[None] * p
                for b in range(k):
                    if b not in target:
                        rest = rest * plain[b, states[b]]
                full = rest
                for b in target:
                    full = full * plain[b, states[b]]
                total[place] += full.sum()
                product = rest[..., None].astype(complex)
                for b in target:
                    product = product * waves[b, states[b], len(target)]
                wave[place] += product.sum(axis=(0, 1))
    rows = []
    for place in range(len(targets)):
        w = wave[place] / total[place]

        def cdf(x):
            return 0.5 - np.sum((np.exp(-1j * t * (x - middle)) * w).imag / (np.arange(frequencies) + 0.5)) / np.pi

        # The mean from the distribution.
        grid = np.linspace(middle - 205, middle + 205, 4001)
        c = np.array([cdf(x) for x in grid])
        mean = grid[-1] - np.trapezoid(c, grid)
        q = [optimize.brentq(lambda x: cdf(x) - p, middle - 205, middle + 205, xtol=1e-10) for p in (0.025, 0.1, 0.9, 0.975)]
        rows.append([float(mean)] + [float(x) for x in q] + [float(1 - cdf(0)), float(cdf(10) - cdf(-10))])
    return rows


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
        for row in posterior([[x * S for x in b] for b in d]):
            print("[" + ", ".join(f"{x:.4f}" for x in row) + "],")
