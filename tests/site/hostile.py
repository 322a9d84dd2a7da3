"""Captures that mean harm, of our own invention: every payload in every part of a page, as text and as HTML."""

import html
import json
from pathlib import Path
from random import Random

HARM = "window.harmed=1"
PAYLOADS = {
    "script": f"<script>{HARM}</script>",
    "handler": f'<img src=x onerror="{HARM}">',
    "breakout": f'"><svg onload={HARM}>',
    "title": f"</title></h1><script>{HARM}</script>",
    "comment": f"--> <!-- <script>{HARM}</script>",
    "section": f"]]><script>{HARM}</script><![CDATA[",
    "style": "<style>body{display:none}</style>",
    "base": '<base href="https://elsewhere.invalid/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
    "address": f'<a href="javascript:{HARM}">javascript:{HARM}</a>',
    "entities": "&lt;b&gt; &amp;amp; &#60;i&#62; &quot;",
    "static": "{static}/../secret.txt {attach}secret.txt {static}x",
    "filename": "{filename}/secret.txt |filename|secret.txt {category}x {index}",
    "expression": "{{ 7*7 }} {{ SITEURL }} ${7*7}",
    "statement": "{% raw %} {% include 'base.html' %} {# gone #}",
    "direction": "\u202egnissim\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069 \u200f",
    "long": "Llan" + "fairpwll" * 200,
    "query": "title:x +y -z w~9 v^2 *u* \\ (t) [s]",
    "prototype": "__proto__ constructor toString",
}
FILE_NAMES = (
    f"img <img src=x onerror={HARM}>",
    f'svg "><svg onload={HARM}>',
    "{static}x {{ 7*7 }} {% raw %}",
    "%2e%2e%2fup ?q=1#top & more",
    "up\\..\\.. -rf",
    "turned \u202etxt",
    "two\nlines",
)
CONTROLS = "bell\x07 escape\x1b[31m tab\x0b nothing\x00 delete\x7f next\x85 odd\ufffe"
SECRET = "nobody may read this"
THINGS = (
    "anchor barrel basket beacon bollard bucket buoy cable candle canvas capstan chain cleat compass coracle crane "
    "dinghy drum ferry float galley gangway hammer hatch hawser herring hook ice jetty kettle keel ladder lantern "
    "ledger lobster mackerel mast mooring net oar paddle pilot plank pulley quay raft rigging rope rudder sail shed "
    "shovel skiff slipway spar tackle tar tide tiller trawl tug wharf winch yawl"
)
PEOPLE = "captain clerk cook cooper diver drover farrier keeper mayor miller pedlar porter rigger smith tailor"


def write_hostile(folder: Path) -> None:
    """Write the captures into `folder`, and a secret beside it.

    For each payload `NAME.txt` and `NAME.html` are one story, and `NAME-alone.txt` stands alone; each of the hostile
    file names has an uncredited copy, which has to name its evidence.
    """
    folder.mkdir(parents=True)
    (folder.parent / "secret.txt").write_text(SECRET, encoding="utf-8")
    pages = {"controls.txt": as_text(CONTROLS, prose("controls", CONTROLS), "30 May")}
    for day, (name, payload) in enumerate(PAYLOADS.items(), start=1):
        pages[f"{name}.txt"] = as_text(payload, prose(name, payload), f"{day} May")
        pages[f"{name}.html"] = as_html(payload, prose(name, payload), day)
        pages[f"{name}-alone.txt"] = as_text(payload, prose(f"{name} alone", payload), f"{day} May")
    for number, name in enumerate(FILE_NAMES):
        # older than the payloads, for which the feed has just room enough
        pages[f"{name}.txt"] = as_text("old", prose(name, "then"), "3 April", credit="AFP")
        pages[f"copy-{number}.txt"] = as_text("older", prose(name, "then"), "2 April")
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8", newline="")


def write_hostile_decisions(folder: Path) -> None:
    """Write a stories.toml into `folder` that gives each payload as the reason of a base, and of a relation."""
    folder.mkdir(parents=True)
    entries = (
        f'[[story]]\nbase = "{name}.html"\nreason = {json.dumps(payload)}\n'
        f'[[relation]]\ncaptures = ["{name}.html", "{name}-alone.txt"]\nrelation = "related"\n'
        f"reason = {json.dumps(payload)}\n"
        for name, payload in PAYLOADS.items()
    )
    (folder / "stories.toml").write_text("\n".join(entries), encoding="utf-8")


def prose(about: str, payload: str) -> list[str]:
    """Five paragraphs of nonsense that no two subjects share, the payload inside the first."""
    chance = Random(about)
    told = [" ".join(_sentence(chance) for _ in range(3)) for _ in range(5)]
    told[0] = f"Nobody in the whole town could say why {payload} had been written on the old door. {told[0]}"
    return told


def _sentence(chance: Random) -> str:
    one, two, three, four = chance.sample(THINGS.split(), 4)
    who, whom = chance.sample(PEOPLE.split(), 2)
    return f"The {who} said the {one} and the {two} of the {whom} had been left on a {three} near the {four}."


def as_text(payload: str, paragraphs: list[str], day: str, credit: str = "") -> str:
    """A plain page with the payload in its parts."""
    first, *others = paragraphs
    parts = (
        f"Home > {payload} > News",
        f"Nets {payload} dearer at loft {day.split()[0]}",
        f"The Loft Herald, {day} 2024",
        f"PORT ANSEL ({credit}) - {first}" if credit else first,
        f"The loft {payload} at low tide. Photo: {payload}",
        *others,
        f"Follow {payload} on Fotobox",
    )
    return "\n\n".join(parts) + "\n"


def as_html(payload: str, paragraphs: list[str], day: int) -> str:
    """A page of HTML with the payload as text in its parts."""
    harm = html.escape(payload)
    body = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ropes {harm} cheaper at loft {day}</title>
<meta property="og:title" content="Ropes {harm} cheaper at loft {day}">
<meta property="og:site_name" content="Loft {harm}">
<meta name="author" content="Bo {harm}"><meta property="article:published_time" content="2024-05-{day:02}T10:00:00Z">
<meta name="description" content="Standfirst {harm} stands"></head>
<body><nav>{harm}</nav><article><h1>Ropes {harm} cheaper at loft {day}</h1>
<figure><figcaption>Ropes {harm} at noon</figcaption></figure>{body}</article><footer>{harm}</footer></body></html>
"""
