"""Single values and what they are read as: amounts, times, numbers, codes, addresses.

A value is computed here by datetime, decimal and ipaddress, or written out by hand. A ‸ in a text
marks the character that its refusal points at.
"""

import datetime
import decimal
import ipaddress
import re

BEIJING = datetime.timezone(datetime.timedelta(hours=8))
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"


class Form:
    """One file: texts of one form."""

    def __init__(self, name, kind, read):
        self.name, self.kind, self.read, self.lines = name, kind, read, []

    def good(self, *texts):
        for text in texts:
            self.line(text, "ok", self.read(text))
        return self

    def bad(self, *texts):
        for marked in texts:
            before, mark, after = marked.partition("‸")
            text = before + after
            if not mark or self.reads(text):
                raise ValueError(f"{self.name}: {text!r} is not marked, or not wrong")
            self.line(text, f"{self.kind} {len(before.encode())}", "")
        return self

    def reads(self, text):
        try:
            return self.read(text) is not None
        except (ValueError, ArithmeticError):
            return False

    def line(self, *columns):
        escaped = ("".join(ESCAPES.get(char, char) for char in column) for column in columns)
        self.lines.append("\t".join(escaped) + "\n")


def matching(pattern, convert=str):
    """A reader of what matches the whole pattern."""

    def read(text):
        if not re.fullmatch(pattern, text, re.ASCII):
            raise ValueError("does not match")
        return convert(text)

    return read


def units(places):
    """A reader of amounts in yuan, in units of so many decimal places."""

    def convert(text):
        exact = decimal.Decimal(text).scaleb(places)
        if exact != exact.to_integral_value() or abs(exact) >= 10**18:
            raise ValueError("does not fit")
        return str(int(exact))

    return matching(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", convert)


def moment(pattern, form):
    """A reader of dates, as seconds since 1970."""

    def convert(text):
        seconds = int(datetime.datetime.strptime(text, form).replace(tzinfo=BEIJING).timestamp())
        if seconds < 0:
            raise ValueError("before 1970")
        return str(seconds)

    return matching(pattern, convert)


def address(text):
    ip = ipaddress.ip_address(text)
    if "%" in text:
        raise ValueError("a zone")
    mapped = getattr(ip, "ipv4_mapped", None)
    return f"::ffff:{mapped}" if mapped else str(ip)


def amounts():
    most = "999999999999999999"
    fen = Form("fen", "BadAmount", matching(r"0|[1-9][0-9]{0,17}"))
    yield fen.good("0", "1", "450", "10000", most).bad(
        "‸", "‸-1", "‸+1", "‸ 1", "1‸ ", "0‸0", "0‸1", "4‸.50", "1‸e3", "‸１", most + "‸0",
    )
    yuan = Form("yuan", "BadAmount", units(2))
    yield yuan.good(
        "0", "0.0", "0.00", "0.00000", "-0.00", "0.01", "0.1", "4.5", "4.50", "-0.02000", "2.02", "-10.00",
        "123456.78", "9999999999999999.99", "1." + "0" * 62,
    ).bad(
        "‸", "-‸", "‸.5", "5.‸", "‸+1", "0‸0.1", "1‸,000", "0.60‸%", "0.00‸5", "0.000‸60", "1.2‸.3",
        "‸`1", "1‸ ", "1000000000000000‸0",
    )
    fee = Form("fee", "BadAmount", units(5))
    yield fee.good("0", "0.00000", "0.00060", "-0.02000", "0.00001", "12.3", "9999999999999.99999").bad(
        "‸", "0.00000‸1", "0.60‸%", "1000000000000‸0",
    )
    yield Form("currency", "BadValue", matching("[A-Z]{3}")).good("CNY", "USD", "HKD").bad(
        "‸", "CN‸", "CNY‸ ", "‸cny", "CN‸y", "‸人民币",
    )


def times():
    days = [datetime.date(year, month, day) for year in (1970, 1999, 2000, 2024, 2038, 2100, 2199, 9999)
            for month, day in ((1, 2), (2, 28), (3, 1), (12, 31))]
    days += [datetime.date(year, 2, 29) for year in (1972, 2000, 2024, 2196, 2400)]
    clocks = [(0, 0, 0), (7, 59, 59), (8, 0, 0), (23, 59, 59)]
    whole = [datetime.datetime.combine(day, datetime.time(*clock)) for day in days for clock in clocks]

    def spelled(form):
        # strftime does not pad the year everywhere.
        return [f"{each.year:04}" + each.strftime(form) for each in whole]

    compact = Form("time-compact", "BadTime", moment(r"\d{14}", "%Y%m%d%H%M%S"))
    yield compact.good("19700101080000", *spelled("%m%d%H%M%S")).bad(
        "‸", "2009122509101‸", "20091225091010‸0", "20091225‸240000", "2009122509‸6010", "201612312359‸60",
        "2023‸1301000000", "202302‸29000000", "210002‸29000000", "2023‸0001000000", "202301‸00000000",
        "‸19691231235959", "19700101‸075959", "2009‸-12-25 09:10:10", "‸２0091225091010",
    )
    spaced = Form("time-spaced", "BadTime", moment(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "%Y-%m-%d %H:%M:%S"))
    yield spaced.good(*spelled("-%m-%d %H:%M:%S")).bad(
        "2009‸1225091010", "2009-12-25‸T09:10:10", "2009-12-25 9‸:10:10", "2009-12-25 09:10‸",
        "2009-12-25 09:10:10‸Z", "‸ 2009-12-25 09:10:10", "2014-11-10 16‸：33：45", "2023-02-‸29 00:00:00",
        "2009-12-25 ‸24:00:00",
    )
    date = Form("time-date", "BadTime", moment(r"\d{8}", "%Y%m%d"))
    yield date.good("19700102", "20141110", "20240229", "99991231").bad(
        "2014111‸", "2014‸-11-10", "201411‸31", "20141110‸0", "‸19700101",
    )
    unix = Form("time-unix", "BadTime", matching(r"[1-9]\d{9}"))
    yield unix.good("1000000000", "1414561699", "2147483648", "9999999999").bad(
        "‸", "999999999‸", "‸0999999999", "1414561699‸000", "‸-141456169", "1414561699‸.5",
    )


def numbers():
    order = DIGITS + LETTERS + "_-|*@"
    for name, most, alphabet in (
        ("out_trade_no", 32, order),
        ("out_refund_no", 64, order),
        ("mch_billno", 28, DIGITS + LETTERS),
        ("partner_trade_no", 32, DIGITS + LETTERS),
    ):
        form = Form(name, "BadValue", matching(f"[{re.escape(alphabet)}]{{1,{most}}}"))
        form.good("1", "A" * most, *(alphabet[at : at + most] for at in range(0, len(alphabet), most)))
        form.bad("‸", "A" * most + "‸A", "A‸ 1", "A‸.1", "A‸&1", "A‸=1", "A‸/1", "A‸é", "‸订单", "1‸\n")
        yield form.bad(*(f"A‸{char}" for char in "_-|*@" if char not in alphabet))
    form = Form("nonce", "BadValue", matching(r"[!-~]{1,32}"))
    yield form.good("5K8264ILTKCH16CQ2502SI8ZNMTM67VS", "ibuaiVcKdpRxkhJA", "a+b/c==", "0").bad(
        "‸", "0" * 32 + "‸0", "a‸ b", "a‸\t", "‸é",
    )


def codes():
    rest = "0123456789012345678901234567890"
    form = Form("auth_code", "BadValue", matching(r"1[0-5]\d{16}"))
    form.good(*(f"1{digit}{rest[:16]}" for digit in range(6)))
    yield form.bad(
        "‸", "1‸60123456789012345", "‸281234567890123456", "13012345678901234‸", "130123456789012345‸6",
        "‸ 130123456789012345", "130123456789012345‸\r\n", "1301234‸-6789012345", "13‸０123456789012345",
    )

    def whose(text):
        # No scanner sends that much: of a longer text nothing is said.
        text = text.strip(" \t\r\n") if len(text) <= 64 else ""
        if re.fullmatch(r"1[0-5][0-9]{16}", text):
            return "wechat"
        return "alipay" if re.fullmatch(r"(2[5-9]|30)[0-9]{14,22}", text) else "unknown"

    form = Form("scanned", "", whose)
    for prefix in ("09", "10", "15", "16", "24", "25", "30", "31", "62"):
        form.good(*(prefix + rest[: length - 2] for length in (15, 16, 17, 18, 19, 24, 25)))
    yield form.good(
        "", "\r\n", "130123456789012345\r\n", " 280123456789012345\n", "1301234567 89012345",
        "6901234567892", "https://example.com/",
        # What is behind counts, however far behind.
        "280123456789012345" + " " * 46, "130123456789012345" + " " * 46, "130123456789012345" + " " * 47,
        "2801234567890123" + "\t" * 49 + "x", "130123456789012345" + " " * 47 + "x",
        " " * 46 + "130123456789012345", " " * 47 + "130123456789012345",
    )


def addresses():
    yield Form("ip", "BadValue", address).good(
        "192.0.2.7", "0.0.0.0", "255.255.255.255", "::", "::1", "1::", "2001:db8::1", "2001:DB8:0:0:1::1",
        "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:0:0:2:0:0:0:3", "0:0:1:0:0:1:0:0",
        "1:2:3:4:5:6:192.0.2.7", "::ffff:192.0.2.7", "::192.0.2.7", "64:ff9b::192.0.2.7",
        "0000:0000:0000:0000:0000:ffff:255.255.255.255",
    ).bad(
        "‸", "192.0.2‸", "192.0.2.7‸.1", "192.0.2.25‸6", "192.0.0‸2.7", "192.0.‸.7", "192.0.2.7‸ ", "192.0.2.7‸:80",
        "‸localhost", ":‸", "::‸:", "1::2:‸:3", "1:2:3:4:5:6:7‸", "1:2:3:4:5:6:7:8‸:9", "1:2:3:4:5:6:7::‸8",
        "1:1.2.3.4‸", "::1234‸5", "::1‸%eth0", "‸[::1]", "fe80::‸g", "1:2:3:‸",
    )


def files():
    forms = [form for group in (amounts, times, numbers, codes, addresses) for form in group()]
    return {f"value/{form.name}.tsv": "".join(form.lines).encode() for form in forms}
