"""Indirect speech: narrators' sentences that retell what others quote."""

import numpy as np

from plugins.syndication.quotes.content import Content, weighty
from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.rows import NONE, Numbers
from plugins.syndication.quotes.translation import text_of
from plugins.syndication.quotes.utterance import same_speaker


def give_retold(quoted: Quoted, near: Nearness, content: Content, sentences: Numbers) -> None:
    """Give sentences that retell to the utterances of near captures that they retell, each to the one it is most like.

    A sentence retells an utterance where its speaker is said to say something that has three stems of the quoted words,
    of nearly half the weight of the shorter of the two, and the capture quotes nothing of it.
    """
    rows = quoted.rows
    directs = quoted.directs(np.unique(rows.keys[sentences]), voices=True)
    ranks, keys = rows.ranks(sentences).tolist(), rows.keys[sentences].tolist()
    near_by = [
        sorted({group for other in near.of(rank) for group, _ in directs.get((other, key), ())})
        for rank, key in zip(ranks, keys, strict=True)
    ]
    utterances = quoted.utterances({group for groups in near_by for group in groups})
    quoted.read(sentences)
    for row, groups in zip(sentences.tolist(), near_by, strict=True):
        best: tuple[float, int] | None = None
        quotation, told = quoted.quotation(row), content.of(quoted.told(row)) if groups else {}
        for group in groups:
            utterance = utterances[group]
            weight = sum(weighty(told, content.of(text_of(utterance))).values())
            quotes = quotation.capture in {one.capture for one in utterance.quotations}
            if weight and not quotes and same_speaker(utterance.speaker, quotation.speaker):
                best = max(best or (weight, -group), (weight, -group))
        rows.holder[row] = -best[1] if best else NONE
