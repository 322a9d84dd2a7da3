import pytest

from plugins.captures.lines.appeal import is_appeal
from tests.captures.invented import line


@pytest.mark.parametrize("text", ["Tell us what you saw: write to the newsroom.", "Join our list and read the tide."])
def test_invitations_address_the_reader(text: str) -> None:
    assert is_appeal(line(text))


def test_quoted_address_is_not_ours() -> None:
    assert not is_appeal(line("“Write to us, tell us your story,” the keeper would say."))
