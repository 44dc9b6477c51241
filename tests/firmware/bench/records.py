"""Lines of the form "name key=value ...": what the bench prints, and what the budgets are."""

NUMBERS = {"instructions", "stack", "lent", "flash", "library", "rodata", "mem", "own", "data", "bss"}


def parse(line):
    """("run", {"case": "read", "instructions": 123}); None for an empty line or a comment."""
    words = line.split("#")[0].split()
    if not words:
        return None
    pairs = [word.partition("=") for word in words[1:]]
    if not all(separator for _, separator, _ in pairs):
        raise ValueError(f"not a record: {line!r}")
    return words[0], {key: int(value) if key in NUMBERS else value for key, _, value in pairs}


def parse_all(text):
    return [record for record in map(parse, text.splitlines()) if record]


def show(name, values):
    return " ".join([name, *(f"{key}={value}" for key, value in values.items())])


def labels(values):
    """What says which measurement it is; the rest are numbers."""
    return {key: value for key, value in values.items() if key not in NUMBERS}
