"""True invoices: what the sender printed, before anything is read."""

from __future__ import annotations

import random
from datetime import date, timedelta

from .vendor import GOODS, VAGUE, Vendor


def print_invoice(vendor: Vendor, day: date, /, **changes: object) -> dict:
    """An invoice of the vendor dated `day`; `changes` replace what it would say. Amounts are in minor units."""
    rng = vendor.rng
    issued = day
    if not vendor.works_weekends and issued.weekday() >= 5 and rng.random() < 0.95:
        issued -= timedelta(days=issued.weekday() - 4)
    net = vendor.next_amount()
    invoice = {
        "type": "invoice",
        "issued": issued,
        "number": vendor.next_number(issued),
        "vendor": vendor.name,
        "vat": vendor.vat,
        "address": vendor.address,
        "account": vendor.account(),
        "factored": vendor.factored,
        "currency": vendor.currency,
        "net": net,
        "rate": vendor.tax,
        "due": None if vendor.terms is None else issued + timedelta(days=vendor.terms),
        "order": vendor.names_order and rng.random() < 0.85,
        "vague": vendor.vague and rng.random() < 0.8,
        "discount": rng.random() < 0.04,
        "padded": False,
        "fraud": None,
    }
    invoice.update(changes)
    if "net" in changes:
        invoice["net"] = max(1, int(invoice["net"]))
    invoice["tax"] = round(invoice["net"] * invoice["rate"] / 100)
    invoice.setdefault("gross", invoice["net"] + invoice["tax"])
    invoice["lines"] = split_lines(rng, invoice)
    return invoice


def split_lines(rng: random.Random, invoice: dict) -> list[dict]:
    """Line items that add up to the net total, before a discount or a padded total."""
    target = round(invoice["net"] / 0.97) if invoice["discount"] else invoice["net"]
    if invoice["padded"]:
        target = round(target / rng.uniform(1.05, 1.6))
    count = 1 if target < 500 else rng.choice([1, 1, 1, 2, 2, 3, 4, 6])
    cuts = sorted(rng.randint(0, target) for _ in range(count - 1))
    parts = [high - low for low, high in zip([0, *cuts], [*cuts, target])]
    return [make_line(rng, part, invoice) for part in parts if part > 0]


def make_line(rng: random.Random, total: int, invoice: dict) -> dict:
    quantity = rng.choice([q for q in (1, 1, 1, 2, 3, 5, 10, 12) if total % q == 0])
    text = rng.choice(VAGUE) if invoice["vague"] else rng.choice(GOODS.split("|"))
    return {"description": text, "quantity": quantity, "price": total // quantity, "total": total, "rate": invoice["rate"]}


def credit(invoice: dict, day: date, number: str, rng: random.Random) -> dict:
    """A credit note over the whole invoice, printed with or without minus signs."""
    sign = -1 if rng.random() < 0.6 else 1
    keep = {key: invoice[key] for key in invoice if key not in ("fraud", "lines")}
    amounts = {key: sign * abs(invoice[key]) for key in ("net", "tax", "gross")}
    lines = [{**line, "price": sign * line["price"], "total": sign * line["total"]} for line in invoice["lines"]]
    return {**keep, **amounts, "lines": lines, "type": "credit note", "issued": day, "due": None, "number": number, "fraud": None}
