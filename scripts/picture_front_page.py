"""Take the README's picture anew: the top of the built site's front page, as docs/front-page.png.

python scripts/picture_front_page.py    after `invoke build`; needs requirements-dev.txt and a browser
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser import running_browser  # noqa: E402

WIDTH, HEIGHT = 1280, 1160


def main() -> int:
    """Open the page from its file, and save what a screen of this size shows."""
    front_page = ROOT / "output" / "index.html"
    if not front_page.is_file():
        print("there is no site to picture: run `invoke build` first", file=sys.stderr)
        return 1
    with running_browser() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(front_page.as_uri())
        page.screenshot(path=ROOT / "docs" / "front-page.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
