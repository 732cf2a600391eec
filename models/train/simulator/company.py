"""One company's accounts payable: its vendors, the honest invoices they send, and what makes honest ones look odd."""

from __future__ import annotations

import random
from datetime import date, timedelta

from .identifiers import iban
from .invoice import credit, print_invoice
from .vendor import Vendor, invent_name, make_vendor

#: Accounts of factoring banks: many vendors' invoices name them.
FACTORS = [iban(random.Random(number), "DE") for number in range(4)]


def arrival(rng: random.Random, issued: date) -> date:
    """Most invoices come within days, some lie about for months."""
    lag = rng.randint(30, 300) if rng.random() < 0.03 else round(rng.expovariate(1 / 4))
    return issued + timedelta(days=lag)


def honest_company(rng: random.Random, start: date, end: date) -> tuple[list[Vendor], list[tuple[date, dict]], date]:
    """
    The vendors, (day of arrival, invoice) of everything honest that arrives from `start` to `end`, and the day from
    which invoices are dated: before `start` where there is an archive.
    """
    has_archive = rng.random() < 0.35
    since = start - timedelta(days=rng.randint(200, 700)) if has_archive else start
    vendors = [make_vendor(rng, since) for _ in range(rng.randint(12, 45))]
    day = start
    while (day := day + timedelta(days=round(rng.expovariate(1 / 7)))) < end:
        vendors.append(make_vendor(rng, day))
    arrivals = [one for vendor in vendors for one in vendor_stream(vendor, end)] + receipts(rng, start, end)
    # An archive is dropped on the first day, in no particular order.
    placed = [(max(day, start), invoice) for day, invoice in arrivals if day <= end]
    rng.shuffle(placed)
    placed.sort(key=lambda one: one[0])
    return vendors, placed, since


def vendor_stream(vendor: Vendor, end: date) -> list[tuple[date, dict]]:
    rng = vendor.rng
    day = vendor.born + timedelta(days=rng.randint(0, 40))
    last = day if rng.random() < 0.2 else end if rng.random() < 0.8 else day + timedelta(days=rng.randint(60, 700))
    found: list[tuple[date, dict]] = []
    while day <= min(last, end):
        move_on(vendor)
        invoice = print_invoice(vendor, day, **oddity(vendor))
        vendor.sent.append(invoice)
        found.append((arrival(rng, invoice["issued"]), invoice))
        found.extend(companions(vendor, invoice))
        day += vendor.next_gap()
    return found


def move_on(vendor: Vendor) -> None:
    """Honest changes of a vendor, at rates a year of about 4 % new bank, 1 % factoring, 3 % new number series."""
    rng, per_invoice = vendor.rng, 1 / 12
    if vendor.accounts and rng.random() < 0.04 * per_invoice:
        vendor.accounts = [iban(rng, vendor.accounts[0][:2] if rng.random() < 0.8 else "DE")]
    if vendor.accounts and not vendor.factored and rng.random() < 0.012 * per_invoice:
        vendor.accounts, vendor.factored = [rng.choice(FACTORS)], True
    if rng.random() < 0.03 * per_invoice:
        vendor.series, vendor.counter = rng.choice(["YYYYN", "SI-N", "N", "2-N"]), rng.choice([1000, 70000])
    if vendor.fixed and rng.random() < 0.05:
        vendor.amount *= rng.choice([1.02, 1.03, 1.05, 1.1])
    if rng.random() < 0.01 * per_invoice:
        vendor.vat = None if vendor.vat and rng.random() < 0.5 else vendor.vat


def oddity(vendor: Vendor) -> dict:
    """Honest invoices that look odd: a big order, a round payment on account, a reduced rate, a vague text."""
    rng = vendor.rng
    changes: dict = {}
    if rng.random() < 0.02:
        changes["net"] = round(vendor.next_amount() * rng.uniform(2, 9))
    if rng.random() < 0.02:
        unit = 100 if vendor.currency == "JPY" else 10000
        changes["net"] = max(unit, round(vendor.next_amount() / unit) * unit)
    if rng.random() < 0.03:
        changes["rate"] = 0
    if rng.random() < 0.02:
        changes["vague"] = True
    return changes


def companions(vendor: Vendor, invoice: dict) -> list[tuple[date, dict]]:
    """What honestly follows an invoice: a credit note, a corrected one over the same amount, a second delivery."""
    rng, issued, found = vendor.rng, invoice["issued"], []
    later = issued + timedelta(days=rng.randint(1, 25))
    if rng.random() < 0.025:
        found.append(credit(invoice, later, vendor.next_number(later), rng))
        if rng.random() < 0.4:
            found.append(print_invoice(vendor, later, net=invoice["net"], rate=invoice["rate"]))
    if rng.random() < 0.02:
        same = {"net": invoice["net"]} if rng.random() < 0.3 else {}
        found.extend(print_invoice(vendor, issued, **same) for _ in range(rng.randint(1, 3)))
    vendor.sent.extend(one for one in found if one["type"] == "invoice")
    return [(arrival(rng, one["issued"]), one) for one in found]


def receipts(rng: random.Random, start: date, end: date) -> list[tuple[date, dict]]:
    """Expenses of staff: shops and restaurants, mostly without number, account or VAT id."""
    found, day = [], start
    shops = [make_vendor(rng, start) for _ in range(8)]
    while (day := day + timedelta(days=round(rng.expovariate(1 / 6)))) < end:
        shop = rng.choice(shops) if rng.random() < 0.5 else make_vendor(rng, day)
        shop.works_weekends = True
        minor = round(rng.lognormvariate(3.2, 0.8) * shop.scale * (1 if shop.currency == "JPY" else 100))
        receipt = print_invoice(shop, day, net=max(minor, 100), account=None, due=None, order=False)
        receipt |= {"type": "receipt", "number": receipt["number"] if rng.random() < 0.4 else None}
        found.append((arrival(rng, day), receipt))
    return found


def rename_honestly(rng: random.Random, name: str) -> str:
    """The forms in which one vendor's name is printed."""
    return rng.choice([name.upper(), name.rsplit(" ", 1)[0], f"{name.rsplit(' ', 1)[0]} Group"]) if rng.random() < 0.03 else name


def unrelated_name(rng: random.Random) -> str:
    return invent_name(rng, "DE")
