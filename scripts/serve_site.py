"""Serve the built site until stopped, as GitHub Pages does, with its own page for what is missing.

python scripts/serve_site.py [--output DIR] [--port N]     the site in output/, at http://localhost:8000/
python scripts/serve_site.py --public                      the site in public/, below the path of its address
python scripts/serve_site.py --base /newsfold              below this path
python scripts/serve_site.py --watch [--seeds DIR]         built, and again after each edit: browsers show it at once
"""

import argparse
import runpy
import sys
from collections.abc import Callable, Iterable
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.serving.handler import SiteHandler
from plugins.regeneration.serving.live_site import LiveSite
from plugins.regeneration.serving.rebuilding import Planned, Rebuilding
from plugins.regeneration.serving.reloading import ReloadingHandler
from plugins.regeneration.site_folder import restore
from scripts.build_site import READING, absolute_path, plan_of

ROOT = Path(__file__).resolve().parent.parent
MADE_FROM = ("PATH", "THEME", "THEME_TEMPLATES_OVERRIDES", "CAPTURES_PATH", "CAPTURES_DECISIONS")
"""The settings that name files and folders which a site is made from."""
WITHIN = {"PAGE_PATHS": "PATH", "STATIC_PATHS": "PATH", "THEME_STATIC_PATHS": "THEME"}
"""Those whose paths begin at the folder of another setting; they may lead out of it."""


def main() -> int:
    """Serve until interrupted; 1 where there is no site, or the port is taken."""
    args = _arguments()
    output = args.output or ROOT / ("public" if args.public else "output")
    base = _base(args)
    restore(output)
    site = LiveSite(output)
    handler: Callable[..., SiteHandler] = partial(SiteHandler, directory=str(output), base=base)
    if args.watch:
        handler = partial(ReloadingHandler, directory=str(output), base=base, site=site)
    elif not (output / "index.html").is_file():
        print(f"there is no site at {output}; build it first", file=sys.stderr)
        return 1
    try:
        server = ThreadingHTTPServer(("localhost", args.port), handler)
    except OSError as error:
        print(f"port {args.port} cannot be listened at ({error.strerror}); name another with --port", file=sys.stderr)
        return 1
    print(f"Serving {output} at http://localhost:{server.server_port}{base}/ (stop with Ctrl-C)", flush=True)
    with server:
        try:
            if args.watch:
                Thread(target=server.serve_forever, daemon=True).start()
                Rebuilding(site, partial(_planned, args), _modules(plan_of(args))).run()
            else:
                server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _planned(args: argparse.Namespace) -> Planned:
    plan = plan_of(args)
    code = [ROOT / "plugins", ROOT / "requirements.txt", *plan.settings_file.parent.glob("*.py")]
    return plan, [*code, *_named_in_settings(plan)]


def _named_in_settings(plan: BuildPlan) -> list[Path]:
    """The files and folders that the settings name."""
    settings, folder = _settings(plan), plan.settings_file.parent
    named = [folder / path for name in MADE_FROM for path in _paths(settings.get(name))]
    within = [folder / settings[of] / path for name, of in WITHIN.items() for path in _paths(settings.get(name))]
    return [*named, *within]


def _paths(value: str | Iterable[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def _modules(plan: BuildPlan) -> list[str]:
    """What builds import: Pelican and the plugins, with what these import when they are asked for something."""
    plugins = [str(name) for name in ("plugins.regeneration", *_settings(plan).get("PLUGINS", ()))]
    return ["plugins.regeneration.building", *(f"{name}{part}" for name in plugins for part in ("", ".glue"))]


def _settings(plan: BuildPlan) -> dict[str, Any]:
    try:
        settings = runpy.run_path(str(plan.settings_file))
    except Exception:  # the build says what is wrong with it
        settings = {"PATH": "content", "THEME": "theme", "CAPTURES_PATH": "seeds"}
    return settings | dict(plan.overrides)


def _base(args: argparse.Namespace) -> str:
    """The path that the site stands below, with a slash before it and none after; empty for the root."""
    stated = runpy.run_path(str(ROOT / "publishconf.py"))["SITE_BASE"] if args.public and not args.base else args.base
    return f"/{path}" if (path := str(stated).strip("/")) else ""


def _arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument(
        "--output", type=absolute_path, metavar="DIR", help="the site to serve (default: output, or public)"
    )
    cli.add_argument("--base", metavar="PATH", default="", help="the path that the site stands below (default: none)")
    cli.add_argument("--port", type=int, default=8000, help="the port to listen at")
    cli.add_argument(
        "--seeds", type=absolute_path, metavar="DIR", help="with --watch: a folder of captures (default: seeds)"
    )
    cli.add_argument(
        "--decisions",
        type=absolute_path,
        metavar="DIR",
        help="their decision files (default: content, or none with --seeds)",
    )
    what = cli.add_mutually_exclusive_group()
    what.add_argument("--public", action="store_true", help="the public copy, below the path of its address")
    what.add_argument("--watch", action="store_true", help="build the site, and again after each edit")
    cli.set_defaults(settings=READING, keep_going=False)
    return cli.parse_args()


if __name__ == "__main__":
    sys.exit(main())
