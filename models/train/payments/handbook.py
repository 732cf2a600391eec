"""The Fraud Detection Handbook's protocol: split, delay, and marks (chapters 3 to 5)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

#: 2018-07-25, counted from 2018-04-01.
START = 115
PREQUENTIAL_STARTS = (START - 21, START - 14, START - 7, START)
TRAIN, DELAY, TEST = 7, 7, 7


@dataclass(frozen=True)
class Payments:
    names: list[str]
    features: np.ndarray
    payer: np.ndarray
    day: np.ndarray
    fraud: np.ndarray


def load(path: Path) -> Payments:
    about = json.loads(path.read_text(encoding="utf-8"))
    names = [one["name"] for one in about["features"]]
    read = lambda part, kind: np.fromfile(path.with_suffix(f".{part}"), kind)  # noqa: E731
    features = read("features", np.float32).reshape(about["rows"], len(names))
    return Payments(names, features, read("payer", np.int32), read("day", np.int32), (read("scenario", np.uint8) > 0).astype(int))


def train_rows(payments: Payments, start: int) -> np.ndarray:
    return np.flatnonzero((payments.day >= start) & (payments.day < start + TRAIN))


def test_rows(payments: Payments, start: int) -> np.ndarray:
    """Payments of the test days, without those of payers whose fraud is known by then."""
    training = train_rows(payments, start)
    known = set(payments.payer[training[payments.fraud[training] == 1]])
    kept = []
    for ahead in range(TEST):
        day = start + TRAIN + DELAY + ahead
        found = (payments.day == day - DELAY - 1) & (payments.fraud == 1)
        known |= set(payments.payer[found])
        rows = np.flatnonzero(payments.day == day)
        kept.append(rows[~np.isin(payments.payer[rows], list(known))])
    return np.concatenate(kept)


def judge(payments: Payments, rows: np.ndarray, scores: np.ndarray) -> tuple[float, float, float]:
    """AUC, average precision, card precision at 100 a day."""
    fraud = payments.fraud[rows]
    return float(roc_auc_score(fraud, scores)), float(average_precision_score(fraud, scores)), daily_precision(payments, rows, scores)


def daily_precision(payments: Payments, rows: np.ndarray, scores: np.ndarray, count: int = 100) -> float:
    """Mean share of frauds among the payers of a day with the highest scores; a payer found is not looked at again."""
    found: set[int] = set()
    shares = []
    for day in np.unique(payments.day[rows]):
        of_day = np.flatnonzero(payments.day[rows] == day)
        best: dict[int, tuple[float, int]] = {}
        for place in of_day:
            payer = int(payments.payer[rows[place]])
            score, fraud = best.get(payer, (-np.inf, 0))
            best[payer] = (max(score, float(scores[place])), max(fraud, int(payments.fraud[rows[place]])))
        ranked = sorted(((payer, *one) for payer, one in best.items() if payer not in found), key=lambda one: -one[1])
        hits = [payer for payer, _, fraud in ranked[:count] if fraud]
        found |= set(hits)
        shares.append(len(hits) / count)
    return float(np.mean(shares))


def reachable(payments: Payments, rows: np.ndarray) -> float:
    """Card precision of one who knows the truth."""
    return daily_precision(payments, rows, payments.fraud[rows].astype(float))
