"""Trains, measures and exports the risk model from the feature tables of several seeds.

    python train.py --build build --out ../risk
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime
import xgboost
from sklearn.isotonic import IsotonicRegression

import metrics
from dataset import Part, hash_of, join, load, split
from export_onnx import build, contributions_of, stumps_of
from learners import Platt, fit_boosting, fit_logistic, margin, with_nan

VERSION = "1.0.0"
#: Share of honest invoices that may raise an alert at the shipped threshold.
ALERT_FPR = 0.005
FPRS = (0.001, 0.0025, 0.005, 0.01, 0.02)


def compare(names: list[str], parts: tuple[Part, Part, Part], seed: int) -> dict[str, dict[str, float]]:
    """The three learners on one seed: fitted on the first part, calibrated on the second, measured on the third."""
    train, held_out, test = parts
    scorers = {
        "additive": margin(fit_boosting(names, train, 1, seed)),
        "logistic": fit_logistic(train),
        "depth3": margin(fit_boosting(names, train, 3, seed)),
    }
    found = {}
    for name, scorer in scorers.items():
        scores, calibrating = scorer(test.features), scorer(held_out.features)
        platt = Platt(calibrating, held_out.fraud)
        isotonic = IsotonicRegression(out_of_bounds="clip").fit(calibrating, held_out.fraud)
        quality = metrics.calibration(test.fraud, platt(scores))
        found[name] = metrics.ranking(test, scores) | {
            "ecePlatt": quality["ece"],
            "brierPlatt": quality["brier"],
            "eceIsotonic": metrics.calibration(test.fraud, isotonic.predict(scores))["ece"],
        }
    return found


def check_export(model: bytes, booster: xgboost.Booster, part: Part, baseline: float, prior: float) -> dict[str, float]:
    """
    Largest differences of the ONNX score: from the leaves xgboost falls into, added in double precision; from xgboost's
    own sum, which is in single precision; and from the sum of its contributions and the baseline.
    """
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    contributions, score, _ = session.run(None, {"features": part.features})
    leaves = leaf_sum(booster, part) + np.log(prior / (1 - prior))
    return {
        "onnxToXgboostLeaves": float(np.max(np.abs(score[:, 0] - leaves))),
        "onnxToXgboostFloat32Sum": float(np.max(np.abs(score[:, 0] - margin(booster)(part.features)))),
        "scoreToParts": float(np.max(np.abs(score[:, 0] - contributions.sum(axis=1) - baseline))),
    }


def leaf_sum(booster: xgboost.Booster, part: Part) -> np.ndarray:
    """The values of the leaves that xgboost itself says each row falls into, added exactly."""
    trees = json.loads(booster.save_raw("json"))["learner"]["gradient_booster"]["model"]["trees"]
    width = max(len(tree["split_conditions"]) for tree in trees)
    values = np.array([tree["split_conditions"] + [0.0] * (width - len(tree["split_conditions"])) for tree in trees])
    leaves = booster.predict(xgboost.DMatrix(with_nan(part.features)), pred_leaf=True).astype(int).reshape(len(part), -1)
    return values[np.arange(len(trees)), leaves].sum(axis=1)


def thresholds(held_out: Part, held_scores: np.ndarray, test: Part, scores: np.ndarray, platt: Platt) -> list[dict]:
    rows = []
    for rate in FPRS:
        limit = metrics.threshold_at_fpr(held_out, held_scores, rate)
        alerts = scores >= limit
        rows.append(
            {
                "chosenAtFalsePositiveRate": rate,
                "probability": round(float(platt(np.array([limit]))[0]), 4),
                "alertsPer1000Invoices": round(1000 * float(alerts.mean()), 2),
                "falseAlertsPer1000Invoices": round(1000 * float((alerts & (test.fraud == 0)).mean()), 2),
                "recall": round(float(alerts[test.fraud == 1].mean()), 4),
                "precision": round(float(test.fraud[alerts].mean()), 4),
            }
        )
    return rows


def rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    return [rounded(one) for one in value] if isinstance(value, list) else value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True, help="folder with features-<seed>.csv and features.json")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    paths = sorted(options.build.glob("features-*.csv"))
    described = json.loads((options.build / "features.json").read_text(encoding="utf-8"))
    loaded = [load(path) for path in paths]
    names = loaded[0][0]
    assert names == [one["name"] for one in described], "features.json and the tables differ"
    splits = [split(part) for _, part in loaded]
    runs = [compare(names, parts, seed) for seed, parts in enumerate(splits)]

    train, held_out, test = (join([parts[index] for parts in splits]) for index in range(3))
    booster = fit_boosting(names, train, 1, 0)
    scorer = margin(booster)
    held_scores, scores = scorer(held_out.features), scorer(test.features)
    platt = Platt(held_scores, held_out.fraud)
    stumps, constant = stumps_of(booster)
    prior = float(train.fraud.mean())
    means = contributions_of(stumps, with_nan(train.features)).mean(axis=0)
    baseline = float(np.log(prior / (1 - prior)) + constant + means.sum())
    model = build(stumps, means, baseline, platt.slope, platt.intercept).SerializeToString()
    parity = check_export(model, booster, test, baseline, prior)
    assert parity["onnxToXgboostLeaves"] < 1e-6 and parity["scoreToParts"] < 1e-9, parity

    table = thresholds(held_out, held_scores, test, scores, platt)
    alert = next(row for row in table if row["chosenAtFalsePositiveRate"] == ALERT_FPR)
    alerts = platt(scores) >= alert["probability"]
    quality = metrics.calibration(test.fraud, platt(scores))
    manifest = {
        "id": "accounts-payable-risk",
        "version": VERSION,
        "file": "model.onnx",
        "sha256": hashlib.sha256(model).hexdigest(),
        "licence": "MIT",
        "kind": "additive gradient-boosted stumps",
        "inputs": [{**one, "minimum": -1, "unknown": -1} for one in described],
        "baseline": baseline,
        "calibration": {"method": "platt", "slope": platt.slope, "intercept": platt.intercept},
        "alertThreshold": alert["probability"],
        "thresholds": table,
        "metrics": rounded(
            {
                "test": metrics.ranking(test, scores) | {"ece": quality["ece"], "brier": quality["brier"]},
                "reliability": metrics.fixed_bins(test.fraud, platt(scores)),
                "recallBySchemeAtThreshold": metrics.by_scheme(test, alerts),
                "withCriticalFindings": {
                    "recall": float((alerts | test.critical)[test.fraud == 1].mean()),
                    "falsePositiveRate": float((alerts | test.critical)[test.fraud == 0].mean()),
                    "recallOfFindingsAlone": float(test.critical[test.fraud == 1].mean()),
                    "falsePositiveRateOfFindingsAlone": float(test.critical[test.fraud == 0].mean()),
                },
                "seeds": {name: metrics.spread([run[name] for run in runs]) for name in runs[0]},
            }
        ),
        "trainingData": {
            "source": "simulated, models/train/simulate.py",
            "seeds": [int(path.stem.split("-")[1]) for path in paths],
            "rows": {"train": len(train), "calibration": len(held_out), "test": len(test)},
            "fraudShare": round(float(join([part for _, part in loaded]).fraud.mean()), 5),
            "sha256": hash_of(paths),
        },
        "stumps": len(stumps),
    }
    manifest["metrics"]["parity"] = {key: float(f"{value:.2e}") for key, value in parity.items()}
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "model.onnx").write_bytes(model)
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    spans = {name: float(np.ptp(contributions_of(stumps, with_nan(test.features))[:, i])) for i, name in enumerate(names)}
    print(json.dumps({key: manifest[key] for key in ("alertThreshold", "thresholds", "metrics", "stumps")}, indent=1))
    print(json.dumps(dict(sorted(spans.items(), key=lambda item: -item[1])), indent=1))


if __name__ == "__main__":
    main()
