"""Records: a capture as one JSON object, as `read_captures.py` prints it."""

from dataclasses import asdict
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact

SINGLE = ("published", "updated", "captured", "not_before", "agency", "outlet", "summary", "url", "lang")
SEVERAL = ("places", "authors", "sections")


def record_of(capture: Capture) -> dict[str, Any]:
    """The record of `capture`: plain values, the running text, spans as `[start, end, label]`, evidence by key."""
    record: dict[str, Any] = {"id": capture.id, "title": capture.title.value, "title_how": capture.title.how}
    evidence: dict[str, list[list[int]]] = {"title": [list(stretch) for stretch in capture.title.evidence]}
    for key in SINGLE:
        fact: Fact | None = getattr(capture, key)
        record[key] = fact.value if fact else None
        evidence[key] = [list(stretch) for stretch in fact.evidence] if fact else []
    for key in SEVERAL:
        facts: tuple[Fact, ...] = getattr(capture, key)
        record[key] = [fact.value for fact in facts]
        evidence[key] = [list(stretch) for fact in facts for stretch in fact.evidence]
    record["captions"] = [{"text": caption.text, "credit": caption.credit} for caption in capture.captions]
    record["embeds"] = [
        {key: value for key, value in asdict(embed).items() if key != "evidence"} for embed in capture.embeds
    ]
    record["body"] = capture.body
    record["spans"] = [[span.start, span.end, span.label] for span in capture.spans]
    record["evidence"] = {key: stretches for key, stretches in evidence.items() if stretches}
    return record
