"""Trains the field rankers on generated documents and writes models/extraction.

    python train.py --rows ../../../.cache/extraction --out ../../extraction

Cross-validated over layout families: each is judged by trees grown on the others alone. Calibration, thresholds and the figures
of the card come from there; the trees that ship are grown on all. A field is trusted where the learned choice is right more
often than the rules on layouts not trained on; `--distrust` takes fields out by name. `--kinds name` trains the candidates of these
kinds alone and leaves the models of the others as they are in `--out`: their figures are of the documents they were trained on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import lightgbm
import numpy as np
import onnxruntime
from sklearn.linear_model import LogisticRegression

import tree_ensemble
from card import write_card
from rows import Document, Rows, folds_of, load

VERSION = "1.2.0"
SEED = 7
RULE_DROPOUT = 0.35
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 20,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "use_missing": False,
    "seed": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
FOLDS, LONGEST, PATIENCE, FIXTURE = 4, 220, 20, 12


def without_rules(rows: Rows, chosen: np.ndarray) -> np.ndarray:
    """The features with the rules' opinion taken out of a share of the documents, so that trees do not lean on it alone."""
    rules = [index for index, feature in enumerate(rows.features) if feature["name"].startswith("rule-")]
    generator = np.random.default_rng(SEED)
    dropped = generator.random(int(rows.document.max()) + 1) < RULE_DROPOUT
    values = rows.values[chosen].copy()
    values[np.ix_(dropped[rows.document[chosen]], rules)] = 0
    return values


def fit(rows: Rows, field: int, train: np.ndarray, rounds: int, check: np.ndarray | None) -> lightgbm.Booster:
    """Trees for one field. A candidate with the right value printed as something else is neither right nor wrong: left out."""
    train = train[rows.truth[train, field] != 0.5]
    names = [feature["name"] for feature in rows.features]
    data = lightgbm.Dataset(without_rules(rows, train), rows.truth[train, field], feature_name=names)
    if check is None:
        return lightgbm.train(PARAMETERS, data, rounds)
    check = check[rows.truth[check, field] != 0.5]
    seen = lightgbm.Dataset(rows.values[check], rows.truth[check, field], reference=data)
    stop = lightgbm.early_stopping(PATIENCE, verbose=False)
    return lightgbm.train(PARAMETERS, data, rounds, valid_sets=[seen], callbacks=[stop])


def cross_validated(rows: Rows, field: int, folds: np.ndarray) -> tuple[np.ndarray, int]:
    """Scores of every candidate by trees grown on other layouts, and how many trees were worth growing."""
    of_row = folds[rows.document]
    scores, rounds = np.zeros(len(of_row)), []
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(of_row == fold), np.flatnonzero(of_row != fold)
        if len(inside) == 0 or len(outside) == 0:
            continue
        booster = fit(rows, field, outside, LONGEST, inside)
        scores[inside] = booster.predict(rows.values[inside], raw_score=True)
        rounds.append(booster.best_iteration)
    return scores, max(20, int(np.mean(rounds)))


def calibrate(scores: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    platt = LogisticRegression(C=1e6).fit(scores.reshape(-1, 1), truth)
    return float(platt.coef_[0, 0]), float(platt.intercept_[0])


def choices(rows: Rows, field: int, scores: np.ndarray) -> dict[int, tuple[float, bool]]:
    """The best candidate of each document: its score and whether its value is right."""
    best: dict[int, tuple[float, bool]] = {}
    for document, score, right in zip(rows.document, scores, rows.truth[:, field] > 0):
        if document not in best or score > best[document][0]:
            best[document] = (float(score), bool(right))
    return best


def judge(documents: list[Document], best: dict, field: str, least: float) -> dict:
    """Documents answered right, wrong and not at all, by the learned choice and by the rules."""
    tally = {"documents": 0, "right": 0, "wrong": 0, "ruleRight": 0, "ruleWrong": 0}
    for index in range(len(documents)):
        score, right = best.get(index, (-99.0, False))
        found = score >= least
        stated, rules = documents[index].stated[field], documents[index].rules[field]
        tally["documents"] += 1
        tally["right"] += right if found else not stated
        tally["wrong"] += found and not right
        tally["ruleRight"] += rules == "right" or (rules == "absent" and not stated)
        tally["ruleWrong"] += rules == "wrong"
    return tally


def choose_least(documents: list[Document], best: dict, field: str) -> float:
    """The log-odds under which a candidate is none: most right answers less wrong ones."""
    options = [round(value, 2) for value in np.arange(-3, 3.01, 0.25)]
    worth = [(lambda one: one["right"] - one["wrong"])(judge(documents, best, field, value)) for value in options]
    return options[int(np.argmax(worth))]


def train_kind(documents: list[Document], rows: Rows, distrusted: set[str]) -> tuple[dict, bytes, dict]:
    folds = folds_of(documents, FOLDS)
    boosters, slopes, intercepts, fields = [], [], [], []
    for field, name in enumerate(rows.fields):
        raw, rounds = cross_validated(rows, field, folds)
        plain = rows.truth[:, field] != 0.5
        slope, intercept = calibrate(raw[plain], rows.truth[plain, field])
        best = choices(rows, field, raw * slope + intercept)
        least = choose_least(documents, best, name)
        tally = judge(documents, best, name, least)
        trusted = tally["right"] > tally["ruleRight"] and name not in distrusted
        booster = fit(rows, field, np.arange(len(rows.document)), rounds, None)
        boosters.append(booster)
        slopes.append(slope)
        intercepts.append(intercept)
        gains = sorted(zip(booster.feature_importance("gain"), booster.feature_name()), reverse=True)
        fields.append(
            {
                "field": name,
                "least": least,
                "trusted": bool(trusted),
                "trees": rounds,
                "crossValidated": {key: int(value) for key, value in tally.items()},
                "strongest": [feature for _, feature in gains[:6]],
            }
        )
        print(name, json.dumps(fields[-1]), flush=True)
    model = tree_ensemble.build(boosters, slopes, intercepts, rows.values.shape[1], f"vouch-{rows.kind}").SerializeToString()
    fixture = check(rows, boosters, slopes, intercepts, model)
    described = {
        "kind": rows.kind,
        "file": f"{rows.kind}.onnx",
        "sha256": hashlib.sha256(model).hexdigest(),
        "features": rows.features,
        "fields": fields,
    }
    return described, model, fixture


def check(rows: Rows, boosters: list, slopes: list, intercepts: list, model: bytes) -> dict:
    """ONNX answers what LightGBM answers; a few rows, candidates of every field among them, are kept for the product's own test."""
    expected = lambda values: np.stack(  # noqa: E731
        [one.predict(values, raw_score=True) * slope + intercept for one, slope, intercept in zip(boosters, slopes, intercepts)], axis=1
    )
    some = np.arange(min(4000, len(rows.document)))
    answered = onnxruntime.InferenceSession(model).run(["scores"], {"features": rows.values[some]})[0]
    off = float(np.abs(answered - expected(rows.values[some])).max())
    assert off < 1e-4, off
    right = np.flatnonzero(rows.truth[some].max(axis=1) == 1)[: FIXTURE // 2]
    kept = some[np.concatenate([right, np.arange(FIXTURE - len(right))])]
    values = rows.values[kept]
    return {"kind": rows.kind, "rows": [[float(one) for one in row] for row in values], "scores": expected(values).round(6).tolist()}


def kept(file: Path, kind: str, key: str | None) -> dict:
    """What the models in place say of a kind that is not trained anew."""
    stated = json.loads(file.read_text(encoding="utf-8"))
    return next(one for one in (stated if key is None else stated[key]) if one["kind"] == kind)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--distrust", default="", help="fields to leave to the rules, parted by commas")
    parser.add_argument("--kinds", default="", help="kinds of candidates to train, parted by commas; all where empty")
    options = parser.parse_args()
    documents, tables = load(options.rows)
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = {kind for kind in options.kinds.split(",") if kind}
    kinds, fixtures = [], []
    for rows in tables:
        if wanted and rows.kind not in wanted:
            kinds.append(kept(options.out / "manifest.json", rows.kind, "kinds"))
            fixtures.append(kept(options.out / "parity.json", rows.kind, None))
            continue
        described, model, fixture = train_kind(documents, rows, set(options.distrust.split(",")))
        (options.out / described["file"]).write_bytes(model)
        kinds.append(described)
        fixtures.append(fixture)
    families = sorted({document.family for document in documents})
    manifest = {
        "id": "field-ranker",
        "version": VERSION,
        "licence": "MIT",
        "kinds": kinds,
        "trainingData": {
            "source": "generated, models/train/documents",
            "documents": len(documents),
            "families": families,
            "folds": FOLDS,
            "noise": {name: sum(one.noise == name for one in documents) for name in sorted({one.noise for one in documents})},
            "candidates": {rows.kind: len(rows.document) for rows in tables},
        },
    }
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    (options.out / "parity.json").write_text(json.dumps(fixtures) + "\n", encoding="utf-8")
    write_card(options.out)


if __name__ == "__main__":
    main()
