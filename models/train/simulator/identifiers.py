"""Bank accounts and VAT ids with right check digits, of companies that do not exist."""

import random

IBAN_BANK_DIGITS = {"DE": 18, "FR": 23, "NL": 14, "AT": 16, "IT": 23, "BE": 12, "GB": 18, "LT": 16, "ES": 20}


def digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def iban(rng: random.Random, country: str) -> str:
    """An IBAN by ISO 13616; structures with letters (NL, IT, GB, FR) get theirs."""
    if country == "NL":
        bban = "".join(rng.choice("ABGIKNRST") for _ in range(4)) + digits(rng, 10)
    elif country == "GB":
        bban = "".join(rng.choice("ABCHLMNW") for _ in range(4)) + digits(rng, 14)
    elif country == "IT":
        bban = rng.choice("ABCDEFGHKL") + digits(rng, 22)
    elif country == "BE":
        body = digits(rng, 10)
        bban = body + f"{int(body) % 97 or 97:02d}"
    elif country == "FR":
        body = digits(rng, 21)
        bban = body + f"{97 - (89 * int(body[:5]) + 15 * int(body[5:10]) + 3 * int(body[10:])) % 97:02d}"
    elif country == "ES":
        bank, account = digits(rng, 8), digits(rng, 10)
        bban = bank + _spanish("00" + bank) + _spanish(account) + account
    else:
        bban = digits(rng, IBAN_BANK_DIGITS[country])
    return f"{country}{_iban_check(country, bban)}{bban}"


def _spanish(text: str) -> str:
    rest = 11 - sum(int(d) * w for d, w in zip(text, (1, 2, 4, 8, 5, 10, 9, 7, 3, 6))) % 11
    return str({10: 1, 11: 0}.get(rest, rest))


def _iban_check(country: str, bban: str) -> str:
    number = int("".join(str(int(letter, 36)) for letter in f"{bban}{country}00"))
    return f"{98 - number % 97:02d}"


def vat_id(rng: random.Random, country: str) -> str | None:
    """A VAT id whose check digits are right; None for countries without."""
    maker = {"DE": _german, "FR": _french, "NL": _dutch, "AT": _austrian, "IT": _italian, "BE": _belgian, "GB": _british}
    return maker[country](rng) if country in maker else None


def _german(rng: random.Random) -> str:
    body = str(rng.randint(1, 9)) + digits(rng, 7)
    product = 10
    for digit in body:
        product = 2 * ((int(digit) + product) % 10 or 10) % 11
    return f"DE{body}{(11 - product) % 10}"


def _luhn(text: str) -> str:
    total = sum(int(d) if i % 2 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(reversed(text)))
    return str(-total % 10)


def _french(rng: random.Random) -> str:
    body = digits(rng, 8)
    siren = body + _luhn(body)
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def _dutch(rng: random.Random) -> str:
    while True:
        body = digits(rng, 8)
        check = sum(int(d) * w for d, w in zip(body, range(9, 1, -1))) % 11
        if check < 10:
            return f"NL{body}{check}B{rng.randint(1, 9):02d}"


def _austrian(rng: random.Random) -> str:
    body = digits(rng, 7)
    total = sum(int(d) if i % 2 == 0 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(body))
    return f"ATU{body}{(10 - (total + 4) % 10) % 10}"


def _italian(rng: random.Random) -> str:
    body = digits(rng, 7) + f"{rng.randint(1, 100):03d}"
    return f"IT{body}{_luhn(body)}"


def _belgian(rng: random.Random) -> str:
    body = "0" + digits(rng, 7)
    return f"BE{body}{97 - int(body) % 97:02d}"


def _british(rng: random.Random) -> str:
    while True:
        body = str(rng.randint(1, 9)) + digits(rng, 6)
        total = sum(int(d) * w for d, w in zip(body, range(8, 1, -1)))
        check = 97 - (total + 55) % 97
        if 0 < check < 97:
            return f"GB{body}{check:02d}"
