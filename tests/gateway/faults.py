"""Faults of the network and of the gateway, by kind and probability, counted."""

from collections import Counter
from dataclasses import asdict, dataclass

from .chance import draw

# Kind: what happens.
REQUEST_KINDS = {
    "drop_request": "the connection ends, and nothing was handled",
    "late_request": "the connection ends, and the request is handled `seconds` later",
    "drop_reply": "the request is handled, and the connection ends without a reply",
    "delay": "the reply comes `seconds` later",
    "system_error_before": "SYSTEMERROR, and nothing was handled",
    "system_error_after": "SYSTEMERROR, and the request was handled",
    "garbage": "the request is handled, and the reply is no reply",
    "wrong_sign": "the request is handled, and the reply has a wrong signature",
}
NOTIFICATION_KINDS = {
    "notify_lost": "the first attempt of a notification does not arrive",
    "notify_late": "a notification is sent `seconds` later",
    "notify_duplicate": "a notification is sent twice",
}
KINDS = REQUEST_KINDS | NOTIFICATION_KINDS


@dataclass
class Fault:
    """A rule: this kind, on this path, that often, at most so many times."""

    kind: str
    probability: float = 1.0
    path: str = "*"
    seconds: float = 20.0
    times: int | None = None

    def fits(self, path: str) -> bool:
        if (path == "notification") != (self.kind in NOTIFICATION_KINDS):
            return False
        return self.path in ("*", path) and self.times != 0


class Faults:
    """A draw depends on the seed, the path, the number and how often it came, and on nothing else."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rules: list[Fault] = []
        self.seen: Counter[tuple[str, str]] = Counter()
        self.counts: Counter[str] = Counter()
        self.by_path: Counter[tuple[str, str]] = Counter()
        # Every fault so far: kind, path, number.
        self.met: list[tuple[str, str, str]] = []

    def set(self, given: object) -> None:
        """New rules: {"drop_reply": 0.05} or [{"kind": "drop_reply", "probability": 0.05}]."""
        if isinstance(given, dict):
            given = [{"kind": kind, "probability": chance} for kind, chance in given.items()]
        if not isinstance(given, list):
            raise ValueError("faults are a list of rules, or an object of probabilities")
        rules = []
        for rule in given:
            try:
                fault = Fault(**rule)
            except TypeError as error:
                raise ValueError(f"not a fault: {error}") from None
            if fault.kind not in KINDS:
                raise ValueError(f"a fault is {', '.join(KINDS)}, not {fault.kind}")
            if not 0 <= fault.probability <= 1:
                raise ValueError("a probability is from 0 to 1")
            rules.append(fault)
        self.rules = rules

    def choose(self, path: str, number: str) -> Fault | None:
        """The fault of this request, at most one; its number is counted."""
        self.seen[path, number] += 1
        drawn = draw(self.seed, "fault", path, number, self.seen[path, number])
        for rule in self.rules:
            if rule.fits(path) and drawn.random() < rule.probability:
                if rule.times is not None:
                    rule.times -= 1
                self.counts[rule.kind] += 1
                self.by_path[rule.kind, path] += 1
                self.met.append((rule.kind, path, number))
                return rule
        return None

    def as_json(self) -> dict[str, object]:
        return {
            "rules": [asdict(rule) for rule in self.rules],
            "requests": sum(count for (path, _), count in self.seen.items() if path != "notification"),
            "counts": dict(sorted(self.counts.items())),
            "by_path": {f"{kind} {path}": count for (kind, path), count in sorted(self.by_path.items())},
        }
