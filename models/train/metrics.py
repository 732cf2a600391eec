"""What a score is worth to analysts who can look at a few invoices a day."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

from dataset import Part


def ranking(part: Part, scores: np.ndarray) -> dict[str, float]:
    found = {
        "averagePrecision": average_precision_score(part.fraud, scores),
        "auc": roc_auc_score(part.fraud, scores),
        "recallAt1PercentFpr": recall_at_fpr(part, scores, 0.01),
        "recallAtHalfPercentFpr": recall_at_fpr(part, scores, 0.005),
    }
    for count in (1, 3, 5):
        hits, best = daily_hits(part, scores, count)
        found[f"precisionAt{count}PerDay"] = hits
        found[f"bestPossibleAt{count}PerDay"] = best
    return {name: float(value) for name, value in found.items()}


def threshold_at_fpr(part: Part, scores: np.ndarray, rate: float) -> float:
    """The lowest score that at most this share of honest invoices reaches."""
    honest = np.sort(scores[part.fraud == 0])[::-1]
    return float(np.nextafter(honest[int(rate * len(honest))], np.inf))


def recall_at_fpr(part: Part, scores: np.ndarray, rate: float) -> float:
    return float(np.mean(scores[part.fraud == 1] >= threshold_at_fpr(part, scores, rate)))


def daily_hits(part: Part, scores: np.ndarray, count: int) -> tuple[float, float]:
    """Mean share of fraud among the `count` highest of each day, and what a perfect ranking would reach."""
    order = np.lexsort((-scores, part.days))
    days, starts = np.unique(part.days[order], return_index=True)
    fraud = np.split(part.fraud[order], starts[1:])
    top = [(day[:count].sum(), min(day.sum(), count)) for day in fraud]
    return tuple(np.mean(np.array(top) / count, axis=0))


def calibration(fraud: np.ndarray, probability: np.ndarray, bins: int = 10) -> dict:
    """Expected calibration error over bins of equal count, and the curve: predicted and seen share in each bin."""
    edges = np.array_split(np.argsort(probability, kind="stable"), bins)
    curve = [[float(probability[bin_].mean()), float(fraud[bin_].mean()), len(bin_)] for bin_ in edges]
    error = sum(abs(predicted - seen) * count for predicted, seen, count in curve) / len(fraud)
    return {"ece": float(error), "brier": float(np.mean((probability - fraud) ** 2)), "curve": curve}


def fixed_bins(fraud: np.ndarray, probability: np.ndarray) -> list[list[float]]:
    """The reliability curve where it matters: predicted share, seen share and count between fixed probabilities."""
    rows = []
    for low, high in zip((0, 0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8), (0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.01)):
        inside = (probability >= low) & (probability < high)
        if inside.any():
            rows.append([low, float(probability[inside].mean()), float(fraud[inside].mean()), int(inside.sum())])
    return rows


def by_scheme(part: Part, alerts: np.ndarray) -> dict[str, float]:
    schemes = sorted(set(part.schemes) - {""})
    return {scheme: float(alerts[part.schemes == scheme].mean()) for scheme in schemes}


def spread(runs: list[dict[str, float]]) -> dict[str, dict[str, float]]:
    names = runs[0].keys()
    values = {name: np.array([run[name] for run in runs]) for name in names}
    return {
        name: {"mean": round(float(one.mean()), 4), "min": round(float(one.min()), 4), "max": round(float(one.max()), 4)}
        for name, one in values.items()
    }
