"""Writes MODEL_CARD.md from manifest.json, so that its numbers are those of the model beside it.

    python card.py --model ../risk
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

LEARNERS = {
    "additive": "**additive: boosted stumps (shipped kind)**",
    "logistic": "logistic regression, flags for unknown",
    "depth3": "boosted trees of depth 3, same constraints",
}
MEASURES = {
    "averagePrecision": "average precision",
    "auc": "AUC",
    "recallAt1PercentFpr": "recall at 1 % FPR",
    "precisionAt1PerDay": "precision@1 a day",
    "precisionAt3PerDay": "precision@3 a day",
    "ecePlatt": "ECE, Platt",
    "eceIsotonic": "ECE, isotonic",
}


def table(head: list[str], rows: list[list[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in lines)


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f} %"


def comparison(seeds: dict) -> str:
    rows = []
    for learner, words in LEARNERS.items():
        cells = [seeds[learner][name] for name in MEASURES]
        rows.append([words, *[f"{one['mean']:.3f} ({one['min']:.3f}–{one['max']:.3f})" for one in cells]])
    return table(["learner", *MEASURES.values()], rows)


def verdict(seeds: dict) -> str:
    """What the comparison costs us, said plainly whichever way it falls."""
    mean = {name: seeds[name]["averagePrecision"]["mean"] for name in LEARNERS}
    lines = []
    for name, words in (("logistic", "Logistic regression"), ("depth3", "Trees of depth 3")):
        gap = mean[name] - mean["additive"]
        side = "above" if gap > 0 else "below"
        lines.append(f"{words} lies {abs(gap):.3f} {side} the additive model in mean average precision.")
    return " ".join(lines)


def card(manifest: dict) -> str:
    metrics, test, rows = manifest["metrics"], manifest["metrics"]["test"], manifest["trainingData"]["rows"]
    both = metrics["withCriticalFindings"]
    seeds = metrics["seeds"]
    shipped = next(one for one in manifest["thresholds"] if one["probability"] == manifest["alertThreshold"])
    test_share = shipped["alertsPer1000Invoices"] / 1000 * shipped["precision"] / shipped["recall"]
    limits = table(
        ["FPR chosen", "probability", "alerts per 1,000", "false alerts per 1,000", "recall", "precision"],
        [
            [
                percent(one["chosenAtFalsePositiveRate"], 2),
                one["probability"],
                one["alertsPer1000Invoices"],
                one["falseAlertsPer1000Invoices"],
                percent(one["recall"]),
                percent(one["precision"]),
            ]
            for one in manifest["thresholds"]
        ],
    )
    reliability = table(
        ["probability from", "mean predicted", "seen", "invoices"],
        [[low, f"{predicted:.3f}", f"{seen:.3f}", count] for low, predicted, seen, count in metrics["reliability"]],
    )
    schemes = table(["scheme", "recall"], [[name, percent(one)] for name, one in metrics["recallBySchemeAtThreshold"].items()])
    inputs = table(["feature", "0 to", "definition"], [[f"`{i['name']}`", i["maximum"], i["description"]] for i in manifest["inputs"]])
    return f"""# Model card: {manifest['id']} {manifest['version']}

Written by `models/train/card.py` from `manifest.json`. Licence {manifest['licence']}; sha256 `{manifest['sha256']}`.

## What it is for

It ranks invoices, credit notes and receipts by how much they resemble simulated payment fraud, so that an analyst looks at
the most suspicious first, and says in numbers why. It decides nothing: an alert opens a case for a person. Documents that
are no invoices are never alerted by it. It is not for judging people or companies.

## What it is

Gradient-boosted stumps (xgboost, depth 1; {manifest['stumps']} stumps): the score is a sum of one step function for each of
{len(manifest['inputs'])} features, so each feature's contribution is exact and not an estimate. Where sense demands it, more of a feature
may never lower (or raise) the risk. Contributions are relative to the mean training invoice; `baseline` is that invoice's score
in log-odds, {manifest['baseline']:.3f}. Probability = sigmoid({manifest['calibration']['slope']:.3f} × score {manifest['calibration']['intercept']:+.3f}), Platt scaling on a later part of time.
ONNX against the sum of xgboost's leaves: at most {metrics['parity']['onnxToXgboostLeaves']:.1e} apart (xgboost's own sum is in single
precision: {metrics['parity']['onnxToXgboostFloat32Sum']:.1e}); score against its parts: {metrics['parity']['scoreToParts']:.1e}.

## Data: simulated, and what that means

No real payments were used. `models/train/simulator` writes companies, vendors, readings with errors and seven fraud schemes;
fraud share {percent(manifest['trainingData']['fraudShare'], 2)}. Seeds {manifest['trainingData']['seeds']}: {rows['train']:,} invoices to train, {rows['calibration']:,} to calibrate and set
thresholds, {rows['test']:,} to test, one after the other in time.
**The numbers below say how well the model finds what the simulator plants, not how well it finds fraud in a company.**
How common each scheme is, and how honest oddities are mixed in, is judgement. {percent(test_share, 2)} of the test part is fraud (less than
of all, as archives come early); average precision would be lower where fraud is rarer, and probabilities too high. Only alerts an analyst has decided on can correct that.

## Measured on the test part

Shipped model, all seeds: average precision {test['averagePrecision']:.3f}, AUC {test['auc']:.3f}, recall {percent(test['recallAt1PercentFpr'])} at 1 % false
positives and {percent(test['recallAtHalfPercentFpr'])} at 0.5 %; ECE {test['ece']:.4f}, Brier {test['brier']:.4f}.

| looked at a day and seed | precision | best possible |
| --- | --- | --- |
| 1 | {percent(test['precisionAt1PerDay'])} | {percent(test['bestPossibleAt1PerDay'])} |
| 3 | {percent(test['precisionAt3PerDay'])} | {percent(test['bestPossibleAt3PerDay'])} |
| 5 | {percent(test['precisionAt5PerDay'])} | {percent(test['bestPossibleAt5PerDay'])} |

### Thresholds, set on the calibration part, counted on the test part

{limits}

Shipped: **{manifest['alertThreshold']}**. With the critical findings of `core/validation`, which alert by themselves, recall is
{percent(both['recall'])} at {percent(both['falsePositiveRate'], 2)} false positives; the findings alone reach {percent(both['recallOfFindingsAlone'])} at {percent(both['falsePositiveRateOfFindingsAlone'], 2)}.

### Recall by scheme at the shipped threshold

{schemes}

### Reliability

{reliability}

### Against other learners: mean (lowest–highest) over the seeds, each trained, calibrated and tested on its own seed

{comparison(seeds)}

{verdict(seeds)} Each of these learns from one seed alone; the shipped model learns from all. The additive form is chosen for
contributions that are exact and can be checked by hand; what it gives up is the difference above.

## Where it falls short

- Vendors posing under nearly the same name, with all else their own, are seen only as new vendors: names are not compared with
  all others.
- Repeated payments to an account that was accepted once look honest.
- New stores have no history: most features are unknown then, and findings carry the weight.
- Amounts are not converted: a size that is usual in one currency may look large in another.
- Purchase orders, goods receipts, approval limits, staff data and payment runs are not looked at.

## Inputs

-1 stands for unknown in every feature. The code is `core/scoring/features/`.

{inputs}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    folder = parser.parse_args().model
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "MODEL_CARD.md").write_text(card(manifest), encoding="utf-8")


if __name__ == "__main__":
    main()
