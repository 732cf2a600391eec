"""Writes MODEL_CARD.md of the field rankers from their manifest."""

from __future__ import annotations

import json
from pathlib import Path

HEAD = """# Field rankers

Boosted trees that say how likely a printed amount, date, number or name is the value of a field: {trees} trees in {files} ONNX
files, {features} features, one row a candidate, log-odds out. Version {version}, {licence}. They choose among what is printed;
they cannot make a value up. `core/extraction/ranking/` computes the features, for training and for reading alike.

## Trained on

{documents} generated documents of the layout families {families} (`models/train/documents`), {noisy}, {candidates} candidates.
No real invoice, and none of the packs we measure on, is part of the training.

## On layouts never trained on

Cross-validated in {folds} parts by layout family: each document is judged by trees that never saw its family. Documents answered
right (an absent field that is truly absent counts) and wrong:

| field | documents | ranker right | ranker wrong | rules right | rules wrong | used |
|---|---:|---:|---:|---:|---:|---|
{rows}

"Used" is yes where the product takes the ranker's choice; elsewhere the rules choose. A field counts as used only where it was also
no worse on the half of the real documents that is for looking (`docs/extraction.md`).

## What it goes by most

{strongest}

## Limits

- Generated documents are tidier than real ones, even with noise: the rules' opinion is among the features, and taken away from a
  third of the training documents so that trees do not lean on it alone.
- Labels in languages other than the eight, and scripts other than Latin, give no label features.
- The log-odds are calibrated on generated documents; what an analyst sees is calibrated again on real ones.
"""


def write_card(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    kinds, data = manifest["kinds"], manifest["trainingData"]
    fields = [field for kind in kinds for field in kind["fields"]]
    rows = [
        f"| {one['field']} | {one['crossValidated']['documents']} | {one['crossValidated']['right']} | {one['crossValidated']['wrong']} "
        f"| {one['crossValidated']['ruleRight']} | {one['crossValidated']['ruleWrong']} | {'yes' if one['trusted'] else 'no'} |"
        for one in fields
    ]
    strongest = [f"- {one['field']}: {', '.join(one['strongest'])}" for one in fields]
    noisy = ", ".join(f"{count} {name}" for name, count in data["noise"].items())
    text = HEAD.format(
        trees=sum(one["trees"] for one in fields),
        files=len(kinds),
        features=sum(len(kind["features"]) for kind in kinds),
        version=manifest["version"],
        licence=manifest["licence"],
        documents=data["documents"],
        families=", ".join(data["families"]),
        noisy=noisy,
        candidates=sum(data["candidates"].values()),
        folds=data["folds"],
        rows="\n".join(rows),
        strongest="\n".join(strongest),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")
