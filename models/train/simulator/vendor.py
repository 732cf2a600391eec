"""Vendors: what they are, how they bill, and how their series and accounts move on."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from .identifiers import iban, vat_id

COUNTRIES = ["DE"] * 34 + ["FR"] * 12 + ["NL"] * 10 + ["AT"] * 9 + ["IT"] * 8 + ["BE"] * 6 + ["GB"] * 7 + ["US"] * 8
COUNTRIES += ["JP", "HU", "SE", "ID", "CA", "ES"]
#: currency, units of it for one euro, smallest step amounts are usually made of, in minor units
CURRENCY = {"GB": ("GBP", 1, 1), "US": ("USD", 1, 1), "JP": ("JPY", 150, 10), "HU": ("HUF", 400, 100)}
CURRENCY |= {"SE": ("SEK", 11, 1), "ID": ("IDR", 16000, 50000), "CA": ("CAD", 1.5, 1)}
RATES = {"DE": 19, "FR": 20, "NL": 21, "AT": 20, "IT": 22, "BE": 21, "GB": 20, "HU": 27, "SE": 25, "JP": 10, "ES": 21}
FORMS = {"DE": "GmbH", "AT": "GmbH", "FR": "SARL", "NL": "BV", "IT": "SRL", "BE": "NV", "GB": "Ltd", "US": "Inc", "ES": "SL"}
SYLLABLES = "ka lo ri ven tor mi del sa bru no xa pel um gra ti zor fen la wes ho dra qui mon ter bal su ne vik".split()
TRADES = "Bau Technik Logistics Software Print Foods Energy Metall Design Cleaning Office Medical Travel Media".split()
GOODS = "Steel bolts M8|Printer paper A4|Cleaning weekly|Hosting package M|Transport Lyon|Coffee beans 5 kg|Spare part 4471|"
GOODS += "Rent warehouse|Electricity March|Licence 12 seats|Catering|Flyer 2,000 pcs|Filter cartridge|Repair pump|Domain renewal"
VAGUE = ["Services rendered", "Consulting", "Professional services", "Beratung", "Pauschale", "Various items", "Prestation"]


@dataclass
class Vendor:
    rng: random.Random
    born: date
    name: str
    country: str
    currency: str
    scale: float
    step: int
    vat: str | None
    accounts: list[str]
    cadence: str
    amount: float
    sigma: float
    fixed: bool
    roundish: bool
    series: str
    counter: int
    growth: float
    terms: int | None
    names_order: bool
    vague: bool
    works_weekends: bool
    reference_number: bool
    factored: bool = False
    tax: int = 0
    address: bool = True
    sent: list[dict] = field(default_factory=list)

    def next_number(self, day: date) -> str:
        """The next of this vendor's series; other customers took the numbers between."""
        if self.reference_number:
            return f"K-{self.counter}"
        if "Y" in self.series and self.sent and self.sent[-1]["issued"].year != day.year:
            self.counter = self.rng.randint(1, 30)
        self.counter += 1 if self.growth < 0.01 else 1 + int(self.rng.expovariate(1 / self.growth))
        return format_number(self.series, self.counter, day)

    def next_amount(self) -> int:
        """Net in minor units."""
        euros = self.amount if self.fixed else self.amount * self.rng.lognormvariate(0, self.sigma)
        minor = max(100, round(euros * self.scale * (1 if self.currency == "JPY" else 100)))
        step = self.step
        if self.roundish:
            step = max(step, 5000 if minor < 200_000 else 50_000)
        return max(step, round(minor / step) * step)

    def account(self) -> str | None:
        return self.rng.choice(self.accounts) if self.accounts else None

    def next_gap(self) -> timedelta:
        if self.cadence == "monthly":
            return timedelta(days=self.rng.choice([28, 29, 30, 30, 31, 31, 32, 33]))
        mean = {"weekly": 8, "irregular": 35, "busy": 4, "annual": 350, "project": 12}[self.cadence]
        if self.cadence == "project" and self.rng.random() < 0.12:
            return timedelta(days=self.rng.randint(90, 500))
        return timedelta(days=max(0, round(self.rng.gammavariate(2.5, mean / 2.5))))


def format_number(series: str, counter: int, day: date) -> str:
    return series.replace("YYYY", str(day.year)).replace("YY", f"{day.year % 100:02d}").replace("N", f"{counter}")


def invent_name(rng: random.Random, country: str) -> str:
    stem = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))).capitalize()
    trade = f" {rng.choice(TRADES)}" if rng.random() < 0.5 else ""
    return f"{stem}{trade} {FORMS.get(country, 'Co')}"


def make_vendor(rng: random.Random, born: date) -> Vendor:
    country = rng.choice(COUNTRIES)
    currency, scale, step = CURRENCY.get(country, ("EUR", 1, 1))
    is_small = rng.random() < 0.25
    has_account = country in ("DE", "FR", "NL", "AT", "IT", "BE", "ES", "GB") and rng.random() < 0.9
    bank_country = country if rng.random() > 0.05 else rng.choice(["LT", "BE", "DE", "NL"])
    accounts = [iban(rng, bank_country) for _ in range(1 if rng.random() < 0.9 else rng.randint(2, 3))] if has_account else []
    cadence = rng.choices(["monthly", "weekly", "irregular", "busy", "annual", "project"], [30, 12, 34, 6, 8, 10])[0]
    return Vendor(
        rng=rng,
        born=born,
        name=invent_name(rng, country),
        country=country,
        currency=currency,
        scale=scale,
        step=step,
        vat=vat_id(rng, country) if rng.random() < (0.6 if is_small else 0.93) else None,
        accounts=accounts,
        cadence=cadence,
        amount=rng.lognormvariate(6.2 if not is_small else 5.5, 1.3),
        sigma=rng.choice([0.1, 0.3, 0.5, 0.8, 1.1]),
        fixed=cadence in ("monthly", "annual") and rng.random() < 0.5,
        roundish=rng.random() < 0.12,
        series=rng.choice(["YYYY-N", "RE-N", "N", "INV/YY/N", "YYYYN", "F-N", "YY-N", "R N"]),
        counter=rng.choice([0, 10, 100, 1000, 40000, 500000]) + rng.randint(0, 99),
        growth=0 if is_small and rng.random() < 0.25 else rng.choice([1, 3, 10, 40, 200]),
        terms=rng.choice([None, 0, 3, 5, 7, 8, 10, 14, 14, 20, 21, 30, 30, 30, 45, 60, 90]),
        names_order=rng.random() < 0.4,
        vague=rng.random() < 0.12,
        works_weekends=rng.random() < 0.15,
        reference_number=rng.random() < 0.015,
        tax=0 if rng.random() < 0.1 else RATES.get(country, 0),
        address=rng.random() < 0.93,
    )
