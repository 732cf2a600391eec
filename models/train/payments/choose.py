"""Chooses the settings of the payments model by prequential validation on the seeds it is trained on.

    python choose.py --build ../../../.cache/payments --train 11 12 13 --validate 14 15

Each candidate is fitted as the shipped model is (the first two weeks and seven training days of the `--train` seeds) and judged on the
test weeks of the `--validate` seeds, a week of delay later; twice, the second time a week on. No seed a figure is reported of takes part.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import lightgbm
import numpy as np
import xgboost

from handbook import START, Payments, judge, load, test_rows
from settings import SETTINGS, shipped_rows

STARTS = (START - 7, START)
#: Names say leaves, trees, learning rate.
CANDIDATES = {
    "lightgbm, 8 leaves, 100 × .1": lambda: lightgbm.LGBMClassifier(**{**SETTINGS, "num_leaves": 8, "n_estimators": 100, "learning_rate": 0.1}),
    "lightgbm, 8 leaves, 200 × .05": lambda: lightgbm.LGBMClassifier(**{**SETTINGS, "num_leaves": 8, "n_estimators": 200, "learning_rate": 0.05}),
    "lightgbm, 16 leaves, 100 × .1": lambda: lightgbm.LGBMClassifier(**{**SETTINGS, "num_leaves": 16, "n_estimators": 100, "learning_rate": 0.1}),
    "lightgbm, 16 leaves, 60 × .15": lambda: lightgbm.LGBMClassifier(**{**SETTINGS, "num_leaves": 16, "n_estimators": 60, "learning_rate": 0.15}),
    "xgboost, depth 4, 200 × .05": lambda: xgboost_of(200, 0.05),
    "xgboost, depth 4, 100 × .1": lambda: xgboost_of(100, 0.1),
}


def xgboost_of(trees: int, rate: float) -> xgboost.XGBClassifier:
    return xgboost.XGBClassifier(
        n_estimators=trees,
        learning_rate=rate,
        max_depth=4,
        subsample=0.7,
        colsample_bytree=0.5,
        min_child_weight=5,
        reg_lambda=5,
        random_state=0,
        n_jobs=1,
    )


def marks_of(make, fitted_on: list[Payments], judged_on: list[Payments]) -> np.ndarray:  # noqa: ANN001
    """AUC, average precision, card precision at 100: a row a start and seed."""
    found = []
    for start in STARTS:
        rows = [shipped_rows(part, start) for part in fitted_on]
        features = np.vstack([part.features[own] for part, own in zip(fitted_on, rows)])
        fraud = np.concatenate([part.fraud[own] for part, own in zip(fitted_on, rows)])
        model = make().fit(features, fraud)
        for part in judged_on:
            own = test_rows(part, start)
            found.append(judge(part, own, model.predict_proba(part.features[own])[:, 1]))
    return np.array(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True, help="folder that rows.ts wrote")
    parser.add_argument("--train", type=int, nargs="+", required=True)
    parser.add_argument("--validate", type=int, nargs="+", required=True)
    options = parser.parse_args()
    fitted_on, judged_on = ([load(options.build / f"{seed}.json") for seed in seeds] for seeds in (options.train, options.validate))
    for name, make in CANDIDATES.items():
        found = marks_of(make, fitted_on, judged_on)
        mean = dict(zip(("auc", "averagePrecision", "cardPrecision100"), found.mean(axis=0).round(4).tolist()))
        print(json.dumps({"settings": name, **mean}), flush=True)


if __name__ == "__main__":
    main()
