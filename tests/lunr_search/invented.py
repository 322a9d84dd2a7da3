"""Documents of invented words, as hypothesis makes them, and what a whole index of lunr's says of them."""

from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument

WORDS = [
    "harbour",
    "ferry",
    "ferries",
    "nets",
    "tide",
    "tides",
    "quay",
    "café",
    "漁港",
    "zoë",
    "2020",
    "the",
    "it",
    "𐐀𐐁",
]
FIELDS = ("title", "summary", "body", "captions", "outlet")


@st.composite
def collections(draw: st.DrawFn) -> list[SearchDocument]:
    """Some documents of few words, a few of them witnesses of one story."""
    texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
    count = draw(st.integers(0, 12))
    return [
        SearchDocument(
            ref=f"{number:02}",
            url=f"posts/{number}.html",
            story=f"stories/{draw(st.integers(0, 8))}.html",
            **{field: draw(texts) for field in FIELDS},
        )
        for number in range(count)
    ]


def queries() -> st.SearchStrategy[str]:
    """Queries of all kinds that lunr knows, of these words and of others."""
    word = st.sampled_from([*WORDS, "herring", "zo"])
    field = st.sampled_from(FIELDS)
    kinds = st.one_of(
        word,
        word.map(lambda w: f"+{w}"),
        word.map(lambda w: f"-{w}"),
        st.tuples(field, word).map(":".join),
        word.map(lambda w: f"{w[:2]}*"),
        word.map(lambda w: f"*{w[-2:]}"),
        word.map(lambda w: f"{w[0]}*{w[-1]}"),
        st.tuples(word, st.integers(1, 2)).map(lambda pair: f"{pair[0]}~{pair[1]}"),
        st.tuples(word, st.integers(1, 9)).map(lambda pair: f"{pair[0]}^{pair[1]}"),
    )
    return st.lists(kinds, min_size=1, max_size=4).map(" ".join)
