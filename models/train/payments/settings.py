"""Settings of the payments model, and the rows it is fitted on."""

from __future__ import annotations

import numpy as np

from handbook import START, Payments, train_rows

#: LightGBM's; number, size and rate of trees by choose.py, the rest as it was first written down.
SETTINGS = {
    "objective": "binary",
    "n_estimators": 100,
    "learning_rate": 0.1,
    "num_leaves": 16,
    "subsample": 0.7,
    "subsample_freq": 1,
    "colsample_bytree": 0.5,
    "min_child_weight": 5,
    "min_child_samples": 1,
    "reg_lambda": 5,
    "random_state": 0,
    "n_jobs": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}


def shipped_rows(payments: Payments, start: int = START) -> np.ndarray:
    """The training days, and the first two weeks, so that payers and payees without a past are nothing new."""
    return np.concatenate([np.flatnonzero(payments.day < 14), train_rows(payments, start)])
