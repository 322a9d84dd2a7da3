"""Hosting: the files that GitHub Pages asks of a site that stands on a branch."""

import re
from urllib.parse import urlsplit

DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+")
NOT_OURS = ("github.io", "github.com", "example.org", "example.com", "localhost")
"""Hosts whose sites GitHub finds without being told, or that stand for no address yet."""


def host_files(canonical_url: str) -> dict[str, str]:
    """The files, by name: `.nojekyll`, and `CNAME` where the site stands at the root of a domain of its own.

    Without the first GitHub would run the site through Jekyll, which leaves files out. The second keeps the domain,
    which a branch without the file would lose. A deployment by a workflow needs neither and minds neither.
    """
    domain = own_domain(canonical_url)
    return {".nojekyll": "", **({"CNAME": f"{domain}\n"} if domain else {})}


def own_domain(canonical_url: str) -> str | None:
    """The domain that a site at this address has for itself; None where it stands below a path, or at GitHub's."""
    address = urlsplit(canonical_url)
    host = address.hostname or ""
    other = address.path.strip("/") or address.port or not DOMAIN.fullmatch(host) or host.replace(".", "").isdigit()
    return None if other or any(host == end or host.endswith(f".{end}") for end in NOT_OURS) else host
