"""Rows a second of XGBoost's and LightGBM's own predictors with the shipped settings, in batches: what the bench compares with.

Both with as many threads as the engine's session. LightGBM's trees are of the same number and depth.

    python native.py --build ../../../.cache/payments --seed 1 --batch 4096
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import xgboost

from handbook import START, load, train_rows
from train import SETTINGS

try:
    import lightgbm
except ImportError:  # compared with where it is there
    lightgbm = None

#: The shipped settings in LightGBM's words.
LIKE_SETTINGS = {
    "objective": "binary",
    "learning_rate": SETTINGS["learning_rate"],
    "max_depth": SETTINGS["max_depth"],
    "num_leaves": 2 ** SETTINGS["max_depth"],
    "bagging_fraction": SETTINGS["subsample"],
    "bagging_freq": 1,
    "feature_fraction": SETTINGS["colsample_bytree"],
    "lambda_l2": SETTINGS["reg_lambda"],
    "seed": 0,
    "verbose": -1,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=4096)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    payments = load(options.build / f"{options.seed}.json")
    rows = train_rows(payments, START)
    booster = xgboost.XGBClassifier(**SETTINGS).fit(payments.features[rows], payments.fraud[rows]).get_booster()
    batches = [payments.features[at : at + options.batch] for at in range(0, options.batch * 50, options.batch)]
    booster.set_param({"nthread": options.threads})
    found = {"xgboost": best(booster.inplace_predict, batches), "lightgbm": None}
    if lightgbm is not None:
        data = lightgbm.Dataset(payments.features[rows], payments.fraud[rows])
        other = lightgbm.train(LIKE_SETTINGS, data, SETTINGS["n_estimators"])
        found["lightgbm"] = best(lambda batch: other.predict(batch, num_threads=options.threads), batches)
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
