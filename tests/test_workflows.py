"""The workflows: what they call is there, and they may do no more than they need."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))


def steps(workflow: Any) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


PAGES = read("pages.yml")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_programs_that_workflows_run_exist(path: Path) -> None:
    commands = [step["run"].split() for step in steps(read(path.name)) if "run" in step]
    programs = [word for command in commands for word in command if word.startswith(("scripts/", ".ci/"))]
    assert programs
    assert [program for program in programs if not (ROOT / program).is_file()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_only_read_at_first(path: Path) -> None:
    assert read(path.name)["permissions"] == {"contents": "read"}


def test_only_the_deployment_may_write() -> None:
    may_write = {name for name, job in PAGES["jobs"].items() if "write" in job["permissions"].values()}
    assert may_write == {"deploy"}


def test_pages_builds_as_the_task_knows_it() -> None:
    (command,) = (step["run"] for step in steps(PAGES) if "bootstrap.py" in step.get("run", ""))
    task, *options = command.split("bootstrap.py ")[1].split()
    said = subprocess.run([sys.executable, "-m", "invoke", "--help", task], cwd=ROOT, capture_output=True, text=True)
    assert all(option in said.stdout for option in options), said.stderr


def test_pages_uploads_what_is_built_to_be_public() -> None:
    (upload,) = (step for step in steps(PAGES) if step.get("uses", "").startswith("actions/upload-pages-artifact@"))
    settings = (ROOT / "publishconf.py").read_text(encoding="utf-8")
    assert f'"{upload["with"]["path"]}"' in settings


def test_pages_hands_its_address_over() -> None:
    (env,) = (step["env"] for step in steps(PAGES) if "bootstrap.py" in step.get("run", ""))
    (name,) = env
    assert name in (ROOT / "publishconf.py").read_text(encoding="utf-8")
    assert env[name] == "${{ steps.pages.outputs.base_url }}"


def test_every_named_step_and_job_is_there() -> None:
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
    ids = {step["id"] for step in steps(PAGES) if "id" in step}
    assert set(re.findall(r"steps\.(\w+)\.", text)) == ids
    assert set(re.findall(r"needs\.(\w+)\.", text)) <= PAGES["jobs"].keys()


def test_pages_runs_only_where_they_are_shown() -> None:
    jobs = PAGES["jobs"]
    first = [name for name, job in jobs.items() if "needs" not in job]
    assert [jobs[name]["if"] for name in first] == ["github.event.repository.has_pages"]
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("ask", "build")
