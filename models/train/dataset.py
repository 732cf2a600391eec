"""The feature tables `features.ts` writes, split by time."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

#: Features.ts writes this where a value is unknown; the trees see NaN there, so that unknown is a side of its own.
UNKNOWN = -1.0
TRAIN_SHARE, CALIBRATION_SHARE = 0.55, 0.2


@dataclass
class Part:
    features: np.ndarray
    fraud: np.ndarray
    schemes: np.ndarray
    critical: np.ndarray
    #: running number of the day, over all companies of a seed
    days: np.ndarray

    def __len__(self) -> int:
        return len(self.fraud)


def load(path: Path) -> tuple[list[str], Part]:
    """The table of one seed in order of arrival."""
    with path.open(encoding="utf-8") as file:
        rows = csv.reader(file)
        names = next(rows)[4:]
        table = sorted(rows, key=lambda row: row[0])
    dates = np.array([row[0] for row in table], dtype="datetime64[D]")
    schemes = np.array([row[2] for row in table])
    return names, Part(
        features=np.array([row[4:] for row in table], dtype=np.float32),
        fraud=(schemes != "").astype(int),
        schemes=schemes,
        critical=np.array([row[3] == "1" for row in table]),
        days=(dates - dates[0]).astype(int),
    )


def split(part: Part) -> tuple[Part, Part, Part]:
    """Training, calibration and test part: one after the other in time, no day in two of them."""
    first = np.quantile(part.days, TRAIN_SHARE, method="nearest")
    second = np.quantile(part.days, TRAIN_SHARE + CALIBRATION_SHARE, method="nearest")
    masks = (part.days <= first, (part.days > first) & (part.days <= second), part.days > second)
    return tuple(take(part, mask) for mask in masks)


def take(part: Part, mask: np.ndarray) -> Part:
    return Part(*(getattr(part, name)[mask] for name in ("features", "fraud", "schemes", "critical", "days")))


def join(parts: list[Part]) -> Part:
    """Parts of several seeds as one; their days are kept apart, so that a day stays one seed's."""
    shifted = [Part(p.features, p.fraud, p.schemes, p.critical, p.days + 10_000 * i) for i, p in enumerate(parts)]
    names = ("features", "fraud", "schemes", "critical", "days")
    return Part(*(np.concatenate([getattr(part, name) for part in shifted]) for name in names))


def hash_of(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()
