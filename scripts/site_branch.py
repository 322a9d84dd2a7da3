"""Site branches: the branch of a remote repository that GitHub Pages shows, and nothing but sites go to."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.regeneration.site_folder import MARK

AT_GITHUB = re.compile(r"github\.com[:/](?P<owner>[^/]+)/(?P<name>[^/]+?)(?:\.git)?/?$")
IDENTITY = re.compile(r"(?P<name>.*) <(?P<email>.*)> \d+ [+-]\d+")


class PublishError(Exception):
    """Why the site cannot be published, in one line that says what to do."""


@dataclass(frozen=True)
class SiteBranch:
    """The branch `name` of the `remote` of the git repository that holds the folder `checkout`."""

    checkout: Path
    remote: str
    name: str

    def __str__(self) -> str:
        return f"the branch {self.name} of {self.remote}"

    @property
    def local(self) -> str:
        """Where the branch stands here; it is a working copy, the remote's counts."""
        return f"refs/heads/{self.name}"

    @property
    def known(self) -> str:
        """Where the branch stood in the remote when that was last asked."""
        return f"refs/remotes/{self.remote}/{self.name}"

    def check_here(self) -> None:
        """Look for what needs no network.

        Raises:
            PublishError: there is no git, no repository, no such remote, no branch for a site, or nobody to commit it.
        """
        if self._run("rev-parse").returncode:
            raise PublishError("this folder is in no git repository: git init, then git remote add origin ADDRESS")
        if self.remote not in self._said("remote").splitlines():
            raise PublishError(f"git knows no remote called {self.remote}: git remote add {self.remote} ADDRESS")
        if self._run("check-ref-format", "--branch", self.name).returncode:
            raise PublishError(f"{self.name} is no name for a branch; gh-pages is the usual one")
        if self._said("symbolic-ref", "-q", "--short", "HEAD") == self.name:
            raise PublishError(f"{self.name} is the branch you work on; give the site one of its own, such as gh-pages")
        self._committer()

    def fetch(self) -> None:
        """Ask the remote where the branch stands.

        Raises:
            PublishError: the remote does not answer.
        """
        asked = self._run("ls-remote", "--heads", self.remote, self.local)
        if asked.returncode:
            raise PublishError(f"{self.remote} does not answer: {_telling_line(asked.stderr)}")
        if not asked.stdout.strip():
            self._run("update-ref", "-d", self.known)
            return
        fetched = self._run("fetch", "--quiet", "--no-tags", self.remote, f"+{self.local}:{self.known}")
        if fetched.returncode:
            raise PublishError(f"{self} cannot be fetched: {_telling_line(fetched.stderr)}")

    def is_there(self) -> bool:
        """Whether the remote had the branch when it was last asked."""
        return self._stands(self.known)

    def check_holds_a_site(self, domain: str | None) -> None:
        """Look at what would be replaced: it has to be a site built by Newsfold, for the same domain or for none.

        Raises:
            PublishError: the branch holds something else, or keeps another domain in its CNAME.
        """
        for commit in filter(self._stands, (self.known, self.local)):
            if self._run("cat-file", "-e", f"{commit}:{MARK}").returncode:
                where = str(self) if commit == self.known else f"your own branch {self.name}"
                raise PublishError(f"{where} holds what is no site of Newsfold's; name another with --branch")
        kept = self._said("show", f"{self.known}:CNAME")
        if kept and kept != domain:
            raise PublishError(
                f"{self} keeps the domain {kept}: set CANONICAL_URL in publishconf.py to https://{kept}, or take the "
                "domain away in the settings of the repository"
            )

    def publish(self, folder: Path, message: str) -> bool:
        """Put the files of `folder` on the branch, on top of what it held, and push it; False where nothing changed.

        Raises:
            PublishError: git refused to commit or to push.
        """
        options = ["-b", self.name, "-r", self.remote, "-m", message]
        command = [sys.executable, "-m", "ghp_import", *options, str(folder)]
        env = {**os.environ, **self._committer()}
        made = subprocess.run(command, cwd=self.checkout, capture_output=True, text=True, env=env)
        if made.returncode:
            raise PublishError(f"the site cannot be committed: {_telling_line(made.stderr)}")
        if self.is_there() and self._tree(self.local) == self._tree(self.known):
            self._run("update-ref", self.local, self.known)
            return False
        pushed = self._run("push", "--quiet", self.remote, f"{self.local}:{self.local}")
        if pushed.returncode:
            raise PublishError(f"{self} cannot be pushed: {_telling_line(pushed.stderr)}")
        return True

    def site_address(self) -> str | None:
        """Where GitHub Pages would show a site of this remote; None for a remote elsewhere."""
        found = AT_GITHUB.search(self._said("remote", "get-url", self.remote))
        if not found:
            return None
        host = f"{found['owner'].lower()}.github.io"
        return f"https://{host}" if found["name"].lower() == host else f"https://{host}/{found['name']}"

    def source(self) -> str:
        """The commit that is checked out, shortened; empty where there is none."""
        return self._said("rev-parse", "--short", "HEAD")

    def _committer(self) -> dict[str, str]:
        # ghp-import knows user.name alone, git more ways to be told who commits
        identity = IDENTITY.fullmatch(self._said("var", "GIT_COMMITTER_IDENT"))
        if not identity or not identity["email"]:
            raise PublishError(
                "git does not know who you are: git config --global user.name NAME, and the same for user.email"
            )
        return {"GIT_COMMITTER_NAME": identity["name"], "GIT_COMMITTER_EMAIL": identity["email"]}

    def _stands(self, ref: str) -> bool:
        return not self._run("rev-parse", "--verify", "--quiet", ref).returncode

    def _tree(self, ref: str) -> str:
        return self._said("rev-parse", f"{ref}^{{tree}}")

    def _said(self, *arguments: str) -> str:
        done = self._run(*arguments)
        return "" if done.returncode else done.stdout.strip()

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(["git", *arguments], cwd=self.checkout, capture_output=True, encoding="utf-8")
        except FileNotFoundError as error:
            raise PublishError("git is not installed: apt install git (Debian, Ubuntu), or git-scm.com") from error


def _telling_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["git said nothing"]
    telling = [line for line in lines if line.startswith(("fatal:", "error:", "!", "remote: error"))]
    return (telling or lines)[0]
