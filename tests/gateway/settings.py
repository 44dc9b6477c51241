"""What can be set, and what it is when nobody does."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Merchant:
    """An account. The default one is that of WeChat Pay's own published examples."""

    appid: str = "wx2421b1c4370ec43b"
    mch_id: str = "10000100"
    key: str = "192006250b4c09247ec02edce69f6a2d"


@dataclass
class Settings:
    """Rules of the gateway that tests may want otherwise. Times are seconds."""

    # An order cannot be closed before this age.
    close_minimum: float = 300
    # A reversal earlier than this after the payment is a complaint (see world.py).
    reverse_minimum: float = 15
    # A query sooner than this after the last one of the same order is a complaint.
    query_minimum: float = 1
    reverse_window: float = 7 * 86_400
    refund_window: float = 365 * 86_400
    # Reversing a number the gateway never saw: "close" it for ever, or "refuse" with ORDERNOTEXIST.
    reverse_unknown: str = "close"
    # A payment code without further rules asks for the password above this many fen.
    password_above: int = 100_000
    # How long a refund is in process when no rule says otherwise.
    refund_seconds: float = 30
    # Bills of a day that is not over, and before 10 o'clock of the next.
    bills_at_once: bool = False
    # Amounts that choose what a payment code does (see customers.py).
    amounts: bool = True
    # Real seconds to wait for the merchant's answer to a notification.
    notify_timeout: float = 5

    def change(self, new: dict[str, object]) -> None:
        """Sets some; ValueError for one that does not exist or has another type."""
        known = {field.name: getattr(self, field.name) for field in fields(self)}
        for name, value in new.items():
            if name not in known:
                raise ValueError(f"no such setting: {name}")
            if family(value) is not family(known[name]):
                raise ValueError(f"{name} is like {known[name]!r}, not {value!r}")
        for name, value in new.items():
            setattr(self, name, value)


def family(value: object) -> type:
    """A setting stays text, a truth value, or a number."""
    return float if type(value) is int else type(value)
