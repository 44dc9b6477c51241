"""README.md names what there is, and its example works."""

import json
import re
import unittest
from pathlib import Path

from .control import ROUTES
from .customers import AMOUNTS, KINDS
from .faults import KINDS as FAULTS
from .gateway import Gateway
from .notify import SCHEDULE
from .rules import ENDPOINTS
from .settings import Settings

TEXT = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")


class Readme(unittest.TestCase):
    def named(self, *names: str) -> None:
        for name in names:
            self.assertRegex(TEXT, rf"`{re.escape(name)}`", name)

    def test_names(self) -> None:
        self.named(*ENDPOINTS, *FAULTS, *vars(Settings()))
        for kind in KINDS.values():
            self.named(*kind)
        for _, name in ROUTES:
            self.assertIn(f"/_control/{name}", TEXT)

    def test_amounts(self) -> None:
        rows = dict(re.findall(r"^\| `(\w+)` \| (999\.\d\d) \|", TEXT, re.MULTILINE))
        self.assertEqual(rows, {name: f"{fen // 100}.{fen % 100:02d}" for fen, name in AMOUNTS.items()})

    def test_the_script(self) -> None:
        [script] = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
        gateway = Gateway()
        gateway.load(json.loads(script))
        self.assertEqual(len(gateway.customers.rules), 4)

    def test_the_schedule(self) -> None:
        self.assertEqual((len(SCHEDULE), sum(SCHEDULE)), (15, 24 * 3600 + 4 * 60))
