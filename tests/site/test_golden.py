"""The whole site of the tiny collection, file by file."""

from difflib import unified_diff

import pytest

from scripts.refresh_golden import GOLDEN, LEFT_OUT, TINY
from tests.site.building import Built, built_well, tree

ADVICE = "if this is as it should be, run `invoke golden` and look the new files through"


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_well(tmp_path_factory.mktemp("tiny") / "site", "--seeds", TINY)


def differences(path: str, golden: bytes, built: bytes) -> str:
    before, after = (data.decode().splitlines() for data in (golden, built))
    return "\n".join(line[:300] for line in unified_diff(before, after, f"golden/{path}", path, n=1, lineterm=""))


def test_the_site_is_as_it_was(tiny: Built) -> None:
    golden = tree(GOLDEN)
    built = {path: data for path, data in tree(tiny.folder).items() if path.partition("/")[0] not in LEFT_OUT}
    assert sorted(built) == sorted(golden), ADVICE
    changed = [differences(path, golden[path], data) for path, data in built.items() if data != golden[path]]
    if changed:
        pytest.fail("\n".join((*changed, ADVICE)), pytrace=False)
