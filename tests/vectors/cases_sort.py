"""Orders of names that a sort is likely to get wrong.

The value tells the name's right place, so that the canonical string counts up.
"""

import spelling
from model import SIGN, signature


def cases():
    return [*by_hand(), *by_size()]


def sorted_case(name, about, names_in_order, document_order, slots=64):
    # The place of each name is stated by hand, not found by sorting.
    place = {n: str(i) for i, n in enumerate(names_in_order, 1)}
    fields = {n: place[n] for n in document_order}
    fields["sign"] = SIGN
    case = signature("sign", f"sort-{name}", about, spelling.plain, fields, slots=slots, with_canonical=True)
    assert case.canonical == "&".join(f"{n}={i}" for n, i in place.items() if n != "sign"), name
    return case


def by_hand():
    for name, about, names in (
        ("case", "Names that differ only in case: capitals first.", ("AB", "Ab", "aB", "ab")),
        ("prefix", "A name sorts before its extensions.", ("a", "aa", "aaa", "aaaa", "ab")),
        ("digit-capital-underscore-small", "The order of the kinds of bytes.", ("a", "a0", "a9", "aA", "aZ", "a_", "aa", "az")),
        ("first-byte", "The same order in the first byte.", ("A", "Z", "_", "a", "z")),
        ("underscores", "Underscores only.", ("_", "__", "___", "____")),
        ("underscore-or-letter", "'_' sorts before small letters and after capitals.",
         ("outTradeNo", "out_Trade_no", "out_trade_no", "outtradeno")),
        ("numbers", "Numbers sort as text.", ("f_0", "f_1", "f_10", "f_11", "f_2", "f_20", "f_3")),
        ("nested-numbers", "Numbers of refunds and their coupons.",
         ("coupon_refund_fee_0", "coupon_refund_fee_0_0", "coupon_refund_fee_0_1", "coupon_refund_fee_1",
          "coupon_refund_fee_10", "coupon_refund_fee_10_0", "coupon_refund_fee_1_0", "coupon_refund_fee_2")),
        ("around-sign", "Names right before and after the sign.", ("sigm", "sigmz", "sign0", "sign_", "signa", "sigo")),
        ("long-prefix", "Names that differ only after 60 bytes.",
         tuple("n" * 60 + tail for tail in ("", "0", "00", "0a", "A", "_", "_0", "a"))),
    ):
        yield sorted_case(name, about, names, names)
        yield sorted_case(f"{name}-reversed", f"{about[:-1]}, in reverse order.", names, names[::-1])


def by_size():
    def names(count):
        return tuple(f"f{i:03}" for i in range(count))

    # 97 and 256 have no common factor, so each name comes up once.
    shuffled = tuple(names(256)[i * 97 % 256] for i in range(256))
    full = names(255)
    for name, about, in_order, document_order in (
        ("255-sorted", "A sorted document as large as can be, with its sign.", full, full),
        ("255-reversed", "The same, in reverse order.", full, full[::-1]),
        ("255-shuffled", "The same, in no order.", full, tuple(n for n in shuffled if n != "f255")),
        ("255-organ-pipe", "The same, rising and then falling.", full, full[::2] + full[1::2][::-1]),
        ("255-two-runs", "The same, in two rising runs.", full, full[1::2] + full[::2]),
        ("33-rotated", "The smallest name comes last.", names(33), names(33)[1:] + names(33)[:1]),
        ("32-swapped", "Neighbours are swapped.", names(32), tuple(names(32)[i ^ 1] for i in range(32))),
        ("2-swapped", "Two names.", names(2), names(2)[::-1]),
        ("3-rotated", "Three names.", names(3), names(3)[2:] + names(3)[:2]),
    ):
        yield sorted_case(name, about, in_order, document_order, slots=256)
