"""What the customer, the bank and the network do: by rule, by amount, or by the seed.

A rule is a JSON object:

    {"number": "A*", "kind": "micropay", "amount": 101, "does": ["bank_error", "pay"],
     "seconds": 10, "recall": 2, "coupons": [30], "times": 5}

`number` is a pattern of out_trade_no (out_refund_no for refunds), `kind` is micropay, order or
refund, `does` one behaviour or one for each attempt (the last stays), `seconds` how long it takes,
`recall` how many reversals fail with recall=Y, `coupons` what others pay (fen), `times` for how
many numbers the rule is good. All but `does` may be left out. The first rule that fits counts.
"""

from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from .chance import draw

# What a payment code may do. Seconds is the time after which the money moves, where it does.
MICROPAY = {
    "pay": 0,
    "password": 12,
    "password_fail": 12,
    "password_never": 0,
    "system_error": 0,
    "system_error_charged": 0,
    "bank_error": 0,
    "bank_error_charged": 7,
    "drop_before": 0,
    "drop_after": 0,
    "late": 20,
    "expired": 0,
    "not_enough": 0,
    "bad_card": 0,
}
# What the customer of an order by QR code, JSAPI, APP or H5 does by himself.
ORDER = {"never": 0, "pay": 5, "fail": 5}
# What becomes of a refund.
REFUND = {
    "succeed": 0,
    "change": 0,
    "close": 0,
    "not_enough": 0,
    "need_retry": 0,
    "system_error": 0,
    "system_error_accepted": 0,
}
KINDS = {"micropay": MICROPAY, "order": ORDER, "refund": REFUND}
DEFAULT = {"micropay": "pay", "order": "never", "refund": "succeed"}

# Amounts of a payment code that choose a behaviour: 999.01 yuan and so on, in MICROPAY's order.
FIRST_AMOUNT = 99_901
AMOUNTS = {FIRST_AMOUNT + n: name for n, name in enumerate(MICROPAY)}


@dataclass
class Rule:
    """Who does what."""

    does: list[str]
    number: str = "*"
    kind: str = "micropay"
    amount: int | None = None
    seconds: float | None = None
    recall: int = 0
    coupons: list[int] = field(default_factory=list)
    times: int | None = None

    @classmethod
    def of(cls, given: dict[str, object]) -> "Rule":
        """The rule in a JSON object; ValueError if it is none."""
        values = dict(given)
        does = values.get("does")
        values["does"] = [does] if isinstance(does, str) else does
        try:
            rule = cls(**values)  # type: ignore[arg-type]
        except TypeError as error:
            raise ValueError(f"not a rule: {error}") from None
        if rule.kind not in KINDS:
            raise ValueError(f"kind is one of {', '.join(KINDS)}, not {rule.kind}")
        if not isinstance(rule.does, list) or not rule.does:
            raise ValueError("does is a behaviour, or a list of some")
        for name in rule.does:
            if name not in KINDS[rule.kind]:
                raise ValueError(f"{rule.kind} cannot do {name}; it can {', '.join(KINDS[rule.kind])}")
        return rule


@dataclass(frozen=True)
class Plan:
    """What happens to one number."""

    kind: str
    does: list[str]
    seconds: float | None = None
    recall: int = 0
    coupons: tuple[int, ...] = ()

    def at(self, attempt: int) -> tuple[str, float]:
        """The behaviour at that attempt (from 0) and its time."""
        name = self.does[min(attempt, len(self.does) - 1)]
        return name, KINDS[self.kind][name] if self.seconds is None else self.seconds


class Customers:
    """Decides once for each number, so that a retry meets the same customer."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rules: list[Rule] = []
        self.weights: dict[str, dict[str, float]] = {}
        self.decided: dict[tuple[str, str, str], Plan] = {}
        self.attempts: Counter[tuple[str, str, str]] = Counter()

    def set_weights(self, kind: str, weights: dict[str, float]) -> None:
        """How often each behaviour is drawn where no rule and no amount decides."""
        if kind not in KINDS or not isinstance(weights, dict) or not sum(weights.values()) > 0:
            raise ValueError(f"no weights of a kind {kind}")
        for name, weight in weights.items():
            if name not in KINDS[kind] or weight < 0:
                raise ValueError(f"{kind} cannot do {name} {weight} times")
        self.weights[kind] = dict(weights)

    def plan(self, kind: str, owner: str, number: str, amount: int, amounts: bool = True) -> Plan:
        key = (kind, owner, number)
        if key not in self.decided:
            self.decided[key] = self.decide(kind, number, amount, amounts)
        return self.decided[key]

    def behave(self, kind: str, owner: str, number: str, amount: int, amounts: bool = True) -> tuple[str, float]:
        """What happens at this attempt, and its seconds. Every call is an attempt."""
        plan = self.plan(kind, owner, number, amount, amounts)
        self.attempts[kind, owner, number] += 1
        return plan.at(self.attempts[kind, owner, number] - 1)

    def decide(self, kind: str, number: str, amount: int, amounts: bool) -> Plan:
        for rule in self.rules:
            fits = rule.kind == kind and fnmatchcase(number, rule.number)
            if fits and rule.amount in (None, amount) and rule.times != 0:
                if rule.times is not None:
                    rule.times -= 1
                return Plan(kind, rule.does, rule.seconds, rule.recall, tuple(rule.coupons))
        if kind == "micropay" and amounts and amount in AMOUNTS:
            return Plan(kind, [AMOUNTS[amount]])
        weights = self.weights.get(kind)
        if weights:
            drawn = draw(self.seed, "customer", kind, number)
            return Plan(kind, drawn.choices(list(weights), list(weights.values())))
        return Plan(kind, [DEFAULT[kind]])
