"""Build the tiny collection anew as the site that the tests expect, to be looked through with `git diff`.

python scripts/refresh_golden.py
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "fixtures" / "tiny"
GOLDEN = ROOT / "tests" / "site" / "golden"
LEFT_OUT = ("theme", ".newsfold")
"""The theme's own files are compared with nothing: they are written, not built."""


def main() -> int:
    """Replace the golden site; 1 where it could not be built."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        program = str(ROOT / "scripts" / "build_site.py")
        code = subprocess.run([sys.executable, program, "--seeds", str(TINY), "--output", str(site)]).returncode
        if code == 0:
            shutil.rmtree(GOLDEN, ignore_errors=True)
            shutil.copytree(site, GOLDEN, ignore=shutil.ignore_patterns(*LEFT_OUT))
            print(f"refreshed {GOLDEN}: look it through with git diff")
    return code


if __name__ == "__main__":
    sys.exit(main())
