"""Charts as SVG, without a library: bars for the peers, lines for the growth."""

import math
from xml.sax.saxutils import escape

STYLE = """\
<style>
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600; font-size: 13px }
  .number { fill: #57606a }
  .own { fill: #0969da } .limit { fill: #8c959f } .peer { fill: #afb8c1 }
  .line { fill: none; stroke-width: 1.8 } .grid { stroke: #d0d7de; stroke-width: 1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .number { fill: #8d96a0 }
    .own { fill: #4493f8 } .limit { fill: #6e7681 } .peer { fill: #484f58 }
    .grid { stroke: #30363d }
  }
</style>"""
COLOURS = ["#0969da", "#bf3989", "#bc4c00", "#1a7f37", "#8250df", "#8c959f"]
LABEL, BAR, NUMBER, ROW, HEAD = 210, 420, 130, 20, 30
PLOT_WIDTH, PLOT_HEIGHT, LEFT, FOOT = 330, 240, 60, 90


def duration(ns):
    return f"{ns:,.0f} ns" if ns < 10_000 else f"{ns / 1000:,.1f} µs"


def svg(width, height, parts):
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
    head += f'viewBox="0 0 {width} {height}" role="img">'
    return "\n".join([head, STYLE, *parts, "</svg>"]) + "\n"


def text(x, y, what, kind="", anchor="start"):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(what)}</text>'


def bars(panels):
    """Panels of (title, [(label, kind, ns, ratio)]), one below the other, each with a scale of its own."""
    parts, top = [], 0
    for title, rows in panels:
        longest = max(ns for _, _, ns, _ in rows)
        parts.append(text(0, top + 18, title, "title"))
        top += HEAD
        for label, kind, ns, ratio in rows:
            width = max(1, BAR * ns / longest)
            parts.append(text(LABEL - 8, top + 14, label, anchor="end"))
            parts.append(
                f'<rect x="{LABEL}" y="{top + 3}" width="{width:.1f}" height="14" rx="2" class="{kind}"/>'
            )
            beside = f"{duration(ns)}, {ratio:,.1f} ×"
            parts.append(text(LABEL + width + 6, top + 14, beside, "number"))
            top += ROW
        top += 12
    return svg(LABEL + BAR + NUMBER, top, parts)


def ticks(low, high, logarithmic):
    if logarithmic:
        first = math.ceil(math.log10(low) - 1e-9)
        return [10**power for power in range(first, math.floor(math.log10(high) + 1e-9) + 1)]
    step = 10 ** math.floor(math.log10(high))
    step = next(each for each in (step / 5, step / 2, step, step * 2) if high / each <= 6)
    return [step * number for number in range(int(high / step) + 1)]


class Axis:
    """From values to places."""

    def __init__(self, values, begin, end, logarithmic):
        self.low = min(values) if logarithmic else 0
        self.high, self.begin, self.end, self.logarithmic = max(values), begin, end, logarithmic

    def __call__(self, value):
        if self.logarithmic:
            part = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            part = value / self.high
        return self.begin + part * (self.end - self.begin)

    def ticks(self):
        return ticks(self.low, self.high, self.logarithmic)


def plot(left, title, below, lines, logarithmic):
    """Lines of (label, [(x, ns)])."""
    points = [point for _, line in lines for point in line]
    x = Axis([x for x, _ in points], left + LEFT, left + LEFT + PLOT_WIDTH, logarithmic)
    y = Axis([ns for _, ns in points], HEAD + PLOT_HEIGHT, HEAD, logarithmic)
    yield text(left + LEFT, 18, title, "title")
    for value in y.ticks():
        yield f'<path class="grid" d="M{x.begin} {y(value):.1f}H{x.end}"/>'
        unit = f"{value / 1000:,g} µs"
        yield text(x.begin - 6, y(value) + 4, unit, "number", "end")
    for value in x.ticks():
        yield f'<path class="grid" d="M{x(value):.1f} {y.begin}V{y.end}"/>'
        yield text(x(value), y.begin + 16, f"{value:,g}", "number", "middle")
    yield text(x.end, y.begin + 32, below, "number", "end")
    for number, (label, line) in enumerate(lines):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x(at):.1f},{y(ns):.1f}" for at, ns in line)
        yield f'<polyline class="line" stroke="{colour}" points="{path}"/>'
        column, row = divmod(number, 3)
        place, height = x.begin + column * PLOT_WIDTH / 2, y.begin + 50 + row * 16
        yield f'<path class="line" stroke="{colour}" d="M{place} {height - 4}h18"/>'
        yield text(place + 24, height, label)


def plots(panels):
    """Panels of (title, what is below, lines, logarithmic), side by side."""
    width = LEFT + PLOT_WIDTH + 24
    parts = [part for at, panel in enumerate(panels) for part in plot(at * width, *panel)]
    return svg(width * len(panels), HEAD + PLOT_HEIGHT + FOOT, parts)
