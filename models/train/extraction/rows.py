"""The rows `rows.ts` wrote: candidates of generated documents with their features, and which is the value of a field."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Document:
    """A generated document: its layout family, and per field whether it has one and whether the rules read it right."""

    seed: int
    family: str
    type: str
    language: str
    noise: str
    stated: dict[str, bool]
    rules: dict[str, str]


@dataclass(frozen=True)
class Rows:
    kind: str
    features: list[dict]
    fields: list[str]
    document: np.ndarray
    values: np.ndarray
    truth: np.ndarray


def load(folder: Path) -> tuple[list[Document], list[Rows]]:
    described = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    lines = (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [Document(**json.loads(line)) for line in lines]
    return documents, [load_kind(folder, one) for one in described["kinds"]]


def load_kind(folder: Path, described: dict) -> Rows:
    width, fields = len(described["features"]), described["fields"]
    table = np.fromfile(folder / f"rows-{described['kind']}.f32", dtype=np.float32).reshape(-1, 1 + width + len(fields))
    return Rows(
        kind=described["kind"],
        features=described["features"],
        fields=fields,
        document=table[:, 0].astype(int),
        values=table[:, 1 : 1 + width],
        truth=table[:, 1 + width :],
    )


def folds_of(documents: list[Document], count: int) -> np.ndarray:
    """The fold of each document: layout families are kept whole, so that a fold is of layouts the others do not show."""
    families = sorted({document.family for document in documents})
    fold = {family: index % count for index, family in enumerate(families)}
    return np.array([fold[document.family] for document in documents])
