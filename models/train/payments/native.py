"""Rows a second of XGBoost's own predictor with the shipped settings, one thread, in batches: what the bench compares with.

    python native.py --build ../../../.cache/payments --seed 1 --batch 4096
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import xgboost

from handbook import START, load, train_rows
from train import SETTINGS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=4096)
    options = parser.parse_args()
    payments = load(options.build / f"{options.seed}.json")
    rows = train_rows(payments, START)
    booster = xgboost.XGBClassifier(**SETTINGS).fit(payments.features[rows], payments.fraud[rows]).get_booster()
    batches = [payments.features[at : at + options.batch] for at in range(0, options.batch * 50, options.batch)]
    booster.inplace_predict(batches[0])
    best = 0.0
    for _ in range(5):
        began = time.perf_counter()
        for batch in batches:
            booster.inplace_predict(batch)
        best = max(best, sum(len(batch) for batch in batches) / (time.perf_counter() - began))
    print(round(best))


if __name__ == "__main__":
    main()
