"""What a reader makes of a printed invoice: values with confidence, some missing, some wrong."""

from __future__ import annotations

import random

CONFUSED = {"0": "O8", "1": "I7", "5": "S6", "8": "B3", "2": "Z", "6": "5", "3": "8", "7": "1", "O": "0", "B": "8"}
#: quality: share, chance to miss a value, chance to read it wrong, usual confidence, source
QUALITIES = {
    "text": (0.6, 0.03, 0.008, 0.96, "text-layer"),
    "scan": (0.26, 0.08, 0.025, 0.87, "ocr"),
    "poor": (0.14, 0.22, 0.08, 0.66, "ocr"),
}


def read(rng: random.Random, invoice: dict) -> dict:
    """The extraction of an invoice, in the shape `features.ts` takes."""
    names = list(QUALITIES)
    quality = QUALITIES[rng.choices(names, [QUALITIES[name][0] for name in names])[0]]
    fields = {name: seen for name, text in printed(rng, invoice).items() if (seen := see(rng, name, text, quality))}
    fields["documentType"] = reading(rng, invoice["type"], quality)
    if rng.random() < 0.01 * (1 if quality[4] == "text-layer" else 3):
        swap_totals(rng, fields)
    return {"fields": fields, "lineItems": read_lines(rng, invoice, quality), "factoring": bool(invoice["factored"])}


def printed(rng: random.Random, invoice: dict) -> dict[str, str]:
    currency = invoice["currency"]
    amounts = {"netTotal": invoice["net"], "taxTotal": invoice["tax"], "grandTotal": invoice["gross"]}
    if invoice["type"] == "receipt" and rng.random() < 0.6:
        amounts = {"grandTotal": invoice["gross"]}
    values = {
        "vendor": invoice["vendor"],
        "vendorVatId": invoice["vat"],
        "address": "Market street 1" if invoice["address"] else None,
        "invoiceNumber": invoice["number"],
        "issueDate": invoice["issued"].isoformat(),
        "dueDate": invoice["due"].isoformat() if invoice["due"] and rng.random() < 0.75 else None,
        "currency": currency,
        "iban": invoice["account"],
        "purchaseOrder": f"PO{rng.randint(10000, 99999)}" if invoice["order"] else None,
    }
    values |= {name: decimal(minor, currency) for name, minor in amounts.items()}
    if rng.random() < 0.3:
        values["duePayable"] = decimal(invoice["gross"], currency)
    return {name: text for name, text in values.items() if text}


def decimal(minor: int, currency: str) -> str:
    if currency == "JPY":
        return str(minor)
    return f"{'-' if minor < 0 else ''}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def see(rng: random.Random, name: str, text: str, quality: tuple) -> dict | None:
    _, miss, wrong, usual, _ = quality
    hard = 2 if name in ("vendor", "address", "vendorVatId", "purchaseOrder") else 1
    if rng.random() < (miss if name == "vendor" else miss * hard):
        return None
    if rng.random() < wrong * hard:
        return reading(rng, misread(rng, name, text), quality, usual * 0.75)
    return reading(rng, text, quality)


def reading(rng: random.Random, value: str, quality: tuple, usual: float | None = None) -> dict:
    confidence = min(1.0, max(0.05, rng.gauss(usual or quality[3], 0.1 if quality[4] == "ocr" else 0.04)))
    return {"value": value, "confidence": round(confidence, 3), "source": quality[4]}


def misread(rng: random.Random, name: str, text: str) -> str:
    """A wrong character, a wrong digit of an amount, day and month exchanged, or another text altogether."""
    if name in ("issueDate", "dueDate"):
        year, month, day = text.split("-")
        return f"{year}-{day}-{month}" if int(day) <= 12 else f"{int(year) - rng.choice([1, 10])}-{month}-{min(int(day), 28):02d}"
    if name in ("netTotal", "taxTotal", "grandTotal", "duePayable"):
        return rng.choice([text.replace("1", "7", 1), text[1:] if text[1:2].isdigit() else text, f"{rng.randint(1, 99)}.00"])
    if name in ("vendor", "invoiceNumber") and rng.random() < 0.4:
        return rng.choice(["Invoice", "Rechnung Nr", "Customer 4711", "Page 1 of 2", f"{rng.randint(1000, 99999)}"])
    if name == "currency":
        return rng.choice(["EUR", "USD", "GBP"])
    places = [index for index, letter in enumerate(text) if letter in CONFUSED]
    if not places:
        return text[:-1] or text
    place = rng.choice(places)
    return text[:place] + rng.choice(CONFUSED[text[place]]) + text[place + 1 :]


def swap_totals(rng: random.Random, fields: dict) -> None:
    """The reader took one total for another."""
    if "netTotal" in fields and "grandTotal" in fields:
        first, second = rng.choice([("netTotal", "grandTotal"), ("grandTotal", "netTotal")])
        fields[first] = {**fields[first], "value": fields[second]["value"]}


def read_lines(rng: random.Random, invoice: dict, quality: tuple) -> list[dict]:
    if rng.random() < (0.12 if quality[4] == "text-layer" else 0.3):
        return []
    kept = [line for line in invoice["lines"] if rng.random() > quality[1]]
    return [read_line(rng, line, invoice["currency"], quality) for line in kept]


def read_line(rng: random.Random, line: dict, currency: str, quality: tuple) -> dict:
    texts = {
        "description": line["description"],
        "quantity": str(line["quantity"]),
        "unitPrice": decimal(line["price"], currency),
        "lineTotal": decimal(line["total"], currency),
    }
    if line["rate"] and rng.random() < 0.4:
        texts["taxRate"] = str(line["rate"])
    cells = {name: reading(rng, text, quality) for name, text in texts.items() if rng.random() > quality[1]}
    for name in ("quantity", "unitPrice", "lineTotal"):
        if name in cells and rng.random() < quality[2]:
            cells[name]["value"] = misread(rng, "grandTotal", cells[name]["value"])
    return cells
