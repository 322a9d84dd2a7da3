"""The table of `bench_search.py`: plain lunr, pagefind and ours side by side."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scripts.search_answers import Agreement

Table = Mapping[str, Mapping[str, Any]]
"""The figures of rows by their names; rows that were not taken are not there."""
ARCHIVE = "archive"
LARGE = "large"
COLUMNS = {"plain": "plain lunr", "pagefind": "pagefind", "ours": "ours"}
LABEL = 62
WIDTH = 22
REMARK = 160
KILO, MEGA = 1e3, 1e6
BUILT = "index built, seconds of clock / processors, memory"
BEYOND = "   beyond what was fetched until ready"
COLD = "cold plain query, ten results, gzip, median / p95"
READY = "fetched until ready, gzip"
TEXTS = "result texts, gzip"
INDEX = "index in all, gzip"

Cell = Callable[[Mapping[str, Any]], str]


def kilobytes(*names: str) -> Cell:
    """A cell of bytes by their names, in thousands."""
    return lambda figures: " / ".join(f"{figures[name] / KILO:,.1f}" for name in names) + " kB"


def megabytes(*names: str) -> Cell:
    """A cell of bytes that add up, in millions."""
    return lambda figures: f"{sum(figures[name] for name in names) / MEGA:.2f} MB"


def milliseconds(*names: str) -> Cell:
    """A cell of times."""
    return lambda figures: " / ".join(f"{figures[name] * 1000:,.0f}" for name in names) + " ms"


def tasks(*names: str) -> Cell:
    """A cell of the longest tasks; shorter ones are not told of."""
    return lambda figures: (
        " / ".join(f"{figures[name] * 1000:,.0f}" if figures[name] else "<50" for name in names) + " ms"
    )


def seconds(*names: str) -> Cell:
    """A cell of longer times."""
    return lambda figures: " / ".join(f"{figures[name]:.2f}" for name in names) + " s"


def _build(figures: Mapping[str, Any]) -> str:
    worker = f" + {figures['worker']:.0f}" if figures["worker"] else ""
    return f"{figures['seconds']:.1f}/{figures['processor']:.1f} s, {figures['memory']:.0f}{worker} MB"


def _folder(figures: Mapping[str, Any]) -> str:
    return "fails" if "fails" in figures else f"ready in {figures['ready']:.2f} s"


ROWS: Mapping[str, tuple[str, Cell]] = {
    INDEX: ("size", megabytes("index")),
    TEXTS: ("size", megabytes("texts")),
    "all of it on disk": ("size", megabytes("on disk")),
    "files": ("size", lambda figures: f"{figures['files']:,}"),
    "largest file, gzip": ("size", kilobytes("largest")),
    READY: ("fetch", kilobytes("ready")),
    "   of that code": ("fetch", kilobytes("ready code")),
    "ready": ("visit", milliseconds("ready")),
    "longest task until ready": ("visit", tasks("ready task")),
    "longest task of plain queries, median / worst": ("visit", tasks("query task", "longest task")),
    "first result of a plain query": ("visit", milliseconds("first")),
    COLD: ("fetch", kilobytes("query, median", "query, p95")),
    BEYOND: ("fetch", kilobytes("query alone, median", "query alone, p95")),
    "   queries with a result": ("fetch", lambda figures: f"{figures['found']:.0f} of {figures['asked']:.0f}"),
    "opened from its folder": ("folder", _folder),
    "first result at 1.6 Mbps and 150 ms, median / longest": ("slow", seconds("seconds", "longest")),
    BUILT: ("build", _build),
}
"""What each line shows, and of which rows."""
OF_LARGE = (INDEX, TEXTS, READY, COLD, BEYOND, BUILT)


def lines(table: Table) -> Iterator[str]:
    """Write the table in aligned columns, and below it whether answers are the same."""
    yield "".join((" " * LABEL, *(f"{column:>{WIDTH}}" for column in COLUMNS.values())))
    for label, (row, cell) in ROWS.items():
        yield f"{label:{LABEL}}" + "".join(f"{_cell(table, f'{row} {site}', cell):>{WIDTH}}" for site in COLUMNS)
    yield from _peers(table)
    yield from _growth(table)
    for row, label in {"same": "served", "same from folder": "opened from its folder"}.items():
        if row in table:
            yield from _agreements(label, table[row])
    if kinds := table.get("fetch kinds"):
        yield "\ncold query with ten results by kind, gzip, median / p95"
        yield from (f"   {kind:12} {kilobytes('query, median', 'query, p95')(one)}" for kind, one in kinds.items())


def _cell(table: Table, row: str, cell: Cell) -> str:
    try:
        return cell(table[row])
    except KeyError:  # not taken, or of nothing found
        return "-"


def _peers(table: Table) -> Iterator[str]:
    for row, label in {"edited": "ours built after one edit", "lunr.py": "index built by lunr.py"}.items():
        yield f"{label:{LABEL}}{_cell(table, f'build {row}', _build):>{WIDTH}}"
    if fails := table.get("folder pagefind", {}).get("fails"):
        yield f"pagefind from its folder: {fails[:REMARK]}"


def _growth(table: Table) -> Iterator[str]:
    built = ("build ours", f"build ours, {LARGE}")
    if not all(row in table for row in built):
        return
    documents = [table[row]["documents"] for row in built]
    yield f"\nours at {documents[0]:,.0f} and {documents[1]:,.0f} posts ({documents[1] / documents[0]:.2f} times)"
    for label in OF_LARGE:
        row, cell = ROWS[label]
        small, large = (_cell(table, f"{row} ours{part}", cell) for part in ("", f", {LARGE}"))
        yield f"{label:{LABEL}}{small:>{WIDTH}}{large:>{WIDTH}}"


def _agreements(label: str, figures: Mapping[str, Any]) -> Iterator[str]:
    kinds = {kind: Agreement(**one) for kind, one in figures["kinds"].items()}
    whole = sum(kinds.values(), Agreement())
    yield f"\nthe same as plain lunr.js, {label}: of so many, the same hits / top ten / scores; not answered"
    for kind, one in {**kinds, "all": whole}.items():
        answered = one.asked - one.refused
        yield f"   {kind:12} {answered:5}   {one.hits:5} {one.top:5} {one.scores:5}   {one.refused or ''}".rstrip()
