"""Explanation: why two captures are, or are not, copies, in plain words."""

from plugins.captures.capture import Capture
from plugins.syndication.comparing.comparison import compare
from plugins.syndication.comparing.measure import Measure
from plugins.syndication.comparing.runs import shared_runs, spelled
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.kind import Kind
from plugins.syndication.relations.evidence import Evidence, Exhibits
from plugins.syndication.relations.pairing import Pairing
from plugins.syndication.relations.relation import judge
from plugins.syndication.texts.tokens import Tokens, tokens
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness, witness_of

_LONGEST = 5

_KINDS: dict[Kind, str] = {
    "copy": "are copies of one text",
    "update": "are an earlier and a later version of one running story, no copies",
    "excerpt": "share a passage that one took from the other, and are no copies",
    "related": "are no copies of one text",
    "boilerplate": "share what one outlet repeats, and are no copies",
}


def explain_pair(a: Capture, b: Capture, settled: Settled | None = None, thresholds: Thresholds | None = None) -> str:
    """Say what two captures are to each other and what that rests on, one thing a line; `settled` has the last word."""
    if a.id == b.id:
        return f"{a.id} is one capture, named twice."
    thresholds = thresholds or Thresholds()
    witnesses = {one.id: witness_of(one) for one in (a, b)}
    comparison = compare(witnesses.values(), thresholds.shingle_words, thresholds.min_words)
    found = Pairing(comparison, thresholds).measure(a.id, b.id)
    evidence = Exhibits(comparison, {id: one.traits for id, one in witnesses.items()}).of(a.id, b.id)
    shorter, longer = sorted(witnesses.values(), key=lambda one: comparison.rank(one.id))
    lines = _decided(a.id, b.id, settled or Settled())
    if len(shorter.tokens) < thresholds.min_words:
        lines += [_too_short(shorter, longer, thresholds.min_words)]
    else:
        verdict = judge(found, witnesses[a.id], witnesses[b.id], thresholds)
        lines += [f"{a.id} and {b.id} {_KINDS[verdict.kind]}: {verdict.ground}."]
        lines += _measured(found, shorter, longer)
    lines += _shared(evidence, witnesses[a.id])
    aside = sum(run.words for run in shared_runs(_set_aside(a), _set_aside(b), comparison.size))
    lines += [f"What is set aside on both pages shares {aside} words, which do not count."] if aside else []
    return "\n".join(lines)


def _decided(a: str, b: str, settled: Settled) -> list[str]:
    why = settled.why(a, b)
    if why is None:
        return []
    kind = settled.relations[min(a, b), max(a, b)][0] if (min(a, b), max(a, b)) in settled.relations else None
    said = f"{kind}" if kind else "not of one story"
    return [f"By decision, whatever the measure says: {said} (line {why.line} of stories.toml: {why.reason})."]


def _too_short(shorter: Witness, longer: Witness, least: int) -> str:
    words = len(shorter.tokens)
    if not words:
        return f"{shorter.id} has no text to compare."
    return f"{shorter.id} and {longer.id} are not compared: fewer than {least} words, as {words} are, show no copying."


def _measured(found: Measure, shorter: Witness, longer: Witness) -> list[str]:
    few, many = len(shorter.tokens), len(longer.tokens)
    if shorter.tokens.hashes.tobytes() == longer.tokens.hashes.tobytes():
        return [f"Their texts have the same {few} words."]
    leads = f"{found.shorter.lead:.0%} of {shorter.id} and {found.longer.lead:.0%} of {longer.id}"
    return [
        f"{longer.id} ({many} words) holds {found.full:.0%} of {shorter.id} ({few} words).",
        f"Quotations left out it is {found.narration:.0%}; the smaller figure counts.",
        f"Of how they lead, {leads} stand in the other as well.",
    ]


def _shared(evidence: Evidence, a: Witness) -> list[str]:
    if not evidence.words:
        return []
    sorts = (
        ("quoted", evidence.quotation),
        ("of an agency", evidence.agency),
        ("repeated by many", evidence.furniture),
    )
    of_these = "".join(f", {words} {sort}" for sort, words in sorts if words)
    runs = f"{len(evidence.runs)} runs" if len(evidence.runs) > 1 else "one run"
    lines = [f"They share {evidence.words} words in {runs} of five or more{of_these}. The longest:"]
    return lines + [
        f"  “{_short(' '.join(run.split()))}”" for run in spelled(a.body, a.tokens, evidence.runs[:_LONGEST])
    ]


def _short(run: str) -> str:
    return run if len(run) <= 240 else f"{run[:160].rsplit(' ', 1)[0]} ... {run[-60:].split(' ', 1)[-1]}"


def _set_aside(capture: Capture) -> Tokens:
    furniture = (span for span in capture.spans if span.label.startswith("furniture"))
    return tokens("\n".join(capture.text[span.start : span.end] for span in furniture))
