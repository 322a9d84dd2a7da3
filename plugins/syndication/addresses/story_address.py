"""Story addresses: what a story's address looks like, and what is none."""

import re

from plugins.captures.address import LONGEST_NAME, PLAIN_NAME, RESERVED, address_of

FOLDER, ENDING = "stories/", ".html"
LONGEST_PART, LONGEST = LONGEST_NAME + 20, 800


def derived_address(capture: str) -> str:
    """The address of a story that is called after one of its captures."""
    return f"{FOLDER}{address_of(capture)}{ENDING}"


def numbered(address: str, number: int) -> str:
    """A further address like `address`."""
    return f"{address.removesuffix(ENDING)}-{number}{ENDING}"


def is_story_address(address: str) -> bool:
    """Whether a story may stand at `address`: below stories/, in plain names that no system reads otherwise."""
    if not (address.startswith(FOLDER) and address.endswith(ENDING) and len(address) <= LONGEST):
        return False
    parts = address.removeprefix(FOLDER).removesuffix(ENDING).split("/")
    return all(map(_is_plain, parts)) and not any(re.search(r"\.html?$", part) for part in parts)


def _is_plain(part: str) -> bool:
    return bool(PLAIN_NAME.fullmatch(part)) and not RESERVED.fullmatch(part) and len(part) <= LONGEST_PART
