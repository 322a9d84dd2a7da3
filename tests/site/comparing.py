"""The witnesses of the sample that are set side by side, their texts, and the story that has moved."""

from pathlib import Path

from plugins.captures.reading import read_capture

SEEDS = Path(__file__).parents[2] / "seeds"
BASES = {
    "01-portanselcourier-ferry-aground": (
        "02-lanmeretoday",
        "03-greywickstandard",
        "04-tarrowbeacon-maid-of-tarrow",
        "05-brackenholtargus",
    ),
    "08-greywickstandard-tolla-sands": ("09-lanmeretoday-tolla-sands-wreck",),
    "11-portanselcourier-sennet-light": (
        "12-lanmeretoday-lighthouse-one-crown",
        "13-radioansel-lighthouse",
        "14-shippingledger-sennet-head",
    ),
    "20-greywickstandard-cockle-beds": ("21-brackenholtargus-shellfish-html", "22-tarrowbeacon-oysters"),
    "25-portanselcourier-herring-buoy": (
        "26-lanmeretoday-herring-quota",
        "27-radioansel-buoy-home",
        "28-brackenholtargus-herring-html",
        "29-bell-on-the-quay",
    ),
}
MOVED = {"stories/26-lanmeretoday-herring-quota.html": "stories/25-portanselcourier-herring-buoy.html"}
FERRY = "compare/02-lanmeretoday.html"
PAIRS = [(base, witness) for base, witnesses in BASES.items() for witness in witnesses]


def body(address: str) -> str:
    """The body of a capture of the sample, read anew."""
    name = f"{address.removesuffix('-html')}.{'html' if address.endswith('-html') else 'txt'}"
    return read_capture(name, SEEDS / name).body
