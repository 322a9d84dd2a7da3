"""Take the README's pictures anew: the tops of two pages of the built site, as files of docs/.

python scripts/take_pictures.py    after `invoke build`; needs requirements-dev.txt and a browser
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import running_browser  # noqa: E402

PICTURES = {
    "front-page.png": ("index.html", "main", 1160),
    "story.png": ("stories/25-portanselcourier-herring-buoy.html", ".edition-head", 1280),
}
"""By file: the page, the element at its top, and the height."""
WIDTH = 1280


def main() -> int:
    """Open each page from its file, and save what a screen of this size shows."""
    with running_browser() as browser:
        for name, (address, top, height) in PICTURES.items():
            path = ROOT / "output" / address
            if not path.is_file():
                print(f"there is no {address} to picture: run `invoke build` first", file=sys.stderr)
                return 1
            page = browser.new_page(viewport={"width": WIDTH, "height": height}, color_scheme="light")
            page.goto(path.as_uri())
            if top != "main":
                page.locator(top).evaluate("element => element.scrollIntoView()")
            page.screenshot(path=ROOT / "docs" / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
