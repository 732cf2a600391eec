"""Fraud schemes. Each answers (day of arrival, invoice) pairs; the `fraud` of an invoice names its scheme."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

from .identifiers import digits, iban, vat_id
from .invoice import print_invoice
from .vendor import VAGUE, Vendor, make_vendor

Found = list[tuple[date, dict]]
LOOK_ALIKES = {"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z"}
LIMITS = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000]


def known_before(rng: random.Random, vendors: list[Vendor], day: date, fewest: int) -> tuple[Vendor, list[dict]] | None:
    """A vendor that invoiced before `day`, and those invoices, oldest first."""
    for _ in range(30):
        vendor = rng.choice(vendors)
        before = sorted((one for one in vendor.sent if one["issued"] < day), key=lambda one: one["issued"])
        if len(before) >= fewest:
            return vendor, before
    return None


def mule_account(rng: random.Random, mules: list[str]) -> str:
    """A criminal's account; one in three serves more than one victim."""
    if mules and rng.random() < 0.33:
        return rng.choice(mules)
    mules.append(iban(rng, rng.choice(["DE", "DE", "GB", "LT", "ES", "NL", "BE", "FR", "IT"])))
    return mules[-1]


def soon(rng: random.Random, day: date) -> date:
    """The hurry of many frauds; honest vendors know such terms too."""
    return day + timedelta(days=rng.choice([0, 3, 5, 7, 8, 10, 14]))


def due_of(vendor: Vendor, day: date) -> date | None:
    return None if vendor.terms is None else day + timedelta(days=vendor.terms)


def following(rng: random.Random, vendor: Vendor, last: dict, day: date) -> str:
    """A number that follows the vendor's last one, or is made up by someone who does not know the series."""
    tail = re.search(r"(\d+)$", last["number"])
    if tail is None or rng.random() < 0.3:
        return rng.choice([f"{day.year}{digits(rng, 3)}", f"INV-{digits(rng, 5)}", digits(rng, 6)])
    step = 1 + int(rng.expovariate(1 / max(vendor.growth, 1)))
    return last["number"][: tail.start()] + str(int(tail.group()) + step)


def bank_change(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """Business e-mail compromise: a known vendor's invoice with the criminal's account; sometimes several in a row."""
    known = known_before(rng, [vendor for vendor in vendors if vendor.accounts], day, 1)
    if known is None:
        return []
    vendor, before = known
    account, found = mule_account(rng, mules), []
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        usual = before[-1]["net"]
        invoice = print_invoice(
            vendor,
            day,
            account=account,
            factored=False,
            net=round(usual * rng.choice([1, 1, rng.uniform(1, 3)])),
            number=following(rng, vendor, before[-1], day),
            due=soon(rng, day) if rng.random() < 0.5 else due_of(vendor, day),
            address=rng.random() < 0.85,
            vat=vendor.vat if rng.random() < 0.85 else None,
            fraud="bank-change",
        )
        found.append((day + timedelta(days=rng.randint(0, 3)), invoice))
        before = [*before, invoice]
        day += timedelta(days=rng.randint(5, 40))
    return found


def altered_number(rng: random.Random, number: str) -> str:
    way = rng.random()
    places = [index for index, letter in enumerate(number) if letter in LOOK_ALIKES]
    if way < 0.3 and places:
        place = rng.choice(places)
        return number[:place] + LOOK_ALIKES[number[place]] + number[place + 1 :]
    if way < 0.55:
        return number + rng.choice(["-1", "A", "-COPY", " RE", "-A"])
    if way < 0.75 and len(number) > 3:
        place = rng.randint(1, len(number) - 2)
        return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    place = rng.randint(0, len(number) - 1)
    return number[:place] + rng.choice("0123456789") + number[place + 1 :]


def duplicate(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """An invoice sent again: as it was, with another date, an altered number, or under another vendor's name."""
    known = known_before(rng, vendors, day, 1)
    if known is None:
        return []
    _, before = known
    original = before[-1] if rng.random() < 0.6 else rng.choice(before[-6:])
    again = {**original, "fraud": "duplicate"}
    if rng.random() < 0.45:
        again["number"] = altered_number(rng, original["number"])
    if rng.random() < 0.4:
        shift = timedelta(days=rng.randint(1, 60))
        again["issued"] = min(original["issued"] + shift, day)
        again["due"] = original["due"] and original["due"] + shift
    if rng.random() < 0.12:
        other = make_vendor(rng, day)
        again |= {"vendor": other.name, "vat": other.vat, "account": original["account"]}
    return [(day, again)]


def round_below(rng: random.Random, vendor: Vendor) -> int:
    """A net amount whose total is round or just below a limit someone else would have to approve."""
    unit = (1 if vendor.currency == "JPY" else 100) * vendor.scale
    if rng.random() < 0.5:
        return round(rng.choice(LIMITS[:5]) * rng.uniform(0.95, 0.999) * unit / (1 + vendor.tax / 100))
    return round(rng.choice([500, 800, 1000, 1500, 2000, 2500, 3000, 4000, 4500, 5000, 8000]) * unit)


def ghost(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """A vendor that does not exist: thin identity, vague services, round sums, numbers one after the other."""
    vendor = make_vendor(rng, day)
    vendor.accounts = [iban(rng, rng.choice(["DE", "FR", "NL", "GB", "LT"]))]
    if rng.random() < 0.2:
        vendor.accounts = [mule_account(rng, mules)]
    vendor.growth = 0 if rng.random() < 0.7 else vendor.growth
    broken = (vat_id(rng, "DE") or "")[:-2] + digits(rng, 2)
    vendor.vat = rng.choices([None, broken, vendor.vat], [5, 3, 2])[0]
    vendor.address = rng.random() < 0.6
    found = []
    for _ in range(rng.choice([1, 2, 3, 5, 7])):
        invoice = print_invoice(
            vendor,
            day,
            net=round_below(rng, vendor) if rng.random() < 0.7 else vendor.next_amount(),
            vague=rng.random() < 0.65,
            order=False,
            due=soon(rng, day) if rng.random() < 0.6 else None,
            fraud="ghost",
        )
        if rng.random() < 0.12:
            invoice["issued"] = day + timedelta(days=5 - day.weekday())
        found.append((invoice["issued"] + timedelta(days=rng.randint(0, 4)), invoice))
        day += timedelta(days=rng.choice([14, 28, 30, 31]))
    return found


def inflated(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """A true vendor charges too much; sometimes the total is padded and the sums no longer fit."""
    known = known_before(rng, vendors, day, 3)
    if known is None:
        return []
    vendor, before = known
    net = before[-1]["net"] * rng.uniform(1.6, 8)
    if rng.random() < 0.4:
        unit = 50 if vendor.currency == "JPY" else 10_000
        net = max(unit, round(net / unit) * unit)
    invoice = print_invoice(vendor, day, net=round(net), order=False, padded=rng.random() < 0.3, fraud="inflated")
    invoice["number"] = following(rng, vendor, before[-1], day)
    if rng.random() < 0.25:
        invoice["gross"] = round(invoice["gross"] * rng.uniform(1.02, 1.2))
    return [(day + timedelta(days=rng.randint(0, 4)), invoice)]


def look_alike(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """Someone poses as a known vendor: nearly its name, or its name under another VAT id, with an own account."""
    known = known_before(rng, vendors, day, 2)
    if known is None:
        return []
    vendor, before = known
    place = rng.randint(1, 4)
    nearly = vendor.name[:place] + vendor.name[place + 1] + vendor.name[place] + vendor.name[place + 2 :]
    name = rng.choice([vendor.name, nearly, vendor.name.rsplit(" ", 1)[0] + " International"])
    invoice = print_invoice(
        vendor,
        day,
        vendor=name,
        vat=rng.choice([vendor.vat, vat_id(rng, rng.choice(["DE", "GB", "NL"])), None]),
        account=mule_account(rng, mules),
        number=following(rng, vendor, before[-1], day),
        net=round(before[-1]["net"] * rng.uniform(0.9, 2)),
        order=False,
        fraud="look-alike",
    )
    return [(day + timedelta(days=rng.randint(0, 3)), invoice)]


def split(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """One purchase in several invoices within a week, each just below a limit."""
    known = known_before(rng, vendors, day, 1)
    if known is None:
        return []
    vendor, before = known
    limit = rng.choice(LIMITS[:4]) * vendor.scale * (1 if vendor.currency == "JPY" else 100)
    number, found = before[-1]["number"], []
    for _ in range(rng.randint(2, 4)):
        net = round(limit * rng.uniform(0.93, 0.999) / (1 + vendor.tax / 100))
        invoice = print_invoice(vendor, day, net=net, order=False, fraud="split")
        invoice["number"] = number = following(rng, vendor, {"number": number}, day)
        found.append((day + timedelta(days=rng.randint(0, 2)), invoice))
        day += timedelta(days=rng.randint(0, 3))
    return found


def awakened(rng: random.Random, vendors: list[Vendor], day: date, mules: list[str]) -> Found:
    """An invoice of a vendor that was silent for most of a year, usually with another account."""
    asleep = [one for one in vendors if one.sent and 270 < (day - max(i["issued"] for i in one.sent)).days]
    if not asleep:
        return []
    vendor = rng.choice(asleep)
    last = max(vendor.sent, key=lambda one: one["issued"])
    account = mule_account(rng, mules) if rng.random() < 0.6 else vendor.account()
    net = round(last["net"] * rng.uniform(1, 4))
    invoice = print_invoice(vendor, day, net=net, account=account, order=False, vague=rng.random() < 0.4, fraud="awakened")
    invoice["number"] = following(rng, vendor, last, day)
    return [(day + timedelta(days=rng.randint(0, 3)), invoice)]


SCHEMES = [(bank_change, 22), (duplicate, 30), (ghost, 7), (inflated, 18), (look_alike, 9), (split, 4), (awakened, 10)]


def frauds(rng: random.Random, vendors: list[Vendor], start: date, end: date, count: int) -> Found:
    """About `count` fraudulent invoices from `start` to `end`."""
    found: Found = []
    mules: list[str] = []
    while len(found) < count:
        scheme = rng.choices([one for one, _ in SCHEMES], [weight for _, weight in SCHEMES])[0]
        day = start + timedelta(days=rng.randint(0, (end - start).days))
        found.extend(scheme(rng, vendors, day, mules))
    return [(max(day, start), invoice) for day, invoice in found if day <= end]
