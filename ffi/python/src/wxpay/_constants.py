"""Numbers and texts of the C headers.

Made by generate.py of the C headers: do not edit.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Kind(IntEnum):
    """Why something was refused. The numbers are frozen."""

    DOC_TOO_LARGE = 1
    """The document is longer than 65,536 bytes."""
    EMPTY = 2
    """Nothing but a byte order mark and white space."""
    NOT_XML = 3
    """Not an XML document at all: JSON, a bill, an HTML page, UTF-16, a second byte order mark."""
    BAD_DECLARATION = 4
    """The declaration is not `<?xml version="1.0" encoding="UTF-8"?>` or an allowed variant."""
    ENCODING_UNSUPPORTED = 5
    """The declaration names an encoding other than UTF-8."""
    DOCTYPE_FORBIDDEN = 6
    """A document type declaration."""
    PI_FORBIDDEN = 7
    """A processing instruction, or an XML declaration that is not at the start."""
    COMMENT_FORBIDDEN = 8
    """A comment."""
    ATTRIBUTE_FORBIDDEN = 9
    """An attribute."""
    ROOT_MISMATCH = 10
    """The root element has another name than the caller stated."""
    NESTED_ELEMENT = 11
    """An element inside a field."""
    MIXED_CONTENT = 12
    """A field that mixes text with CDATA, or holds more than one CDATA section."""
    TEXT_OUTSIDE_FIELD = 13
    """Character data between fields."""
    TAG_MISMATCH = 14
    """An end tag that does not close the open element."""
    MALFORMED_TAG = 15
    """A tag that is none of the accepted forms."""
    TRUNCATED = 16
    """The document ends before it is complete."""
    TRAILING_DATA = 17
    """Something follows the root element."""
    BAD_NAME = 18
    """A name with a character outside `A-Z a-z 0-9 _`, or that starts with a digit."""
    NAME_TOO_LONG = 19
    """A name longer than 64 bytes."""
    BAD_UTF8 = 20
    """Ill-formed UTF-8."""
    BAD_CHAR = 21
    """A character that XML 1.0 does not allow."""
    BAD_ENTITY = 22
    """An entity reference other than `lt`, `gt`, `amp`, `quot`, `apos`."""
    BAD_CHAR_REF = 23
    """A malformed character reference, or one to a character that XML does not allow."""
    CDATA_END_IN_TEXT = 24
    """`]]>` in a text run."""
    DUPLICATE_FIELD = 25
    """A field name that occurs twice, whatever the values."""
    TOO_MANY_FIELDS = 26
    """More fields than the caller has slots, or than 256."""
    BUFFER_TOO_SMALL = 27
    """The caller's buffer is too small; the length that is needed comes back."""
    KEY_INVALID = 40
    """Not a key: 32 ASCII letters or digits."""
    MISSING_SIGN = 41
    """No `sign`, or an empty one."""
    SIGN_MALFORMED = 42
    """`sign` is not 32 (MD5) or 64 (HMAC-SHA256) upper-case hexadecimal digits."""
    SIGN_MISMATCH = 43
    """`sign` is not the signature of these fields under this key."""
    SIGN_TYPE_UNKNOWN = 44
    """`sign_type` names an algorithm that V2 does not have."""
    SIGN_TYPE_MISMATCH = 45
    """`sign_type` names another algorithm than the key's."""
    AMBIGUOUS_VALUE = 46
    """A value that can be read as several fields in the canonical string."""
    NO_FIELDS = 47
    """There is no field to sign."""
    MISSING_FIELD = 60
    """A field that this message must have is absent or empty."""
    RETURN_CODE_FAIL = 61
    """`return_code` is not `SUCCESS`."""
    RESULT_CODE_FAIL = 62
    """`result_code` is not `SUCCESS`."""
    NOT_PAID = 63
    """The trade is in another state than paid."""
    BAD_AMOUNT = 64
    """An amount that is not `0` or up to 18 digits without a leading zero."""
    AMOUNT_MISMATCH = 65
    """The amount is not the order's."""
    CURRENCY_MISMATCH = 66
    """The currency is not the order's."""
    ORDER_MISMATCH = 67
    """The message is about another order."""
    BAD_TIME = 68
    """A time that is not of the protocol's form."""
    BAD_NUMBER = 69
    """A number that is not of the protocol's form."""
    APP_ID_MISMATCH = 70
    """The message is for another application."""
    MCH_ID_MISMATCH = 71
    """The message is for another merchant."""
    BAD_VALUE = 72
    """A value that is not of the form that its field has."""
    UNKNOWN_FIELD = 73
    """A field that this request does not have."""
    FIELD_TOO_LONG = 74
    """A value that is longer than its field may be."""
    BAD_BASE64 = 80
    """Text that is not base64."""
    BAD_CIPHER_LENGTH = 81
    """An encrypted text whose length is not a positive multiple of 16 bytes."""
    DECRYPT_FAILED = 82
    """An encrypted text that does not decrypt to a message under this key."""
    COMPRESSED = 90
    """A compressed file."""
    NOT_BILL = 91
    """Text that is not a bill: its first line holds no known heading."""
    COLUMN_MISMATCH = 92
    """A line of a bill with more or fewer values than there are columns."""
    TOTAL_MISMATCH = 93
    """The rows of a bill do not amount to what its summary states."""
    NOT_SORTED = 94
    """Records that have to be sorted and are not."""
    NULL_POINTER = 100
    """A pointer is NULL where there must be an object, or NULL with a length other than 0."""
    BAD_LENGTH = 101
    """A length that no object in memory can have: more than half of the address space."""
    MISALIGNED = 102
    """An array or struct that is not aligned as its type must be."""
    OVERLAP = 103
    """An output overlaps an input or another output."""
    BAD_FIELDS = 104
    """A field array that was not made by this library: names out of order, twice, or not names."""
    BAD_KEY = 105
    """A key that was not prepared, or was wiped, or is for another algorithm than the function's.
    """
    BAD_ARGUMENT = 106
    """A constant that is none of those the argument can have."""


class Method(IntEnum):
    """How a request is sent."""

    POST = 0
    """The request is sent as the body of a POST."""
    GET = 1
    """The request is sent as the query of a GET: a page that the payer's browser opens."""
    UPLOAD = 2
    """The request is sent as the form of a POST, with a file: the body is yours to write."""


class Host(IntEnum):
    """Where a request is sent to."""

    API = 0
    """The main host. Three others stand in for it, with the same paths."""
    API2 = 1
    """Stands in for the main host in a disaster."""
    APIHK = 2
    """In place of the main host for South-East Asia."""
    APIUS = 3
    """In place of the main host for the other places overseas."""
    FRAUD = 4
    """Risk control and real names."""
    PAYAPP = 5
    """Face payment devices."""
    PAYAPP_MCH = 6
    """The page on which a payer agrees to tell a real name."""


class ReplyKind(IntEnum):
    """What comes back from an endpoint."""

    SIGNED = 0
    """A request that succeeds is answered in XML with a signature."""
    UNSIGNED = 1
    """It is answered in XML without a signature."""
    TEXT = 2
    """It is answered with a bill: lines of text, or a gzip file of them."""
    JSON = 3
    """It is answered in JSON."""
    PAGE = 4
    """It is answered with a page for the payer's browser."""


class Proof(IntEnum):
    """How far a reply is proven."""

    VERIFIED = 1
    """`return_code` is SUCCESS and the signature is right. Look at `result_code` next."""
    UNVERIFIED = 2
    """`return_code` is SUCCESS, from an endpoint that does not sign."""
    UNVERIFIED_REFUSAL = 3
    """`return_code` is not SUCCESS. No endpoint signs that, so it proves nothing: not that the
    request was refused, and not that nothing was paid."""
    UNVERIFIED_TEXT = 4
    """Not XML: a bill, JSON or a page, as it came. There are no fields."""


class Outcome(IntEnum):
    """What became of a request."""

    DONE = 1
    """It was done: `return_code` and `result_code` are SUCCESS."""
    REFUSED = 2
    """It was refused and had no effect, now or later."""
    UNKNOWN = 3
    """Nobody knows: it may have been done, or be done yet."""


class Advice(IntEnum):
    """What to do now."""

    NONE = 0
    """Nothing is to be done: it was done."""
    FIX = 1
    """The same request will never pass: mend the program, the settings or the agreement with the
    platform."""
    QUERY = 2
    """Ask for the state by the query that belongs to this request, and decide by that."""
    WAIT = 3
    """The payer has something to do, a password as a rule: query every few seconds."""
    RETRY = 4
    """Send the same request again, with the same numbers and nothing changed."""
    RETRY_LATER = 5
    """The same, but not before a minute has passed."""
    RESCAN = 6
    """Have the payer show a fresh code, and charge it under a new number."""
    OTHER_MEANS = 7
    """The payer needs another card or another way to pay; under a new number."""
    NEW_NUMBER = 8
    """Send it again under a new number."""
    PAID = 9
    """The order is paid, by its own account: make sure by a query, then treat it as paid."""
    ALREADY_DONE = 10
    """What was asked for is already so."""
    ABSENT = 11
    """The gateway does not know that number, or not yet: after a request whose reply was lost, ask
    again before you believe it."""
    FUNDS = 12
    """The merchant's balance is too small."""
    OFFLINE = 13
    """It cannot be done this way any more: settle it with the payer outside of the gateway."""
    REFUND = 14
    """It is too late to reverse: refund."""
    LOOK = 15
    """No rule helps: have a person read `err_code_des`."""


class Scanned(IntEnum):
    """Whose payment code was scanned."""

    UNKNOWN = 0
    """Neither of the following: the barcode of goods, a link, a code of another length."""
    WECHAT = 1
    """A WeChat payment code, `auth_code`: 18 digits, the first two of them 10 to 15."""
    ALIPAY = 2
    """An Alipay payment code: 16 to 24 digits, the first two of them 25 to 30. To be paid
    elsewhere."""


class TimeForm(IntEnum):
    """How a time is written."""

    COMPACT = 0
    """`yyyyMMddHHmmss`, at UTC+8: `time_start`, `time_expire`, `time_end`."""
    SPACED = 1
    """`yyyy-MM-dd HH:mm:ss`, at UTC+8: `success_time`, times of transfers and in bills."""
    DATE = 2
    """`yyyyMMdd`, at UTC+8: `bill_date`. Read, it is the start of that day; written, the time of
    day is left out."""
    UNIX = 3
    """Seconds since the start of 1970, UTC: `timeStamp`. Read, it must have 10 digits."""


class Schedule(IntEnum):
    """When a notification is delivered again."""

    PAY = 0
    """Payments: 15 s, 15 s, 30 s, 3 min, 10 min, 20 min, three times 30 min, 1 h, three times 3 h,
    twice 6 h."""
    REFUND = 1
    """Refunds: as payments."""
    PAY_BEFORE = 2
    """Payments and refunds, as the platform's texts had it before: 15 s, 15 s, 30 s, 3 min, four
    times 30 min, 1 h."""
    COMBINED = 3
    """Combined orders: 15 s, 15 s, 30 s, 3 min, four times 30 min, 1 h."""
    CONTRACT = 4
    """Entrusted-debit contracts: three times 10 s, three times 30 s, 23 times 5 min."""
    VEHICLE = 5
    """Vehicles: 6 s, and then twice as long each time, up to 1536 s."""


class Sheet(IntEnum):
    """Which bill it is."""

    TRADE = 0
    """The trade bill of a day, of every `bill_type`: `DOWNLOAD_BILL`."""
    FUND = 1
    """The fund flow bill of a day, of every `account_type`: `DOWNLOAD_FUND_FLOW`."""


class RecordKind(IntEnum):
    """What a movement of money is."""

    NONE = 0
    """No record: a row of a kind that there is no name for."""
    PAYMENT = 1
    """Money in, by `out_trade_no`."""
    REFUND = 2
    """Money back, by `out_refund_no`."""
    REVERSAL = 3
    """A payment that was undone by `reverse`, by `out_trade_no`."""


class Mark(IntEnum):
    """What has become of a record of yours."""

    OPEN = 0
    """The bill does not have it, as far as it has been read."""
    MATCHED = 1
    """The bill has it with this amount."""
    AMOUNT_DIFFERS = 2
    """The bill has it with another amount."""
    REPEATED = 3
    """The bill has it more than once."""
    DUPLICATE = 4
    """It is your own records that have it more than once, and this is not the first of them."""


class Finding(IntEnum):
    """What a row of a bill comes to."""

    UNKNOWN = 0
    """The bill has it, your records do not. A payment: someone has paid, so ship, or refund. A
    refund: somebody has made it by hand, or your record of it was lost."""
    MATCHED = 1
    """Both have it, with the same amount."""
    AMOUNT_DIFFERS = 2
    """Both have it, with different amounts."""
    REPEATED = 3
    """The bill has it again. An order is paid once; ask the platform."""


class Column(IntEnum):
    """A column of a bill."""

    MISMATCH = 92
    """A line of a bill with more or fewer values than there are columns."""
    TRADE_TIME = 1
    """When it was paid; in refund rows of a bill of everything, when the refund was made."""
    APPID = 2
    """`appid`"""
    MCH_ID = 3
    """`mch_id`"""
    SUB_MCH_ID = 4
    """`sub_mch_id`"""
    DEVICE_INFO = 5
    """`device_info`"""
    TRANSACTION_ID = 6
    """`transaction_id`"""
    OUT_TRADE_NO = 7
    """`out_trade_no`"""
    OPENID = 8
    """`openid`"""
    TRADE_TYPE = 9
    """`trade_type`"""
    TRADE_STATE = 10
    """`SUCCESS`, `REFUND` or `REVOKED`"""
    BANK_TYPE = 11
    """`bank_type`"""
    FEE_TYPE = 12
    """`fee_type`"""
    SETTLEMENT_AMOUNT = 13
    """`settlement_total_fee`"""
    COUPON_AMOUNT = 14
    """`coupon_fee`"""
    REFUND_REQUEST_TIME = 15
    """When the refund was asked for."""
    REFUND_SUCCESS_TIME = 16
    """When the refund was made."""
    REFUND_ID = 17
    """`refund_id`"""
    OUT_REFUND_NO = 18
    """`out_refund_no`"""
    REFUND_AMOUNT = 19
    """`settlement_refund_fee`"""
    COUPON_REFUND_AMOUNT = 20
    """What of the refund goes back to coupons."""
    REFUND_TYPE = 21
    """`refund_channel`"""
    REFUND_STATUS = 22
    """`refund_status`"""
    BODY = 23
    """`body`"""
    ATTACH = 24
    """`attach`"""
    FEE = 25
    """What the platform charges; negative where it gives back."""
    RETURNED_FEE = 26
    """What the platform gives back, in bills of recharge refunds."""
    RATE = 27
    """The rate of the fee: `0.60%`"""
    ORDER_AMOUNT = 28
    """`total_fee`"""
    REQUESTED_REFUND_AMOUNT = 29
    """`refund_fee`"""
    RATE_NOTE = 30
    """A remark on the rate."""
    TOTAL_COUNT = 60
    """How many rows."""
    TOTAL_SETTLEMENT_AMOUNT = 61
    """The sum of `COLUMN_SETTLEMENT_AMOUNT`."""
    TOTAL_REFUND_AMOUNT = 62
    """The sum of `COLUMN_REFUND_AMOUNT`."""
    TOTAL_COUPON_REFUND_AMOUNT = 63
    """The sum of `COLUMN_COUPON_REFUND_AMOUNT`."""
    TOTAL_FEE = 64
    """The sum of `COLUMN_FEE`."""
    TOTAL_ORDER_AMOUNT = 65
    """The sum of `COLUMN_ORDER_AMOUNT`."""
    TOTAL_REQUESTED_REFUND_AMOUNT = 66
    """The sum of `COLUMN_REQUESTED_REFUND_AMOUNT`."""
    BOOKED_TIME = 80
    """When it was booked."""
    BUSINESS_NO = 81
    """The platform's number of the business: a `transaction_id`, a `refund_id` and so on."""
    FLOW_NO = 82
    """The number of this movement."""
    BUSINESS_NAME = 83
    """What it was for, in words."""
    BUSINESS_TYPE = 84
    """The kind of business, in words."""
    DIRECTION = 85
    """`BILL_INCOME`, money in, or `BILL_EXPENSE`, money out."""
    AMOUNT = 86
    """How much, without a sign."""
    BALANCE = 87
    """What the account held afterwards."""
    APPLICANT = 88
    """Who moved it."""
    REMARK = 89
    """A remark."""
    VOUCHER_NO = 90
    """The number of the voucher."""
    FLOW_COUNT = 110
    """How many rows."""
    INCOME_COUNT = 111
    """How many rows of money in."""
    INCOME_AMOUNT = 112
    """The sum of money in."""
    EXPENSE_COUNT = 113
    """How many rows of money out."""
    EXPENSE_AMOUNT = 114
    """The sum of money out."""


class EventKind(IntEnum):
    """What a flow is told."""

    TICK = 0
    """Nothing has happened but time: also how a flow begins, and how a reply fails to come."""
    RESTART = 1
    """The flow was read back: after a power cut, or after the clock was set. Whatever was under way
    may have been done."""
    CANCEL = 2
    """The merchant, or the payer, does not want it any more."""
    REPLY = 3
    """A reply, or that there will be none. Late ones and repeated ones are welcome."""
    NOTIFIED = 4
    """A genuine notification about this order or refund."""


class ActionKind(IntEnum):
    """What a flow wants."""

    SEND = 1
    """Send this request, once, and wait for its reply until `until`; not longer. The transport must
    not send it again by itself, as some HTTP clients do."""
    WAIT = 2
    """Nothing to do until `until`, or until something happens."""
    DONE = 3
    """It is over: see `end`."""


class Call(IntEnum):
    """Which request a flow wants to be sent."""

    MICROPAY = 1
    """`MICROPAY`"""
    ORDER_QUERY = 2
    """`ORDER_QUERY`"""
    REVERSE = 3
    """`REVERSE`"""
    CLOSE_ORDER = 4
    """`CLOSE_ORDER`"""
    REFUND = 5
    """`REFUND`"""
    REFUND_QUERY = 6
    """`REFUND_QUERY`"""


class Hint(IntEnum):
    """What to show to the payer."""

    PAY = 1
    """Show a payment code, or scan the one that is shown."""
    PROCESSING = 2
    """The payment is being made: please wait."""
    PASSWORD = 3
    """Please type your password on your phone."""
    CANCELLING = 4
    """The payment is being taken back or the order closed: please do not pay."""
    PAID = 5
    """Paid: thank you."""
    NOT_PAID = 6
    """Not paid."""
    REVERSED = 7
    """The payment was taken back."""
    REFUNDING = 8
    """The refund is on its way."""
    REFUNDED = 9
    """Refunded."""
    NOT_REFUNDED = 10
    """Not refunded."""
    STAFF = 11
    """Please call the staff."""


class End(IntEnum):
    """How it ended."""

    NONE = 0
    """It is not over."""
    PAID = 1
    """The order is paid, in full. The reply or notification that said so has the `transaction_id`.
    """
    NOT_PAID = 2
    """The order is not paid and can never be paid under this number."""
    REVERSED = 3
    """What may have been paid was given back, and nothing can be paid under this number any more.
    """
    REFUNDED = 4
    """The payer has the money."""
    NOT_REFUNDED = 5
    """Nothing was refunded, nor will be under this number."""
    NEEDS_HUMAN = 6
    """A person has to look: into the platform's site, the bill, or the settings."""


class Why(IntEnum):
    """Why it ended so."""

    NONE = 0
    """There is nothing to say about it."""
    NOT_SENT = 1
    """Nothing was ever sent."""
    REFUSED = 2
    """The gateway refused, for certain: `advice` says what to do."""
    CLOSED = 3
    """The order was closed, or the refund was."""
    UNSETTLED = 4
    """The tries are used up and nobody knows yet."""
    OTHER_PAYMENT = 5
    """Paid, but not this amount or not in this currency."""
    PAID_BACK = 6
    """Paid, and then refunded by somebody else, in part at least."""
    CHANGED = 7
    """The refund cannot be made as it was meant to: settle it on the platform's site."""
    CONTRADICTION = 8
    """The gateway has said both yes and no."""


class Answer(IntEnum):
    """What a reply said."""

    UNKNOWN = 0
    """Nothing for certain: no reply, one that cannot be read or is not genuine, `SYSTEMERROR`."""
    LATER = 1
    """As unknown, and the gateway wants to be left alone for a minute."""
    REFUSED = 2
    """The request had no effect, now or later: `advice` says what to do."""
    DONE = 3
    """Reversed for good, closed, or accepted for refund: what the request was for."""
    RECALL = 4
    """`recall=Y`: reverse again."""
    PAID = 5
    """Paid, this amount."""
    OTHER_PAYMENT = 6
    """Paid, but not this amount or not in this currency."""
    USER_PAYING = 7
    """`USERPAYING`: the payer is typing a password."""
    NOT_PAY = 8
    """`NOTPAY`"""
    PAY_ERROR = 9
    """`PAYERROR`: failed, or so it looks."""
    CLOSED = 10
    """`CLOSED`: an order that nobody can pay any more."""
    REVOKED = 11
    """`REVOKED`: a payment that was reversed."""
    PAID_BACK = 12
    """`REFUND`: paid, and refunded, in part at least."""
    ABSENT = 13
    """The gateway does not know the number, or not yet."""
    PROCESSING = 14
    """A refund on its way."""
    REFUNDED = 15
    """A refund that has arrived."""
    REFUND_CHANGE = 16
    """`CHANGE`: a refund that cannot be made as it was meant to."""
    REFUND_CLOSE = 17
    """`REFUNDCLOSE`: a refund that will not be made."""


ACK: Final = "<xml><return_code><![CDATA[SUCCESS]]></return_code><return_msg><![CDATA[OK]]></return_msg></xml>"
"""Delivered: what to answer every notification with but those of pay score and native mode 1."""
EVENT_ACK: Final = "<xml><code>SUCCESS</code><message>OK</message></xml>"
"""Delivered: what to answer a pay-score notification with."""
SANDBOX: Final = "/xdc/apiv2sandbox"
"""What comes before the path of an endpoint in today's sandbox, where the endpoint is there."""
INVOKE_CONTRACT_APPID: Final = "wxbd687630cd02ce1d"
"""`appId` of `wx.navigateToMiniProgram` for a contract: WeChat Pay's mini-program."""
INVOKE_CONTRACT_PATH: Final = "pages/index/index"
"""`path` of it."""
BILL_INCOME: Final = "收入"
"""What stands in the column `COLUMN_DIRECTION`: money in."""
BILL_EXPENSE: Final = "支出"
"""What stands in the column `COLUMN_DIRECTION`: money out."""
