"""Writes simulated invoices in order of arrival, one JSON object a line. Same seed, same bytes.

    python simulate.py --seed 1 --out build/invoices-1.jsonl
"""

from __future__ import annotations

import argparse
import json
import random
from datetime import date, timedelta
from pathlib import Path

from simulator.company import honest_company, rename_honestly
from simulator.frauds import frauds
from simulator.reading import read

FIRST_DAY = date(2023, 1, 2)
DAYS = 1095
FRAUD_SHARE = 0.01


def company_lines(seed: int, company: int) -> list[dict]:
    rng = random.Random(f"{seed}/{company}")
    start = FIRST_DAY + timedelta(days=rng.randint(0, 700))
    end = FIRST_DAY + timedelta(days=DAYS)
    vendors, honest, since = honest_company(rng, start, end)
    # Archives hold frauds that nobody found; they arrive with it, on the first day.
    wanted = max(1, round(FRAUD_SHARE * len(honest) * rng.uniform(0.3, 1.7)))
    fraudulent = [(max(day, start), one) for day, one in frauds(rng, vendors, since, end, wanted)]
    rng.shuffle(fraudulent)
    lines = []
    for day, invoice in honest + fraudulent:
        invoice = {**invoice, "vendor": rename_honestly(rng, invoice["vendor"])}
        lines.append({"company": company, "day": day.isoformat(), "fraud": invoice["fraud"], **read(rng, invoice)})
    # Stable: an archive keeps its shuffled order, and a duplicate comes after what it repeats.
    return sorted(lines, key=lambda line: line["day"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--companies", type=int, default=50)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as out:
        for company in range(options.companies):
            for line in company_lines(options.seed, company):
                out.write(json.dumps(line, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
