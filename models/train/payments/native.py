"""Rows a second of LightGBM's own predictor with the very trees that ship, in batches: what the bench compares with. XGBoost's beside it.

As many threads as the engine's session. XGBoost gets as many trees of as many leaves in the form it runs fastest, complete ones.

    python native.py --build ../../../.cache/payments --seed 1 --batch 4096
"""

from __future__ import annotations

import argparse
import json
import math
import time
from pathlib import Path

import lightgbm
import xgboost

from handbook import START, load, train_rows
from settings import SETTINGS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True, help="folder that rows.ts wrote, and train.py its trees")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    payments = load(options.build / f"{options.seed}.json")
    rows = train_rows(payments, START)
    batches = [payments.features[at : at + options.batch] for at in range(0, options.batch * 50, options.batch)]
    shipped = lightgbm.Booster(model_file=options.build / "booster.txt")
    other = xgboost.XGBClassifier(
        n_estimators=SETTINGS["n_estimators"],
        learning_rate=SETTINGS["learning_rate"],
        max_depth=round(math.log2(SETTINGS["num_leaves"])),
        n_jobs=1,
    )
    like = other.fit(payments.features[rows], payments.fraud[rows]).get_booster()
    like.set_param({"nthread": options.threads})
    found = {
        "lightgbm": best(lambda batch: shipped.predict(batch, num_threads=options.threads), batches),
        "xgboost": best(like.inplace_predict, batches),
    }
    print(json.dumps(found))


def best(predict, batches) -> int:  # noqa: ANN001
    predict(batches[0])
    found = 0.0
    for _ in range(5):
        began = time.perf_counter()
        for batch in batches:
            predict(batch)
        found = max(found, sum(len(batch) for batch in batches) / (time.perf_counter() - began))
    return round(found)


if __name__ == "__main__":
    main()
