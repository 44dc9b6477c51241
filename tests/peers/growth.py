"""Time against size: the chart, and what it amounts to in words."""

import textwrap

import chart

# Documents from this size on are the upper half.
LARGE = 4096


def series(growth, axis):
    found = {}
    for point in growth["points"]:
        if point["axis"] == axis:
            found.setdefault(point["series"], []).append(point)
    return found


def slope(points):
    """Nanoseconds for a byte more, by least squares."""
    count = len(points)
    x = sum(point["bytes"] for point in points) / count
    y = sum(point["ns"] for point in points) / count
    spread = sum((point["bytes"] - x) ** 2 for point in points)
    return sum((point["bytes"] - x) * (point["ns"] - y) for point in points) / spread


def bend(points):
    """How much the slope over the upper half differs from that over all: 0 for a straight line."""
    upper = [point for point in points if point["bytes"] >= LARGE]
    return abs(slope(upper) / slope(points) - 1)


def growth_text(growth):
    by_bytes, by_fields = series(growth, "bytes"), series(growth, "fields")
    each = ", ".join(f"{slope(points):.1f} ns ({name})" for name, points in by_bytes.items())
    last = {name: points[-1] for name, points in by_fields.items()}
    most = last["sorted"]["fields"]
    worst = max(last.values(), key=lambda point: point["ns"])
    text = f"""
        Time grows with the bytes of the document in a straight line up to the 64 KB that are allowed: a byte
        more takes {each}; over the upper half the slope differs by {max(map(bend, by_bytes.values())):.1%} at
        most. In instructions, which are exact, `tests/run callgrind` fails if it is not so. The sort is an
        insertion: one comparison for a field that arrives in order, at most 26 on a 64-bit machine, and at
        worst n (n − 1) / 2 moves, which is {256 * 255 // 2:,} for the 256 fields there may be; on a smaller
        machine as many comparisons, too. {most} signed fields take
        {chart.duration(last["sorted"]["ns"])} in order and {chart.duration(last["reversed"]["ns"])} reversed;
        the worst that was found, {worst["series"]}, takes {chart.duration(worst["ns"])}. The slots that you
        lend are the bound: 64 of them allow {64 * 63 // 2:,} moves.
    """
    yield from textwrap.wrap(" ".join(text.split()), 100, break_on_hyphens=False)


def growth_chart(growth):
    by_bytes, by_fields = series(growth, "bytes"), series(growth, "fields")
    lines = [
        (name, [(point["bytes"], point["ns"]) for point in points])
        for name, points in by_bytes.items()
    ]
    digest = next(iter(by_bytes.values()))
    lines.append(("the digest alone", [(point["bytes"], point["digest_ns"]) for point in digest]))
    orders = [
        (name, [(point["fields"], point["ns"]) for point in points])
        for name, points in by_fields.items()
    ]
    return chart.plots(
        [
            ("verify, MD5: by bytes", "bytes", lines, True),
            ("verify, MD5: by fields", "signed fields", orders, False),
        ]
    )
