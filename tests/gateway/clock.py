"""Simulated time. It stands still until somebody advances it, so no test ever sleeps."""

import heapq
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

# WeChat Pay writes every time in Beijing time.
BEIJING = timezone(timedelta(hours=8))
# Noon of a day of no importance.
START = int(datetime(2026, 1, 5, 12, 0, 0, tzinfo=BEIJING).timestamp())
DAY = 86_400


class Clock:
    """The time, and what will happen later, in the order in which it is due."""

    def __init__(self, start: int = START) -> None:
        self.now: float = start
        self._later: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def after(self, seconds: float, act: Callable[[], None]) -> None:
        """Calls `act` when `seconds` have passed. Equal times keep the order of the calls."""
        self._count += 1
        heapq.heappush(self._later, (self.now + seconds, self._count, act))

    def step(self, until: float) -> bool:
        """Runs the next act due at `until` or before; otherwise moves the time there."""
        if self._later and self._later[0][0] <= until:
            when, _, act = heapq.heappop(self._later)
            self.now = max(self.now, when)
            act()
            return True
        self.now = max(self.now, until)
        return False

    @property
    def waiting(self) -> int:
        """How many acts are still to come."""
        return len(self._later)

    @property
    def next(self) -> float | None:
        """When the next act is due."""
        return self._later[0][0] if self._later else None


def beijing(time: float) -> datetime:
    return datetime.fromtimestamp(int(time), BEIJING)


def compact(time: float) -> str:
    """yyyyMMddHHmmss, as in time_end."""
    return beijing(time).strftime("%Y%m%d%H%M%S")


def spaced(time: float) -> str:
    """yyyy-MM-dd HH:mm:ss, as in success_time and in the bills."""
    return beijing(time).strftime("%Y-%m-%d %H:%M:%S")


def day(time: float) -> str:
    """yyyyMMdd, as in bill_date."""
    return beijing(time).strftime("%Y%m%d")


def from_compact(text: str) -> int:
    """The time of a yyyyMMddHHmmss; ValueError if it is none."""
    if len(text) != 14 or not (text.isascii() and text.isdigit()):
        raise ValueError(f"not yyyyMMddHHmmss: {text}")
    return int(datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=BEIJING).timestamp())
