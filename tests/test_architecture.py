"""The house rules of CONTRIBUTING.md, read off the imports."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "keeping": set[str](),
    "captures": {"keeping"},
    "syndication": {"keeping", "captures"},
    "lunr_search": {"keeping", "captures", "syndication"},
    "publication": {"keeping", "captures", "syndication"},
    "regeneration": {"keeping"},
}
LONGEST = 250


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


PLUGINS = {name_of(path): path for path in sorted((ROOT / "plugins").rglob("*.py"))}


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file, by its full name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {name for node in ast.walk(tree) for name in imported_by(node, path)}


def imported_by(node: ast.AST, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        base = absolute(node, path)
        for alias in node.names:
            whole = f"{base}.{alias.name}"
            yield whole if whole in PLUGINS else base


def absolute(node: ast.ImportFrom, path: Path) -> str:
    above = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
    return ".".join((*above, *filter(None, [node.module])))


def room(module: str) -> str:
    return module.split(".")[1] if module.startswith("plugins.") else ""


def own_imports(module: str) -> set[str]:
    return {name for name in imports(PLUGINS[module]) if name in PLUGINS and name != module}


def is_door(path: Path) -> bool:
    return path.name in ("__init__.py", "glue.py") and path.parent.parent == ROOT / "plugins"


def test_only_doors_import_pelican() -> None:
    plain = [path for path in PLUGINS.values() if not is_door(path)]
    assert [path for path in plain if any(name.split(".")[0] == "pelican" for name in imports(path))] == []


def test_every_room_has_its_place() -> None:
    assert {room(module) for module in PLUGINS} - {""} <= MAY_IMPORT.keys()


def test_imports_run_one_way() -> None:
    crossings = {(room(module), room(name)) for module in PLUGINS for name in own_imports(module) if room(name)}
    assert [(a, b) for a, b in sorted(crossings) if a != b and b not in MAY_IMPORT.get(a, ())] == []


FLOORS = {
    "captures": ("lines", "pages", "html", "corrections"),
    "lunr_search": ("terms", "index", "results"),
    "syndication": (
        "texts",
        "comparing",
        "coverage",
        "decisions",
        "relations",
        "stories",
        "quotes",
        "drawing",
        "addresses",
        "data",
        "pages",
    ),
}
"""The folders of a room from the ground up; each may build on those before it."""


@pytest.mark.parametrize("name", FLOORS)
def test_a_room_builds_from_the_ground_up(name: str) -> None:
    floors = FLOORS[name]
    for module in PLUGINS:
        floor = module.split(".")[2] if module.startswith(f"plugins.{name}.") else ""
        if floor in floors:
            above = floors[floors.index(floor) + 1 :]
            assert [
                other for other in own_imports(module) if other.split(".")[1:3] in ([name, up] for up in above)
            ] == []


@pytest.mark.parametrize("name", FLOORS)
def test_every_folder_of_a_room_is_a_floor(name: str) -> None:
    folders = {path.name for path in (ROOT / "plugins" / name).iterdir() if (path / "__init__.py").is_file()}
    assert folders == set(FLOORS[name])


def test_plugins_import_no_scripts_or_tests() -> None:
    assert [m for m, path in PLUGINS.items() if {n.split(".")[0] for n in imports(path)} & {"scripts", "tests"}] == []


def test_only_its_init_imports_a_glue() -> None:
    files = [path for folder in ("plugins", "scripts", "tests") for path in sorted((ROOT / folder).rglob("*.py"))]
    pairs = [(path, name) for path in files for name in imports(path) if name.endswith(".glue") and name in PLUGINS]
    others = [pair for pair in pairs if pair[0] != PLUGINS[pair[1]].parent / "__init__.py"]
    assert [(path, name) for path, name in others if path.name != "test_glue.py"] == []


def test_imports_form_no_circle() -> None:
    # a circle raises CycleError, which names it
    assert list(TopologicalSorter({module: own_imports(module) for module in PLUGINS}).static_order())


def test_files_are_of_one_noun() -> None:
    files = [*PLUGINS.values(), *sorted((ROOT / "scripts").glob("*.py"))]
    assert [path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST] == []


def test_lock_files_name_no_address() -> None:
    locks = sorted(ROOT.glob("requirements*.txt"))
    text = "".join(lock.read_text(encoding="utf-8") for lock in locks)
    assert len(locks) == 2
    assert not any(sign in text for sign in ("http", "://", "--index", "--find-links", "file:"))
