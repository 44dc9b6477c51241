#!/usr/bin/env python3
"""Write what Python shows of the C headers: constants as enumerations, endpoints with their fields.

    generate.py            write _constants.py, api.py and api.pyi of the package
    generate.py --check    write nothing; fail if they are not what the headers say

The headers name the constants and the endpoints; the fields of an endpoint are asked of the built
library, so `wxpay` has to be installed.
"""

import keyword
import re
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent
INCLUDE = HERE / "../../include"
HEADERS = ["wxpay.h", "wxpay_api.h", "wxpay_invoke.h", "wxpay_notify.h", "wxpay_bill.h",
           "wxpay_flow.h"]  # fmt: skip
HEAD = "Made by generate.py of the C headers: do not edit."

# Enumeration, prefix of its constants, documentation.
ENUMS = [
    ("Method", "METHOD", "How a request is sent."),
    ("Host", "HOST", "Where a request is sent to."),
    ("ReplyKind", "REPLY", "What comes back from an endpoint."),
    ("Proof", "PROOF", "How far a reply is proven."),
    ("Outcome", "OUTCOME", "What became of a request."),
    ("Advice", "ADVICE", "What to do now."),
    ("Scanned", "SCANNED", "Whose payment code was scanned."),
    ("TimeForm", "TIME", "How a time is written."),
    ("Schedule", "RETRY", "When a notification is delivered again."),
    ("Sheet", "BILL", "Which bill it is."),
    ("RecordKind", "RECORD", "What a movement of money is."),
    ("Mark", "MARK", "What has become of a record of yours."),
    ("Finding", "FINDING", "What a row of a bill comes to."),
    ("Column", "COLUMN", "A column of a bill."),
    ("EventKind", "FLOW", "What a flow is told."),
    ("ActionKind", "ACTION", "What a flow wants."),
    ("Call", "CALL", "Which request a flow wants to be sent."),
    ("Hint", "HINT", "What to show to the payer."),
    ("End", "END", "How it ended."),
    ("Why", "WHY", "Why it ended so."),
    ("Answer", "ANSWER", "What a reply said."),
]
# Constants of these prefixes that are no member.
OTHERS = {"FLOW_SIZE", "TIME_MAX", "BILL_WORDS", "BILL_SIZE", "BILL_COLUMNS_MAX", "BILL_MEMORY_MAX", "BILL_MORE",
          "BILL_ROW", "BILL_COMPLETE", "BILL_REFUSAL"}  # fmt: skip
TEXTS = ["ACK", "EVENT_ACK", "SANDBOX", "INVOKE_CONTRACT_APPID", "INVOKE_CONTRACT_PATH",
         "BILL_INCOME", "BILL_EXPENSE"]  # fmt: skip
NUMBER = re.compile(r"/\*\*\n((?: \*.*\n)+?) \*/\n#define WXPAY_(\w+) (\d+)\n")
OBJECT = re.compile(r"/\*\*\n((?: \*.*\n)+?) \*/\nextern const struct wxpay_endpoint WXPAY_API_(\w+);")

# Type of an argument and of what comes back, by the form of the value.
TYPES = {"int": "int", "fen": "int", "time": "Time", "date": "Date", "json": "Json"}
# Filled in, and not to be given.
FILLED = {"nonce_str", "sign", "sign_type", "appid", "wxappid", "mch_appid", "combine_appid",
          "contract_appid", "app_id", "mch_id", "mchid", "combine_mch_id", "contract_mchid",
          "sub_appid", "sub_mch_id"}  # fmt: skip


def headers():
    return "".join((INCLUDE / name).read_text(encoding="utf-8") for name in HEADERS)


def prose(comment):
    """The text of a C comment as a docstring has it."""
    lines = [line[3:] for line in comment.splitlines()]
    text = " ".join(" ".join(lines).split())
    text = re.sub(r"WXPAY_(?:API|STR)_(\w+)", r"`\1`", text)
    text = text.replace("`wxpay_endpoint_find`", "`find`").replace("\\", "\\\\")
    return re.sub(r"WXPAY_(\w+)", r"`\1`", text)


def quoted(text, indent):
    """A docstring of that text."""
    whole = f'{indent}"""{text}"""'
    if len(whole) <= 100:
        return whole
    first, _, rest = textwrap.fill(text, 97 - len(indent)).partition("\n")
    rest = textwrap.indent(rest, indent)
    return f'{indent}"""{first}\n{rest}"""' if rest else f'{indent}"""{first}\n{indent}"""'


def constants(text):
    """The module of enumerations and texts."""
    numbers = [(prose(about), name, int(value)) for about, name, value in NUMBER.findall(text)]
    out = [f'"""Numbers and texts of the C headers.\n\n{HEAD}\n"""\n',
           "from __future__ import annotations\n", "from enum import IntEnum"]  # fmt: skip
    out.append("from typing import Final\n\n")
    out.append("class Kind(IntEnum):")
    out.append('    """Why something was refused. The numbers are frozen."""\n')
    first = next(at for at, (_, name, _) in enumerate(numbers) if name == "DOC_TOO_LARGE")
    last = next(at for at, (_, name, _) in enumerate(numbers) if name == "BAD_ARGUMENT")
    for about, name, value in numbers[first : last + 1]:
        out += [f"    {name} = {value}", quoted(about, "    ")]
    for enum, prefix, about in ENUMS:
        out += ["\n", f"class {enum}(IntEnum):", quoted(about, "    ") + "\n"]
        for about, name, value in numbers:
            if name.startswith(prefix + "_") and name not in OTHERS:
                out += [f"    {name[len(prefix) + 1 :]} = {value}", quoted(about, "    ")]
    out.append("\n")
    for name in TEXTS:
        pattern = rf"/\*\* (.*?) \*/\n#define WXPAY_{name}((?:[^\n]*\\\n)*[^\n]*)\n"
        about, value = re.search(pattern, text).groups()
        value = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', value))
        value = re.sub(rb"\\x(..)", lambda hex: bytes.fromhex(hex[1].decode()), value.encode()).decode()
        out += [f'{name}: Final = "{value}"', quoted(prose(" * " + about), "")]
    return "\n".join(out) + "\n"


def runtime(endpoints):
    """The module of endpoints, as it runs."""
    out = [f'"""All endpoints of the gateway: `wxpay.api.UNIFIED_ORDER` and so on.\n\n{HEAD}\n"""\n',
           "from __future__ import annotations\n",
           "from ._endpoint import Endpoint as Endpoint",
           "from ._endpoint import find as find\n"]  # fmt: skip
    for about, name in endpoints:
        out += [f'{name} = Endpoint("{name}")', quoted(about, "")]
    names = [name for _, name in endpoints]
    listed = textwrap.fill(", ".join(names), 96, initial_indent="    ", subsequent_indent="    ")
    out += [f"\nALL = (\n{listed},\n)", '"""Every endpoint, by family."""']
    return "\n".join(out) + "\n"


def stub(endpoints, lib, ffi):
    """The module of endpoints, as type checkers and editors see it."""
    out = [f"# {HEAD}", "from __future__ import annotations\n",
           "from datetime import date, datetime", "from typing import Any, Dict, Literal, Mapping, Optional, Tuple, Union\n",
           "from ._endpoint import Endpoint as Endpoint", "from ._endpoint import Request",
           "from ._endpoint import find as find", "from ._key import Key",
           "from ._merchant import Merchant\n",
           "Time = Union[str, datetime]", "Date = Union[str, date]",
           "Json = Union[str, Mapping[str, Any]]\n"]  # fmt: skip
    for about, name in endpoints:
        raw = ffi.addressof(lib, "WXPAY_API_" + name)
        required, optional = arguments(ffi.buffer(raw.request, raw.request_len)[:].decode())
        is_upload = raw.method == lib.WXPAY_METHOD_UPLOAD
        method, result = ("form", "Dict[str, str]") if is_upload else ("request", "Request")
        kind = "".join(word.capitalize() for word in name.split("_"))
        # A caller who does not know which endpoint it is can only use `request_of`.
        ignored = "  # type: ignore[override]" if required or optional else ""
        out += [f"class _{kind}(Endpoint):", f"    def {method}({ignored}", "        self,",
                "        *,", "        key: Key,", "        merchant: Merchant,",
                "        nonce: Optional[str] = ...,"]  # fmt: skip
        out += [f"        {field}: {type}," for field, type in required]
        out += [f"        {field}: Optional[{type}] = ...," for field, type in optional]
        if not required and not optional:
            out.append("        **fields: Union[str, int, None],")
        out += [f"    ) -> {result}:", quoted(about, "        "), "        ...", ""]
        out += [f"{name}: _{kind}", quoted(about, ""), ""]
    out.append("ALL: Tuple[Endpoint, ...]")
    return "\n".join(out) + "\n"


def arguments(line):
    """The required and the optional arguments for a line of fields, with their types."""
    required, optional = [], []
    for word in line.split():
        name, needed, form = re.fullmatch(r"([\w$]+)([!?])([a-z]*).*", word).groups()
        if form == "file" or name in FILLED:
            continue
        assert not keyword.iskeyword(name) and name not in {"self", "key", "merchant", "nonce"}, name
        kind, values = TYPES.get(form, "str"), word.partition("=")[2]
        if values and kind == "str":
            kind = "Literal[" + ", ".join(f'"{value}"' for value in values.split("|")) + "]"
        (required if needed == "!" else optional).append((name, kind))
    return required, optional


def main():
    from wxpay._c import ffi, lib

    text = headers()
    endpoints = [(prose(about), name) for about, name in OBJECT.findall(text)]
    made = {
        "_constants.py": constants(text),
        "api.py": runtime(endpoints),
        "api.pyi": stub(endpoints, lib, ffi),
    }
    stale = []
    for name, content in made.items():
        path = HERE / "src/wxpay" / name
        if "--check" not in sys.argv[1:]:
            path.write_text(content, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
    if stale:
        sys.exit(f"not what the headers say: {', '.join(stale)}; run ffi/python/generate.py")


if __name__ == "__main__":
    main()
