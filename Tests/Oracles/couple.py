#!/usr/bin/env python3
"""The posterior of two people's shared gaps by Markov chains, to check the one in Sources/Scoring/Two against.

    python3 Tests/Oracles/couple.py [random cases] [first seed]

Needs NumPy. A Gibbs sampler with a thousand chains, in which every quantity of the model is drawn; it shares no code, no grid
over gaps and no shortcut with the Swift. Prints the cases as Tests/ScoringTests/Two/JointCases.swift has them: both
raters' bases (mean difference, items, standard deviation), and for each base and the whole the mean, 2.5 %, 10 %, 90 % and
97.5 % of the shared gap, then of the first view minus the second.
"""
import sys

import numpy as np

MEANS, MEAN_CHANCES = np.array([10.0, 30.0]), np.array([0.6, 0.4])
SPREADS = np.array([5.0, 15.0, 25.0, 40.0])
STANDOUT, STANDOUT_SCALE = 0.25, 60.0
SLANTS, SLANT_CHANCES = np.array([2.5, 7.0, 12.0, 20.0]), np.array([0.3, 0.35, 0.25, 0.1])
EXCESSES, EXCESS_CHANCES = np.array([0.0, 8.0]), np.array([0.6, 0.4])
CONTESTED, CONTESTED_SCALE = 0.15, 30.0
NOISE_FREEDOM, NOISE_SCALE, NOISE_VARIATION = 3.0, 22.0, 0.8
LOGS = np.linspace(-3, 15, 121)


def normal(x, variance):
    return -0.5 * (x * x / variance + np.log(variance))


def own_noise(bases):
    """For each base the posterior of log sigma[b]^2 by the scatter of one rater alone."""
    prior = -0.5 * NOISE_FREEDOM * (LOGS + NOISE_SCALE**2 / np.exp(LOGS))
    given = np.exp(-0.5 * ((LOGS[None] - LOGS[:, None]) / NOISE_VARIATION) ** 2)
    scatter = [-0.5 * ((n - 1) * LOGS + (n - 1) * sd * sd / np.exp(LOGS)) for _, n, sd in bases]
    scatter = [np.exp(s - s.max()) for s in scatter]
    result = []
    for b in range(len(bases)):
        weight = np.exp(prior - prior.max())
        for o in range(len(bases)):
            if o != b:
                weight = weight * (given @ scatter[o])
        result.append((weight @ given) * scatter[b])
    return np.log(np.array(result) + 1e-300)


def choose(generator, logs):
    """One index for each row of logarithms of weights."""
    gumbel = -np.log(-np.log(generator.random(logs.shape)))
    return np.argmax(logs + gumbel, axis=-1)


def posterior(first, second, seed, chains=1000, steps=500, warm=100):
    g = np.random.default_rng(seed)
    raters = (first, second)
    k = len(first)
    y = np.array([[b[0] for b in r] for r in raters])
    n = np.array([[b[1] for b in r] for r in raters], float)
    noise_logs = np.array([own_noise(r) for r in raters])
    noise = np.exp(LOGS)[noise_logs.argmax(-1)] / n * np.ones((chains, 1, 1))
    slant, excess = np.full(chains, 12.0), np.full(chains, 8.0)
    spread, scale = np.full(chains, 15.0), np.full(chains, 10.0)
    apart, contested = np.zeros((chains, k)), np.zeros((chains, k))
    # mu, s of both raters, and the gaps around mu.
    design = np.zeros((2, k, 3 + k))
    design[:, :, 0] = 1
    for r in range(2):
        design[r, :, 1 + r] = 1
        design[r, :, 3:] = np.eye(k)
    flat = design.reshape(2 * k, 3 + k)
    shared, views = [], []
    for step in range(steps):
        variance = (slant[:, None] ** 2 + contested * CONTESTED_SCALE**2)[:, None] + noise
        prior = np.concatenate(
            [scale[:, None] ** -2, np.repeat((slant + excess)[:, None] ** -2, 2, 1),
             1 / (spread[:, None] ** 2 + apart * STANDOUT_SCALE**2)], axis=1)
        weight = 1 / variance.reshape(chains, -1)
        precision = np.einsum("ci,ij,ik->cjk", weight, flat, flat) + prior[:, :, None] * np.eye(3 + k)
        target = (weight * y.reshape(-1)) @ flat
        lower = np.linalg.cholesky(precision)
        draw = np.linalg.solve(np.swapaxes(lower, 1, 2), g.standard_normal((chains, 3 + k, 1)))
        x = np.linalg.solve(precision, target[..., None]) + draw
        x = x[..., 0]
        mean, lean, gap = x[:, 0], x[:, 1:3], x[:, 3:]
        rest = y[None] - (mean[:, None, None] + lean[:, :, None] + gap[:, None])
        # Everything below integrates what a rater adds on one base.
        scale = MEANS[choose(g, np.log(MEAN_CHANCES) + normal(mean[:, None], MEANS**2))]
        states = (apart[:, :, None] * STANDOUT_SCALE**2 + SPREADS**2)
        spread = SPREADS[choose(g, normal(gap[:, :, None], states).sum(1))]
        two = np.stack([spread[:, None] ** 2 + 0 * gap, spread[:, None] ** 2 + STANDOUT_SCALE**2 + 0 * gap], -1)
        apart = choose(g, np.log([1 - STANDOUT, STANDOUT]) + normal(gap[..., None], two)).astype(float)
        both = np.array([(a, b) for a in SLANTS for b in EXCESSES])
        v = (contested[:, None] * CONTESTED_SCALE**2 + noise)[..., None] + both[:, 0] ** 2
        likelihood = normal(rest[..., None], v).sum((1, 2)) + normal(lean[..., None], both.sum(1) ** 2).sum(1)
        likelihood = likelihood + np.log(np.outer(SLANT_CHANCES, EXCESS_CHANCES).reshape(-1))
        place = choose(g, likelihood)
        slant, excess = both[place, 0], both[place, 1]
        near = slant[:, None, None] ** 2 + noise
        two = np.stack([normal(rest, near).sum(1), normal(rest, near + CONTESTED_SCALE**2).sum(1)], -1)
        contested = choose(g, np.log([1 - CONTESTED, CONTESTED]) + two).astype(float)
        own = slant[:, None] ** 2 + contested * CONTESTED_SCALE**2
        v = own[:, None, :, None] + np.exp(LOGS) / n[None, :, :, None]
        noise = np.exp(LOGS)[choose(g, noise_logs[None] + normal(rest[..., None], v))] / n[None]
        if step < warm:
            continue
        ratio = own[:, None] / (own[:, None] + noise)
        view = y[None] - rest * (1 - ratio) + np.sqrt(ratio * noise) * g.standard_normal(rest.shape)
        delta = mean[:, None] + gap
        shared.append(np.concatenate([delta, delta.mean(1, keepdims=True)], 1))
        difference = view[:, 0] - view[:, 1]
        views.append(np.concatenate([difference, difference.mean(1, keepdims=True)], 1))
    rows = []
    shared, views = np.concatenate(shared), np.concatenate(views)
    for place in range(k + 1):
        rows.append([f(values[:, place]) for values in (shared, views) for f in
                     (np.mean, *(lambda v, p=p: np.quantile(v, p) for p in (0.025, 0.1, 0.9, 0.975)))])
    return rows


def rounded(differences):
    """A rater's bases from item differences in rating points."""
    result = []
    for d in differences:
        d = np.clip(np.round(d), -6, 6) * 100 / 6
        result.append((d.mean(), len(d), d.std(ddof=1) if len(d) > 1 else 0.0))
    return result


def random_case(seed):
    g = np.random.default_rng(seed)
    k = int(g.choice([1, 3, 5, 6, 6]))
    items = g.choice([2, 4], 2)
    slant, noise, spread = g.choice([0, 0.5, 1.5]), g.choice([0.3, 1, 2]), g.choice([0, 1, 2])
    gaps = g.choice([0, 1, -2]) + spread * g.standard_normal(k)
    return [rounded([gap + lean + slant * g.standard_normal() + noise * g.standard_normal(items[r]) for gap in gaps])
            for r, lean in enumerate(slant * g.standard_normal(2))]


CASES = {
    "alike": [rounded([[1, 2, 1, 2], [0, 0, 1, 0], [-2, -1, -2, -2], [0, 1, 0, 0], [3, 2, 2, 3], [0, 0, 0, -1]])] * 2,
    "one base seen differently": [rounded([[0, 1, 0, 0]] * 5 + [[4, 3, 4, 4]]), rounded([[0, 0, 1, 0]] * 5 + [[-2, -1, -2, 0]])],
    "brief beside full": [rounded([[2, 1]] * 6), rounded([[1, 0, 2, 1], [0, 0, 1, 0], [3, 1, 2, 2], [1, 1, 0, 0], [1, 2, 1, 0], [0, 2, 1, 1]])],
    "no scatter": [rounded([[0, 0, 0, 0]] * 6), rounded([[1, 1, 1, 1]] * 6)],
    "opposite ends": [rounded([[6, 6, 6, 6]] * 6), rounded([[-6, -6, -6, -6]] * 6)],
    "single items": [rounded([[2], [-1], [0]]), rounded([[1, 3], [0, -3], [1]])],
}

if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    start = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    cases = dict(CASES)
    for seed in range(start, start + count):
        cases[f"random {seed}"] = random_case(seed)
    for name, (first, second) in cases.items():
        print(name)
        for rater in (first, second):
            print(", ".join(f"{d:.6g} {n} {sd:.6g}" for d, n, sd in rater))
        for row in posterior(first, second, 1):
            print(" ".join(f"{x:.1f}" for x in row))
        print(flush=True)
