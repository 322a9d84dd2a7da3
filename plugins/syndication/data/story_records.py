"""Records of stories: each with its witnesses, as JSON."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from plugins.captures.post import Post
from plugins.captures.rendering import showable
from plugins.keeping.fragments import joined_fragments
from plugins.syndication.data.account import Account, Standing, Telling
from plugins.syndication.data.credited import credit_words
from plugins.syndication.stories.credit import Credit

FORMAT = 1
"""The number of the form that the data files have, as docs/data.md describes it."""
_BETWEEN = ",\n"


def stories_json(told: Iterable[Telling], posts: Mapping[str, Post], kept: Path | None = None) -> str:
    """The stories by id, one a line; `posts` are by the id of their capture. Lines that the folder `kept` has stand."""
    ordered = sorted(told, key=lambda one: one.story.id)

    def line(at: int) -> str:
        return json.dumps(_shown(story_record(ordered[at].account(), posts)), ensure_ascii=False) + _BETWEEN

    lines = joined_fragments(kept, "story-records", [one.shows for one in ordered], line)
    return f'{{"format": {FORMAT}, "stories": [\n' + lines.removesuffix(_BETWEEN) + "\n]}\n"


def story_record(account: Account, posts: Mapping[str, Post]) -> dict[str, Any]:
    """The record of one story; what is unknown is None."""
    story, credits = account.story, account.credits
    by_id = {credit.witness: credit for credit in credits.credits}
    known = {how for member in story.members if (how := posts[member].card.agency_how)}
    return {
        "id": story.id,
        "address": account.address,
        "title": account.title,
        "agency": credits.agency,
        "agency_how": next((how for how in ("stated", *sorted(known)) if how in known), None)
        if credits.agency
        else None,
        "conflict": [{"agency": claim.agency, "captures": list(claim.witnesses)} for claim in credits.conflict],
        "base": story.base,
        "base_reason": story.reason,
        "first_seen": account.first_seen or None,
        "witnesses": [_witness(one, posts[one.capture], by_id[one.capture]) for one in account.standings],
    }


def _witness(standing: Standing, post: Post, credit: Credit) -> dict[str, Any]:
    agency, how = credit_words(post.card, credit)
    return {
        "capture": standing.capture,
        "address": post.url,
        "siglum": standing.siglum,
        "title": post.title,
        "outlet": post.outlet_name or None,
        "date": post.iso_date or None,
        "agency": agency or None,
        "credit": how or None,
        "credit_evidence": list(credit.evidence),
        "share_kept": round(standing.share_kept, 4),
        "paragraphs_cut": standing.cut,
        "paragraphs_added": standing.added,
        "paragraphs_changed": standing.changed,
        "paragraphs_moved": standing.moved,
        "version": standing.version or None,
        "version_of": standing.version_of or None,
    }


def _shown(value: Any) -> Any:
    """A value with a sign in place of what no file of text can hold."""
    if isinstance(value, dict):
        return {key: _shown(one) for key, one in value.items()}
    return [_shown(one) for one in value] if isinstance(value, list) else showable(value)
