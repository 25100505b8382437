"""The pins stand in three files; a worker's machine must get the same versions from each."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[2]


def project_pins(*extras: str) -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return dict(line.split("==") for line in lines)


def lock_pins(name: str) -> dict[str, str]:
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s\\]+)", (ROOT / name).read_text(), re.M)
    return {package.lower().replace("_", "-"): version for package, version in found}


def test_the_lock_holds_what_the_project_names() -> None:
    lock = lock_pins("requirements.lock")
    assert {name: lock.get(name) for name in project_pins()} == project_pins()


def test_the_test_lock_holds_the_same_and_the_test_tools() -> None:
    lock, test_lock = lock_pins("requirements.lock"), lock_pins("requirements-test.lock")
    assert {name: test_lock.get(name) for name in lock} == lock
    pins = project_pins("test")
    assert {name: test_lock.get(name) for name in pins} == pins


def test_conda_users_get_the_same_versions() -> None:
    entries = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    conda = [entry.split("=", 1) for entry in entries if isinstance(entry, str) and "=" in entry]
    pip = [entry.split("==") for part in entries if isinstance(part, dict) for entry in part["pip"]]
    pins = {name: version for name, version in [*conda, *pip] if name != "python"}
    assert pins == project_pins()


def test_locks_carry_hashes_and_no_address() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert "--index" not in text
        assert text.count("--hash=sha256:") >= len(lock_pins(name))


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_every_pin_installs_on_the_python_of_debian_12(name: str) -> None:
    """Debian 12 has Python 3.11.2; some packages ask for a later 3.11."""
    too_new = {
        package: needs
        for package in lock_pins(name)
        if (needs := metadata(package)["Requires-Python"]) and "3.11.2" not in SpecifierSet(needs)
    }
    assert too_new == {}
