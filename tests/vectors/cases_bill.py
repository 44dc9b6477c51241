"""Bills and what is read from them, and records held against bills.

Nothing here reads a bill. A case states the values of each line; the bill is written from them, and
they are what has to be read. Offsets are counted while writing. Amounts are computed by decimal,
times by datetime. A ‸ in a value marks the character that its refusal points at.
"""

import datetime
import decimal

BEIJING = datetime.timezone(datetime.timedelta(hours=8))
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
MARK = "‸"
BOM = "\ufeff"

# Heading: code of the column, what its values are read as.
TRADE = {
    "交易时间": (1, "time"), "公众账号ID": (2, ""), "商户号": (3, ""), "特约商户号": (4, ""), "子商户号": (4, ""),
    "设备号": (5, ""), "微信订单号": (6, ""), "商户订单号": (7, ""), "用户标识": (8, ""), "交易类型": (9, ""),
    "交易状态": (10, ""), "付款银行": (11, ""), "货币种类": (12, ""), "应结订单金额": (13, "fen"),
    "代金券金额": (14, "fen"), "代金券或立减优惠金额": (14, "fen"), "企业红包金额": (14, "fen"),
    "退款申请时间": (15, "time"), "退款成功时间": (16, "time"), "微信退款单号": (17, ""), "商户退款单号": (18, ""),
    "退款金额": (19, "fen"), "充值券退款金额": (20, "fen"), "代金券或立减优惠退款金额": (20, "fen"),
    "企业红包退款金额": (20, "fen"), "退款类型": (21, ""), "退款状态": (22, ""), "商品名称": (23, ""),
    "商户数据包": (24, ""), "手续费": (25, "fee"), "返还手续费": (26, "fee"), "费率": (27, ""),
    "订单金额": (28, "fen"), "总金额": (28, "fen"), "申请退款金额": (29, "fen"), "费率备注": (30, ""),
}
TRADE_SUMMARY = {
    "总交易单数": (60, "count"), "应结订单总金额": (61, "fen"), "退款总金额": (62, "fen"), "总退款金额": (62, "fen"),
    "充值券退款总金额": (63, "fen"), "总代金券或立减优惠退款金额": (63, "fen"), "总企业红包退款金额": (63, "fen"),
    "手续费总金额": (64, "fee"), "订单总金额": (65, "fen"), "总交易额": (65, "fen"), "申请退款总金额": (66, "fen"),
}
FUND = {
    "记账时间": (80, "time"), "微信支付业务单号": (81, ""), "资金流水单号": (82, ""), "业务名称": (83, ""),
    "业务类型": (84, ""), "收支类型": (85, ""), "收支金额(元)": (86, "fen"), "收支金额（元）": (86, "fen"),
    "收支金额": (86, "fen"), "账户结余(元)": (87, "fen"), "账户结余（元）": (87, "fen"), "账户结余": (87, "fen"),
    "资金变更提交申请人": (88, ""), "备注": (89, ""), "业务凭证号": (90, ""),
}
FUND_SUMMARY = {
    "资金流水总笔数": (110, "count"), "收入笔数": (111, "count"), "收入金额": (112, "fen"),
    "支出笔数": (113, "count"), "支出金额": (114, "fen"),
}
PARTS = {"trade": (TRADE, TRADE_SUMMARY), "fund": (FUND, FUND_SUMMARY), "comments": ({}, {})}

COMMON = "微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类"
HEAD = f"交易时间,公众账号ID,商户号,特约商户号,设备号,{COMMON},应结订单金额,代金券金额"
ALL = f"{HEAD},微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包," \
    "手续费,费率,订单金额,申请退款金额,费率备注"
SUCCESS = f"{HEAD},商品名称,商户数据包,手续费,费率,订单金额,费率备注"
REFUND = f"{HEAD},退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态," \
    "商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注"
RECHARGE_REFUND = REFUND.replace("手续费", "返还手续费").removesuffix(",费率备注")
TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
OLD_HEAD = f"交易时间,公众账号ID,商户号,子商户号,设备号,{COMMON},总金额"
OLD = f"{OLD_HEAD},代金券或立减优惠金额,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额，退款类型，退款状态," \
    "商品名称,商户数据包,手续费,费率"
OLD_TOTALS = "总交易单数，总交易额，总退款金额，总代金券或立减优惠退款金额，手续费总金额"
OLDER = OLD.replace("代金券或立减优惠", "企业红包").replace("，", ",")
OLDER_REFUND = f"{OLD_HEAD},企业红包金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,企业红包退款金额," \
    "退款类型,退款状态,商品名称,商户数据包,手续费,费率"
OLDER_TOTALS = OLD_TOTALS.replace("代金券或立减优惠", "企业红包").replace("，", ",")
FLOW = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号"
FLOW_TOTALS = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额"
# As little as will do.
SMALL = "交易时间,商户订单号,交易状态,手续费,订单金额"
SMALL_TOTALS = "总交易单数,手续费总金额,订单总金额"


def read_as(form, value):
    """What a value is read as: a number, or nothing for a text."""
    if not form or not value:
        return ""
    if form == "time":
        plain = value.replace("：", ":")
        moment = datetime.datetime.strptime(plain, "%Y-%m-%d %H:%M:%S").replace(tzinfo=BEIJING)
        return str(int(moment.timestamp()))
    exact = decimal.Decimal(value).scaleb({"fen": 2, "fee": 5, "count": 0}[form])
    if exact != exact.to_integral_value():
        raise ValueError(f"{value} is no {form}")
    return str(int(exact))


KINDS = {"time": "BadTime", "fen": "BadAmount", "fee": "BadAmount", "count": "BadNumber"}


class Bill:
    """A bill that is being written, and what has to be read from it."""

    def __init__(self, sheet, headings=None, *, bom=True, end="\r\n", lead=""):
        self.sheet, self.end = sheet, end
        self.content = ((BOM if bom else "") + lead).encode()
        self.events, self.headings = [], []
        self.columns = {}
        if headings is not None:
            self.columns = PARTS[sheet][0]
            self.head(headings)

    def head(self, headings):
        self.headings = [each.strip() for each in headings.replace("，", ",").split(",")]
        return self.text(headings + self.end)

    def text(self, text):
        self.content += text if isinstance(text, bytes) else text.encode()
        return self

    def line(self, name, values, end=None):
        """Writes a line of values, and notes what each of them is read as."""
        event = [f"{name} {len(self.content)}"]
        values = values.split("|") if isinstance(values, str) else values
        if len(values) != len(self.headings):
            raise ValueError(f"{len(values)} values, {len(self.headings)} headings")
        for at, (heading, marked) in enumerate(zip(self.headings, values)):
            self.text(",`" if at else "`")
            code, form = self.columns.get(heading.replace(" ", ""), (0, ""))
            before, mark, after = marked.partition(MARK)
            value = before + after
            if mark:
                read = f"{KINDS[form]} {len(self.content) + len(before.encode())}"
            else:
                read = read_as(form, value)
            self.text(value)
            escaped = "".join(ESCAPES.get(char, char) for char in value)
            event.append(f"{code}\t{heading}\t{escaped}\t{read}")
        self.text(self.end if end is None else end)
        return event

    def row(self, *values):
        for each in values:
            self.events += self.line("row", each)
        return self

    def refused_row(self, kind, values):
        """A row whose amount is refused at its mark while it is read."""
        before, _, after = ("`" + values.replace("|", ",`")).partition(MARK)
        self.text(before)
        self.events.append(f"refused {kind} {len(self.content)}")
        return self.text(after + self.end)

    def refused(self, kind, text, at=None):
        """A line that is refused, at its start or where it says."""
        start = len(self.content)
        self.text(text).text(self.end)
        self.events.append(f"refused {kind} {start if at is None else at}")
        return self

    def summary(self, headings, values, end=None):
        self.columns = PARTS[self.sheet][1]
        self.head(headings)
        self.events += self.line("summary", values, end)
        return self

    def here(self, back=0):
        return len(self.content) - back


class Cases:
    def __init__(self):
        self.files = {}

    def add(self, name, about, bill, expect="ok", *, memory=4096, keys=()):
        """The case; `expect` of a kind alone means at the end of the bill."""
        if expect not in ("ok", "refusal") and " " not in expect:
            expect += f" {len(bill.content)}"
        rows = sum(event.startswith("row ") for event in bill.events)
        lines = [f"about: {about}", f"sheet: {bill.sheet}", f"memory: {memory}"]
        lines += [f"{key}: {value}" for key, value in keys]
        lines += [f"rows: {rows}", f"expect: {expect}"]
        if bill.events:
            lines += ["", *bill.events]
        if f"bill/{name}.case" in self.files:
            raise ValueError(f"two cases are named {name}")
        self.files[f"bill/{name}.bill"] = bill.content
        self.files[f"bill/{name}.case"] = "\n".join(lines).encode() + b"\n"


REFUNDED = (
    "2019-02-19 05:01:46|wxab8acd895ab1638a|1921000401|0|harryma007|4200000263201902167700134212|"
    "autotest_20190216081946_82335|oHkLxtx0vUqe-18p_AXTZ1innxkCY|JSAPI|REFUND|OTHERS|CNY|0.00|0.00|"
    "50000709672019011908420787722|REF4200000263201902167700963919|0.01|0.00|ORIGINAL|SUCCESS|"
    "系统拨测-cheeryin-test_micropay_succ||0.00000|39.00%|0.00|0.01|"
)
PAID = (
    "2019-02-19 18:19:32|wxab8acd895ab1638a|1921000401|0|harryma007|4200000263201902167700134203|"
    "autotest_20190219181930_76386|oHkLxt5HnHcBDewv4dLc8xivG1DuE|JSAPI|SUCCESS|OTHERS|CNY|0.01|0.00|"
    "0|0|0.00|0.00|||系统拨测-cheeryin-test_micropay_succ||0.00000|39.00%|0.01|0.00|"
)
REVOKED = (
    "2019-02-19 20:00:00|wx1|100|101|t-1|42000|A-9|o1|MICROPAY|REVOKED|CFT|CNY|0.00|0.00|0|0|4.50|0.00|"
    "ORIGINAL|SUCCESS|茶||-0.03000|0.60%|0.00|4.50|"
)
GOODS = "红茶, 绿茶,乌龙茶 `热`"
SOLD = (
    f"2019-07-23 18:46:41|wx1|100|101||42001|A-1|o1|JSAPI|SUCCESS|CFT|CNY|8.50|0.50|{GOODS}|a=1&b=2|"
    "0.05000|0.60%|9.00|"
)
RETURNED = (
    "2019-07-23 20:53:36|wx1|100|101||42001|A-1|o1|JSAPI|REFUND|CFT|CNY|0.00|0.00|2019-07-23 20:53:36|"
    "2019-07-23 20:53:40|50001|R-1|2.02|0.00|ORIGINAL|SUCCESS|茶|x|-0.02000|0.60%|0.00|2.02|"
)
FIRST = (
    "2014-11-10 16：33：45|wx2421b1c4370ec43b|10000100|0|1000|1001690740201411100005734289|1415640626|"
    "085e9858e3ba5186aafcbaed1|MICROPAY|SUCCESS|CFT|CNY|0.01|0.0|0|0|0|0|||被扫支付测试|订单额外描述|0|0.60%"
)
SECOND = FIRST.replace("16：33：45", "16：46：14").replace("5734289", "5729794").replace("5640626", "5635270")
YEAR_2015 = (
    "2015-03-30 21:25:32|wx58aea38c0796394d|10027619|0||1009360611201503300040393756|20150330212520177109431|"
    "oqMIVt3Ouq-2Vm0kZOZmZ2rTDlP8|JSAPI|SUCCESS|CFT|CNY|0.01|0.00|0|0|0|0|||COS-洁面慕斯+精华套装||0.00020|2.00%"
)
YEAR_2018 = (
    "2018-08-20 14:40:09|wx34723380b2d8a699|1510598081|1511458511||4200000145201808202300523655|2018082010|"
    "oDodT0XcpFfrHVR9Kc_VgpFOj8lQ|NATIVE|REFUND|CFT|CNY|0.00|0.00|2018-08-21 18:13:10|2018-08-21 18:13:12|"
    "50000707812018082106030155182|1012413262018082023005236551534846383|0.01|0.00|ORIGINAL|SUCCESS|测试||0.00000|1.00%"
)
MOVED = (
    "2018-02-01 04:21:23|50000305742018020103387128253|1900009231201802015884652186|退款|退款|支出|0.02|0.17|"
    "system|缺货|REF4200000068201801293084726067"
)
EARNED = "2018-02-01 09:00:00|42000|1900009231|交易|交易|收入|12345.60|12345.77|system|一, 二|V-1"
OTHER = "2018-02-01 09:00:01|42001|1900009232|其他|其他|冻结|1.00|12344.77|system||V-2"
ONE = "2019-02-19 18:19:32|A-1|SUCCESS|0.03|4.50"
TWO = "2019-02-19 18:20:00|A-2|SUCCESS|0.05|9.00"


def layouts(cases):
    add = cases.add
    add("all", "The sample of 2019: a refund and a payment.",
        Bill("trade", ALL).row(REFUNDED, PAID).summary(TOTALS, "2.0|0.01|0.01|0.0|0.0|0.01|0.01"))
    bill = Bill("trade", ALL).row(REFUNDED, PAID)
    add("all-shortened", "The sample as it was published: two rows of 45, with the summary of all.",
        bill.summary(TOTALS, "45.0|0.47|0.14|0.0|0.08|0.47|0.14"),
        f"TotalMismatch {bill.here(len('45.0,`0.47,`0.14,`0.0,`0.08,`0.47,`0.14') + 2)}")
    add("all-revoked", "A payment that was revoked: no refund numbers, but a refunded amount.",
        Bill("trade", ALL).row(REVOKED).summary(TOTALS, "1|0.00|4.50|0.00|-0.03000|0.00|4.50"))
    add("success", "Payments only; commas and backticks within a value; LF; no byte order mark.",
        Bill("trade", SUCCESS, bom=False, end="\n").row(SOLD).summary(TOTALS, "1|8.50|0.00|0.00|0.05000|9.00|0.00"))
    add("refund", "Refunds only; a negative fee.",
        Bill("trade", REFUND).row(RETURNED).summary(TOTALS, "1|0.00|2.02|0.00|-0.02000|0.00|2.02"))
    returned = RETURNED.removesuffix("|").replace("-0.02000", "0.02000")
    add("recharge-refund", "Recharge refunds: the fee that is given back has its own column and no total.",
        Bill("trade", RECHARGE_REFUND).row(returned).summary(TOTALS, "1|0.00|2.02|0.00|-0.02000|0.00|2.02"))
    add("old-2014", "The sample of 2014: colons and commas of a Chinese keyboard.",
        Bill("trade", OLD, bom=False, end="\n").row(FIRST, SECOND).summary(OLD_TOTALS, "2|0.02|0.0|0.0|0", ""))
    add("old-2015", "A bill of 2015: fees finer than a fen, and coupons under their first name.",
        Bill("trade", OLDER).row(YEAR_2015, YEAR_2015).summary(OLDER_TOTALS, "2|0.02|0.00|0.00|0.00040"))
    add("old-2018-refund", "The last of the old layouts: refunds.",
        Bill("trade", OLDER_REFUND).row(YEAR_2018).summary(OLDER_TOTALS, "1|0.00|0.01|0.00|0.00000"))
    add("fund", "Money in, money out, and money that does neither.",
        Bill("fund", FLOW).row(MOVED, EARNED, OTHER).summary(FLOW_TOTALS, "3.0|1.0|12345.60|1.0|0.02"))
    add("fund-ascii", "The same headings with ASCII parentheses.",
        Bill("fund", FLOW.replace("（", "(").replace("）", ")"), end="\n").row(MOVED)
        .summary(FLOW_TOTALS, "1|0|0|1|0.02"))
    bill = Bill("fund", FLOW).row(MOVED)
    add("fund-shortened", "The sample as it was published: one row of 20, with the summary of all.",
        bill.summary(FLOW_TOTALS, "20.0|17.0|0.35|3.0|0.18"),
        f"TotalMismatch {bill.here(len('20.0,`17.0,`0.35,`3.0,`0.18') + 2)}")
    add("reordered", "Columns in another order, and one that nobody knows.",
        Bill("trade", "订单金额, 门店 ,商户订单号,公众账号 ID").row("4.50|茶馆|A-1|wx1").summary("订单总金额,总交易单数", "4.5|1"))
    add("empty-bill", "A day without a payment.", Bill("trade", SMALL).summary(SMALL_TOTALS, "0.0|0.0|0"))
    add("blank-lines", "Lines without anything do not count.",
        Bill("trade", SMALL, lead=" \r\n\n\t").text("\r\n\n").row(ONE).text("\n\r\n")
        .summary(SMALL_TOTALS, "1|0.03|4.50", "\r\n\n \t\r\n"))
    add("widest", "64 columns.",
        Bill("trade", "商户订单号," + ",".join(f"x{at}" for at in range(63))).row("|".join(str(at) for at in range(64)))
        .summary("总交易单数", "1"))


def ends(cases):
    add = cases.add
    add("empty", "Nothing.", Bill("trade", bom=False), "Empty")
    add("empty-bom", "A byte order mark and white space.", Bill("fund", lead="\r\n \t"), "Empty")
    add("truncated-header", "The headings are cut.", Bill("trade").text(SMALL[:12]), "Truncated")
    add("truncated-character", "The headings are cut within a character.",
        Bill("trade").text(SMALL.encode()[:20]), "Truncated")
    add("truncated-rows", "There is no summary.", Bill("trade", SMALL).row(ONE, TWO), "Truncated")
    add("truncated-row", "A row is cut: it may have had more.",
        Bill("trade", SMALL).row(ONE).text("`" + ",`".join(TWO.split("|"))), "Truncated")
    add("truncated-summary", "The summary is missing.",
        Bill("trade", SMALL).row(ONE).text(SMALL_TOTALS + "\r\n"), "Truncated")
    add("truncated-totals", "The summary is cut.",
        Bill("trade", SMALL).row(ONE).text(SMALL_TOTALS + "\r\n`1,`0.03"), "Truncated")
    add("no-last-line-end", "The last line lacks its end.",
        Bill("trade", SMALL).row(ONE).summary(SMALL_TOTALS, "1|0.03|4.50", ""))
    bill = Bill("trade", SMALL).row(ONE).summary(SMALL_TOTALS, "1|0.03|4.50")
    # Then the summary is not the last line, so it is none.
    del bill.events[-4:]
    at = bill.here()
    add("trailing-row", "A row after the summary.", bill.refused("TrailingData", "`x"), f"TrailingData {at}")


def refusals(cases):
    """Nothing of these can be read: the same refusal again and again."""

    def add(name, about, bill, kind, at, **options):
        bill.events.append(f"refused {kind} {at}")
        cases.add(name, about, bill, f"{kind} {at}", **options)

    add("gzip", "A gzip file.", Bill("trade", bom=False).text(b"\x1f\x8b\x08\x00\x00\x00\x00\x00"), "Compressed", 0)
    add("json", "JSON.", Bill("trade", bom=False).text('{"code":"NOT_FOUND"}\n'), "NotBill", 0)
    add("other-sheet", "A fund flow bill where a trade bill is expected.",
        Bill("trade").text(FLOW + "\r\n"), "NotBill", 3)
    add("two-boms", "Two byte order marks.", Bill("trade", lead=BOM).text(SMALL), "NotBill", 3)
    add("half-bom", "Another character that starts as the byte order mark does.",
        Bill("trade", bom=False).text("：\n"), "NotBill", 1)
    add("utf-16", "UTF-16.", Bill("trade", bom=False).text((BOM + SMALL + "\n").encode("utf-16-le")), "BadUtf8", 0)
    add("gbk", "GBK.", Bill("trade", bom=False).text((SMALL + "\n").encode("gbk")), "BadUtf8", 0)
    twice = SMALL + ",总金额"
    add("duplicate", "The old and the new heading of one column.",
        Bill("trade").text(twice + "\r\n"), "DuplicateField", 3 + len((SMALL + ",").encode()))
    wide = "商户订单号," + ",".join(f"x{at:02}" for at in range(63)) + ","
    add("too-wide", "65 columns.", Bill("trade").text(wide + "y\n"), "TooManyFields", 3 + len(wide.encode()))
    add("header-too-long", "The headings do not fit.",
        Bill("trade").text(SMALL + "\r\n`1"), "BufferTooSmall", len(SMALL.encode()) + 1, memory=len(SMALL.encode()))


def lines(cases):
    """Lines that are refused, between others that are read."""

    def add(name, about, refuse, *, memory=4096, kind="TotalMismatch"):
        bill = Bill("trade", SMALL, end="\n").row(ONE)
        refuse(bill)
        bill.row(TWO)
        totals = "3|0.08|13.50"
        bill.summary(SMALL_TOTALS, totals)
        cases.add(name, about, bill, f"{kind} {bill.here(len(totals) + 2 + 1)}", memory=memory)

    add("line-few", "Too few values.", lambda bill: bill.refused("ColumnMismatch", "`2019,`A-3,`SUCCESS,`0.01"))
    add("line-many", "Too many values.",
        lambda bill: bill.refused("ColumnMismatch", "`2019,`A-3,`SUCCESS,`0.01,`0.01,`"))
    add("line-separator", "A value that holds the separator.",
        lambda bill: bill.refused("ColumnMismatch", "`2019,`A-3,`茶,`,`SUCCESS,`0,`0"))
    add("line-end", "A value that holds a line end.",
        lambda bill: bill.refused("ColumnMismatch", "`2019,`A-").refused("ColumnMismatch", "3,`SUCCESS,`0,`0"))
    add("line-bare", "A line that is neither a row nor the headings of a summary.",
        lambda bill: bill.refused("ColumnMismatch", "x,y,z"))
    add("line-twice", "Headings of a summary, one of them twice.",
        lambda bill: bill.refused("ColumnMismatch", "订单总金额,总交易额"))
    add("line-utf-8", "Ill-formed UTF-8.",
        lambda bill: bill.refused("BadUtf8", b"`2019,`A-\xff,`SUCCESS,`0,`0", bill.here() + 9))
    for name, amount in (
        ("exponent", "1‸e3"), ("words", "‸茶"), ("places", "0.00000‸1"), ("digits", "1000000000000‸0"),
        ("space", "1.00‸ "), ("plus", "‸+1"),
    ):
        add(f"amount-{name}", "An amount that is none.",
            lambda bill, amount=amount: bill.refused_row("BadAmount", f"2019|A-3|SUCCESS|0|{amount}"))
    # The headings, and the longest line that fits beside them.
    header = len(SMALL.encode())
    longest = "2019-02-19 18:20:00|A-2-of-a-long-series|SUCCESS|0.05|9.00"
    memory = header + len(longest.replace("|", ",`")) + 1
    long = f"`2019,`{'x' * memory},`SUCCESS,`0,`0"
    add("line-long", "A line that does not fit.",
        lambda bill: bill.refused("BufferTooSmall", long, header + len(long)), memory=memory)
    bill = Bill("trade", SMALL, end="\n").row(ONE, longest).summary(SMALL_TOTALS, "2|0.08|13.50")
    cases.add("memory-least", "Memory that just suffices.", bill, memory=memory)
    bill = Bill("trade", SMALL, end="\n").row(ONE).refused("BufferTooSmall", "`" + longest.replace("|", ",`"), memory)
    bill.summary(SMALL_TOTALS, "2|0.08|13.50")
    cases.add("memory-lacks-one", "One byte less.", bill, f"TotalMismatch {bill.here(15)}", memory=memory - 1)


def values(cases):
    add = cases.add
    add("values-refused", "What is not summed up is read when it is asked for, and refused there.",
        Bill("trade", "交易时间,退款申请时间,退款成功时间,代金券金额,商户订单号")
        .row("2019-02-‸30 00:00:00|2019-02-19‸T00:00:00|2019-02-19 18：19：‸60|0.00‸5|A-1", "‸茶|||-‸-|A-2")
        .summary("总交易单数", "2"))
    add("values-empty", "Empty amounts are none.", Bill("trade", SMALL).row("||||").summary(SMALL_TOTALS, "1||"))
    add("values-large", "The largest amounts.",
        Bill("trade", SMALL).row("|A-1|SUCCESS|-9999999999999.99999|9999999999999.99")
        .summary(SMALL_TOTALS, "1.000|-9999999999999.99999|9999999999999.990"))
    many = Bill("trade", "订单金额", end="\n").row(*["9999999999999.99"] * 9)
    many.refused_row("BadAmount", "‸9999999999999.99")
    many.summary("订单总金额,总交易单数", "0|9")
    add("values-overflow", "A sum that does not fit.", many, f"TotalMismatch {many.here(5)}")


def totals(cases):
    names = TOTALS.split(",")
    right = "2.0|0.01|0.01|0.0|0.0|0.01|0.01".split("|")
    short = ("count", "settlement", "refund", "coupon-refund", "fee", "order", "requested-refund")
    for wrong, name in enumerate(short):
        stated = [*right]
        stated[wrong] = "3" if wrong == 0 else "0.02"
        bill = Bill("trade", ALL).row(REFUNDED, PAID).summary(TOTALS, stated)
        behind = len(",`".join(stated[wrong:]).encode()) + 2
        cases.add(f"total-{name}", f"The summary differs in {names[wrong]}.",
            bill, f"TotalMismatch {bill.here(behind)}")
    right = "3|1|12345.60|1|0.02".split("|")
    for wrong, name in enumerate(("count", "income-count", "income", "expense-count", "expense")):
        stated = [*right]
        stated[wrong] = "4" if name.endswith("count") else "0.01"
        bill = Bill("fund", FLOW).row(MOVED, EARNED, OTHER).summary(FLOW_TOTALS, stated)
        behind = len(",`".join(stated[wrong:]).encode()) + 2
        cases.add(f"total-fund-{name}", f"The summary differs in {FLOW_TOTALS.split(',')[wrong]}.",
            bill, f"TotalMismatch {bill.here(behind)}")
    for name, about, fee, expect in (
        ("fee-rounded", "A fee that is rounded in the summary.", "0.07", "ok"),
        ("fee-rounded-up", "A fee that is rounded up in the summary.", "0.08", "ok"),
        ("fee-a-fen-off", "A fee that differs by a fen.", "0.06005", "TotalMismatch"),
    ):
        bill = Bill("trade", SMALL).row("|A-1|SUCCESS|0.03500|1", "|A-2|SUCCESS|0.03505|1")
        bill.summary(SMALL_TOTALS, f"2|{fee}|2.00")
        expect += "" if expect == "ok" else f" {bill.here(len(fee) + 2 + 6)}"
        cases.add(name, about, bill, expect)
    for name, stated, kind, behind in (
        ("count-half", "‸1.5|0.03|4.50", "BadNumber", 15), ("count-negative", "‸-1|0.03|4.50", "BadNumber", 14),
        ("count-words", "‸一|0.03|4.50", "BadNumber", 15), ("total-words", "1|0.03|4.‸", "BadAmount", 0),
    ):
        bill = Bill("trade", SMALL).row(ONE).summary(SMALL_TOTALS, stated)
        at = bill.here(2) if behind == 0 else bill.here(behind + 2)
        cases.add(f"summary-{name}", "A value in the summary that is none.", bill, f"{kind} {at}")
    few = Bill("trade", SMALL).row(ONE).text(SMALL_TOTALS + "\r\n").refused("ColumnMismatch", "`1,`0.03")
    cases.add("summary-few", "A summary with too few values.", few, "Truncated")
    bare = Bill("trade", SMALL).row(ONE).text(SMALL_TOTALS + "\r\n").refused("ColumnMismatch", "1,0.03,4.50")
    bare.columns, bare.headings = TRADE_SUMMARY, SMALL_TOTALS.split(",")
    bare.events += bare.line("summary", "1|0.03|4.50")
    cases.add("summary-bare", "A summary without backticks, and one with.", bare)


def xml(cases):
    document = "<xml><return_code><![CDATA[FAIL]]></return_code><return_msg><![CDATA[No Bill Exist]]></return_msg>" \
        "<error_code>20002</error_code></xml>"
    for name, about, bill, memory in (
        ("xml", "An error.", Bill("trade", bom=False), 4096),
        ("xml-bom", "An error after a byte order mark and a line end.", Bill("fund", lead="\n"), 4096),
        ("xml-memory-least", "Memory that just suffices.", Bill("trade", bom=False), len(document)),
        ("html", "A page: it is for the reader of XML to refuse it.", Bill("trade", bom=False), 4096),
    ):
        bill.text("<!DOCTYPE html>\n<html>" if name == "html" else document)
        start = bill.content.index(b"<")
        cases.add(name, about, bill, "refusal", memory=memory, keys=[("xml", start)])
    bill = Bill("trade").text(document)
    cases.add("xml-too-long", "An error that does not fit.",
        bill, f"BufferTooSmall {len(document)}", memory=len(document) - 1)


def comments(cases):
    written = (
        ("2017-07-01 10:00:05", "1001690740201411100005734289", "5", "赞,水果很新鲜"),
        ("2017-07-01 11:00:05", "1001690740201411100005734278", "5", "不错\n支付,`渠道很方便"),
        ("2017-07-01 11:30:05", "1001690740201411100005734250", "4", ""),
    )

    def bill(mark, end="\n", bom=False):
        made = Bill("comments", bom=bom).text("100" + end)
        for at, values in enumerate(written):
            values = values if mark else tuple(value.replace("\n", "") for value in values)
            made.events.append(f"row {made.here()}")
            made.text(mark + f",{mark}".join(values) + (end if at < 2 or bom else ""))
            for name, value in zip(("time", "transaction_id", "stars", "text"), values):
                read = read_as("time", value) if name == "time" else ""
                made.events.append(f"0\t{name}\t{value.replace(chr(10), chr(92) + 'n')}\t{read}")
        return made

    offset = [("offset", 100)]
    cases.add("comments", "With backticks; one of several lines.", bill("`"), keys=offset)
    cases.add("comments-plain", "The sample of the document: no backticks.", bill(""), keys=offset)
    cases.add("comments-windows", "CR LF and a byte order mark.", bill("`", "\r\n", True), keys=offset)
    none = Bill("comments", bom=False).text("`7")
    cases.add("comments-none", "None.", none, keys=[("offset", 7)])
    few = Bill("comments", bom=False).text("0\n").refused("ColumnMismatch", "`2017-07-01 10:00:05,`1,`5").text("\n")
    cases.add("comments-few", "A comment without a text.", few, keys=[("offset", 0)])
    odd = Bill("comments", bom=False).text("0\n")
    odd.events += [f"row {odd.here()}", f"0\ttime\tnow\tBadTime {odd.here() + 1}"]
    odd.events += ["0\ttransaction_id\t1\t", "0\tstars\t5\t", "0\ttext\t\t"]
    cases.add("comments-time", "A time that is none.", odd.text("`now,`1,`5,`\n"), keys=[("offset", 0)])
    cases.add("comments-empty", "Nothing.", Bill("comments", lead="\n"), "Empty")
    cases.add("comments-json", "Something else.", Bill("comments", bom=False).text("{}\n"), "NotBill 0")
    cases.add("comments-utf-8", "Ill-formed UTF-8.", Bill("comments", bom=False).text(b"0\n\xff"), "BadUtf8 2")


def reconciliation():
    """Own records and rows of a bill in any order, and what comes of each."""
    own = [
        ("payment", "A-1", 450), ("refund", "A-1", 450), ("payment", "A-2", 900), ("payment", "A-3", 1),
        ("refund", "R-1", 100), ("refund", "R-2", 200), ("reversal", "A-4", 5), ("payment", "A-4", 5),
        ("payment", "A-5", 7), ("payment", "A-5", 7), ("payment", "A-10", 10), ("payment", "a-1", 2),
        ("payment", "订单", 3),
    ]
    rows = [
        ("payment", "订单", 3, "matched"), ("payment", "A-1", 450, "matched"), ("payment", "A-2", 901, "differs"),
        ("refund", "R-1", 100, "matched"), ("refund", "R-9", 100, "unknown"), ("payment", "A-9", 1, "unknown"),
        ("payment", "A-4", 5, "matched"), ("reversal", "A-4", 5, "matched"), ("payment", "A-5", 7, "matched"),
        ("payment", "A-1", 450, "repeated"), ("payment", "", 1, "unknown"), ("refund", "A-2", 900, "unknown"),
        ("payment", "A-2", 900, "repeated"),
    ]
    marks, taken = {}, set()
    for kind, number, _, finding in rows:
        marks[kind, number] = finding
    lines = []
    for kind, number, amount in own:
        mark = "duplicate" if (kind, number) in taken else marks.get((kind, number), "missing")
        taken.add((kind, number))
        lines.append(f"own\t{kind}\t{number}\t{amount}\t{mark}\n")
    lines += [f"bill\t{kind}\t{number}\t{amount}\t{finding}\n" for kind, number, amount, finding in rows]
    return {"bill/reconcile.tsv": "".join(lines).encode()}


def files():
    cases = Cases()
    for group in (layouts, ends, refusals, lines, values, totals, xml, comments):
        group(cases)
    return cases.files | reconciliation()
