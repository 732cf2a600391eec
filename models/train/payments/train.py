"""Trains the payments model and measures it by the Fraud Detection Handbook's protocol.

    python train.py --build ../../../.cache/payments --train 11 12 13 14 15 --report 1 2 3 4 5 6 7 --out ../../payments

Per seed of `--report` each learner is fitted on the seven training days and judged on the seven test days, delay seven days,
from 2018-07-25 (day 115), as in chapter 3; then prequentially over four such splits, a week apart, as in chapter 5. The model
that ships is fitted on the training days and the first two weeks of the `--train` seeds, which no figure is reported of.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import lightgbm
import numpy as np
import xgboost
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from export_trees import export, trees_of
from handbook import PREQUENTIAL_STARTS, START, Payments, judge, load, reachable, test_rows, train_rows
from settings import SETTINGS, shipped_rows

VERSION = "1.1.0"
#: What two analysts look at in a day, on the simulation's ten thousand payments.
ALERTS_A_DAY = 50
LEARNERS = {
    "vouch": lambda: lightgbm.LGBMClassifier(**SETTINGS),
    "xgboostDefaults": lambda: xgboost.XGBClassifier(n_jobs=1, random_state=0),
    "logisticRegression": lambda: make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)),
}
#: What the Handbook's own models are given, for a comparison on equal terms.
HANDBOOK_FEATURES = ["amount", "onWeekend", "atNight"] + [
    f"{name}{days}" for days in (1, 7, 30) for name in ("payerCount", "payerMean", "payeeCount", "payeeRisk")
]


def fitted(make, payments: Payments, start: int, columns: list[int]):  # noqa: ANN001, ANN201
    rows = train_rows(payments, start)
    return make().fit(payments.features[rows][:, columns], payments.fraud[rows])


def compare(paths: list[Path]) -> tuple[dict, dict]:
    """Marks of each learner on one split, and prequentially: mean over the splits of a seed, then spread over seeds."""
    single: dict[str, list] = {}
    prequential: dict[str, list] = {}
    for path in paths:
        payments = load(path)
        every = list(range(payments.features.shape[1]))
        own = [payments.names.index(name) for name in HANDBOOK_FEATURES]
        for name, make in LEARNERS.items():
            for label, columns in ((name, every), (f"{name} (Handbook's features)", own)):
                runs = []
                for start in PREQUENTIAL_STARTS:
                    rows = test_rows(payments, start)
                    model = fitted(make, payments, start, columns)
                    runs.append(judge(payments, rows, model.predict_proba(payments.features[rows][:, columns])[:, 1]))
                single.setdefault(label, []).append(runs[-1])
                prequential.setdefault(label, []).append(np.mean(runs, axis=0))
        single.setdefault("reachable", []).append((1.0, 1.0, reachable(payments, test_rows(payments, START))))
        print(path.stem, {name: [round(float(one), 3) for one in marks[-1]] for name, marks in single.items()}, flush=True)
    return spread(single), spread(prequential)


def spread(marks: dict[str, list]) -> dict:
    return {
        name: {
            key: {"mean": round(float(column.mean()), 4), "sd": round(float(column.std(ddof=1)), 4)}
            for key, column in zip(("auc", "averagePrecision", "cardPrecision100"), np.array(rows).T)
        }
        for name, rows in marks.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, required=True, help="folder that rows.ts wrote")
    parser.add_argument("--train", type=int, nargs="+", required=True)
    parser.add_argument("--report", type=int, nargs="*", default=[], help="none: the marks in the manifest stay")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    metrics = marks_of(options)

    parts = [load(options.build / f"{seed}.json") for seed in options.train]
    rows = [shipped_rows(part) for part in parts]
    held = [test_rows(part, START) for part in parts]
    features = np.vstack([part.features[own] for part, own in zip(parts, rows)])
    fraud = np.concatenate([part.fraud[own] for part, own in zip(parts, rows)])
    model = lightgbm.LGBMClassifier(**SETTINGS).fit(features, fraud)
    # What the bench lets LightGBM's own predictor run.
    model.booster_.save_model(options.build / "booster.txt")
    held_features = np.vstack([part.features[own] for part, own in zip(parts, held)])
    held_fraud = np.concatenate([part.fraud[own] for part, own in zip(parts, held)])
    margins = model.predict(held_features, raw_score=True)
    platt = LogisticRegression(C=1e6, max_iter=1000).fit(margins.reshape(-1, 1), held_fraud)
    slope, intercept = float(platt.coef_[0, 0]), float(platt.intercept_[0])

    trees = trees_of(model.booster_)
    graph = export(trees, features.shape[1], slope, intercept)
    tree_text = json.dumps(trees, separators=(",", ":")).encode()
    about = json.loads((options.build / f"{options.train[0]}.json").read_text(encoding="utf-8"))
    low, high = features.min(axis=0), features.max(axis=0)
    threshold = alerts_a_day(parts, held, margins, slope, intercept, ALERTS_A_DAY)
    manifest = {
        "id": "payments-risk",
        "version": VERSION,
        "licence": "MIT",
        "file": "model.onnx",
        "sha256": hashlib.sha256(graph).hexdigest(),
        "trees": {"file": "trees.json", "sha256": hashlib.sha256(tree_text).hexdigest()},
        "inputs": [
            {"name": one["name"], "minimum": round_down(low[at]), "maximum": round_up(high[at])}
            for at, one in enumerate(about["features"])
        ],
        "calibration": {"method": "platt", "slope": slope, "intercept": intercept},
        "alertThreshold": round(threshold, 4),
        "settings": SETTINGS,
        "trainingData": {"source": "simulated, models/train/payments", "seeds": options.train, "rows": int(len(fraud)), "frauds": int(fraud.sum())},
        "metrics": metrics,
    }
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "model.onnx").write_bytes(graph)
    (options.out / "trees.json").write_bytes(tree_text)
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    write_fixture(options.out / "parity.json", model, parts[0], held[0])


def marks_of(options: argparse.Namespace) -> dict:
    if not options.report:
        return json.loads((options.out / "manifest.json").read_text(encoding="utf-8"))["metrics"]
    single, prequential = compare([options.build / f"{seed}.json" for seed in options.report])
    return {"split": single, "prequential": prequential, "reportSeeds": options.report}


def alerts_a_day(parts, held, margins, slope, intercept, count) -> float:  # noqa: ANN001
    """The calibrated probability that about `count` payments a day of one company of the simulation's size reach."""
    days = sum(len(np.unique(part.day[own])) for part, own in zip(parts, held))
    limit = np.sort(margins)[-count * days]
    return float(1 / (1 + np.exp(-(slope * limit + intercept))))


def round_down(value: float) -> float:
    return float(np.floor(value))


def round_up(value: float) -> float:
    return float(np.ceil(value))


def write_fixture(path: Path, model: lightgbm.LGBMClassifier, part: Payments, rows: np.ndarray) -> None:
    """Payments with what the training library says of them: probability, and its own SHAP values, the last the baseline."""
    places = np.flatnonzero(rows) if rows.dtype == bool else rows
    frauds = places[part.fraud[places] == 1][:60]
    honest = places[part.fraud[places] == 0][:: max(1, len(places) // 140)][:140]
    chosen = part.features[np.concatenate([frauds, honest])]
    shap = model.predict(chosen, pred_contrib=True)
    rows_out = [
        {"features": [float(v) for v in f], "probability": float(p), "contributions": [float(v) for v in s]}
        for f, p, s in zip(chosen, model.predict_proba(chosen)[:, 1], shap)
    ]
    path.write_text(json.dumps(rows_out, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
