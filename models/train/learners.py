"""The shipped learner, an additive model of boosted stumps, and the two it is compared with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import xgboost
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from dataset import UNKNOWN, Part, take

#: Where more must never mean less risk (+1), or more risk (-1), whatever the sample says.
MONOTONE = {
    "amountToVendorMedian": 1,
    "amountDeviation": 1,
    "amountTrailingZeros": 1,
    "amountBelowRoundLimit": 1,
    "twinOfOtherVendor": 1,
    "vendorIdentityConflict": 1,
    "accountDisagreement": 1,
    "accountShared": 1,
    "accountAbroad": 1,
    "accountInvalid": 1,
    "duplicateExact": 1,
    "duplicateFuzzy": 1,
    "numberShapeChanged": 1,
    "numberBackwards": 1,
    "numbersConsecutive": 1,
    "issuedOnWeekend": 1,
    "dateInFuture": 1,
    "arithmeticFindings": 1,
    "requiredMissing": 1,
    "vatIdInvalid": 1,
    "currencyUnusual": 1,
    "vagueLines": 1,
    "paymentDays": -1,
    "purchaseOrderNamed": -1,
    "isCreditNote": -1,
    "isReceipt": -1,
}
Scorer = Callable[[np.ndarray], np.ndarray]


def with_nan(features: np.ndarray) -> np.ndarray:
    return np.where(features < 0, np.float32(np.nan), features).astype(np.float32)


def fit_boosting(names: list[str], train: Part, depth: int, seed: int) -> xgboost.Booster:
    """Boosted trees; the number of rounds is found on the last sixth of the training time."""
    monotone = tuple(MONOTONE.get(name, 0) for name in names)
    settings = {
        "objective": "binary:logistic",
        "eval_metric": "logloss",
        "max_depth": depth,
        "eta": 0.1,
        "min_child_weight": 0.1,
        "reg_lambda": 1.0,
        "max_bin": 512,
        "tree_method": "hist",
        "base_score": float(train.fraud.mean()),
        "monotone_constraints": str(monotone),
        "seed": seed,
        "nthread": 1,
    }
    border = np.quantile(train.days % 10_000, 5 / 6)
    early, late = take(train, train.days % 10_000 <= border), take(train, train.days % 10_000 > border)
    trial = xgboost.train(
        settings, matrix(early), 3000, evals=[(matrix(late), "late")], early_stopping_rounds=60, verbose_eval=False
    )
    return xgboost.train(settings, matrix(train), trial.best_iteration + 1)


def matrix(part: Part) -> xgboost.DMatrix:
    return xgboost.DMatrix(with_nan(part.features), part.fraud)


def margin(booster: xgboost.Booster) -> Scorer:
    return lambda features: booster.predict(xgboost.DMatrix(with_nan(features)), output_margin=True).astype(float)


def fit_logistic(train: Part) -> Scorer:
    """Logistic regression on scaled features, each with a flag that says whether it was known."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.5, max_iter=2000))
    model.fit(with_flags(train.features), train.fraud)
    return lambda features: model.decision_function(with_flags(features))


def with_flags(features: np.ndarray) -> np.ndarray:
    unknown = features == UNKNOWN
    return np.hstack([np.where(unknown, 0, features), unknown[:, unknown.any(axis=0) | True]]).astype(float)


class Platt:
    """Calibration: probability = sigmoid(slope * score + intercept), fitted where the model was not."""

    def __init__(self, scores: np.ndarray, fraud: np.ndarray) -> None:
        model = LogisticRegression(C=1e6, max_iter=1000).fit(scores.reshape(-1, 1), fraud)
        self.slope, self.intercept = float(model.coef_[0, 0]), float(model.intercept_[0])

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-(self.slope * scores + self.intercept)))
