"""The Makefile and the scripts under it: what they would do, and what they say where something is missing."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from environments import environment

# The programs that the scripts call; a PATH of these and of the invented Pythons is a machine of our own.
TOOLS = ("sh", "env", "id", "make", "sed", "awk", "cat", "test", "touch")
PYTHON = """#!/bin/sh
case "$*" in
*version_info*) echo {version} ;;
*ensurepip*) exit {without_venv} ;;
esac
"""


class Machine:
    """A folder of programs that stands for a whole machine's PATH."""

    def __init__(self, folder: Path, system: str = "Linux", user: int = 0) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.bin / tool).symlink_to(found)
        self.program("uname", f"#!/bin/sh\necho {system}\n")
        (self.bin / "id").unlink()
        self.program("id", f"#!/bin/sh\necho {user}\n")

    def program(self, name: str, text: str) -> str:
        path = self.bin / name
        path.write_text(text)
        path.chmod(0o755)
        return str(path)

    def python(self, name: str, version: str, with_venv: bool = True) -> str:
        return self.program(name, PYTHON.format(version=version, without_venv=int(not with_venv)))

    def run(self, *command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        paths = {"PATH": str(self.bin), "HOME": str(self.bin)}
        return subprocess.run(command, cwd=cwd, env=paths, capture_output=True, text=True, timeout=60)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A checkout whose path has a space, with an environment that make may believe is installed."""
    folder = tmp_path / "rhetoric atlas"
    bin_folder = folder / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(root / name, folder)
        os.utime(folder / name, (1000, 1000))
    shutil.copytree(root / "scripts", folder / "scripts")
    (bin_folder / "python").symlink_to("/bin/sh")
    for age, (name, text) in enumerate(
        {"made-with": "", "made-in": str(folder), "installed": "", "installed-dev": ""}.items()
    ):
        (folder / ".venv" / name).write_text(f"{text}\n")
        os.utime(folder / ".venv" / name, (2000 + age, 2000 + age))
    return folder


def make(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["make", *arguments], cwd=folder, env=environment(), capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3": "3.12"}, "python3"),
        ({"python3": "3.9", "python3.11": "3.11"}, "python3.11"),
        ({"python3": "3.14", "python3.12": "3.12", "python3.13": "3.13"}, "python3.13"),
    ],
)
def test_the_newest_python_that_will_do_is_chosen(
    pythons: dict[str, str], chosen: str, machine: Machine, root: Path
) -> None:
    for name, version in pythons.items():
        machine.python(name, version)
    done = machine.run("sh", str(root / "scripts/find-python"))
    assert (done.stdout, done.stderr) == (f"{machine.bin / chosen}\n", "")


def test_a_python_named_by_hand_is_used(machine: Machine, root: Path) -> None:
    machine.python("python3.13", "3.13")
    mine = machine.python("mine", "3.11")
    assert machine.run("sh", str(root / "scripts/find-python"), mine).stdout == f"{mine}\n"


def test_a_python_without_venv_is_passed_over_for_one_that_has_it(machine: Machine, root: Path) -> None:
    machine.python("python3.13", "3.13", with_venv=False)
    machine.python("python3", "3.11")
    assert machine.run("sh", str(root / "scripts/find-python")).stdout == f"{machine.bin / 'python3'}\n"


@pytest.mark.parametrize(
    ("pythons", "wanted", "said"),
    [
        ({}, "", "(python3 here: none). Install one (apt-get update && apt-get install -y python3 python3-venv)"),
        ({"python3": "3.9"}, "", "needs Python 3.11, 3.12 or 3.13 (python3 here: 3.9)."),
        ({"python3": "3.14"}, "", "needs Python 3.11, 3.12 or 3.13 (python3 here: 3.14)."),
        ({"python3.9": "3.9"}, "python3.9", "PYTHON=python3.9 is Python 3.9; Rhetoric Atlas needs"),
        ({"python3": "3.11"}, "python4", "PYTHON=python4 is no Python that runs; Rhetoric Atlas needs"),
    ],
)
def test_a_missing_python_is_said_in_one_line(
    pythons: dict[str, str], wanted: str, said: str, machine: Machine, root: Path
) -> None:
    for name, version in pythons.items():
        machine.python(name, version)
    done = machine.run("sh", str(root / "scripts/find-python"), wanted)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert said in done.stderr


@pytest.mark.parametrize(
    ("name", "package"),
    [("python3", "python3-venv"), ("python3.12", "python3.12-venv")],
)
def test_a_missing_venv_is_said_with_the_line_that_installs_it(
    name: str, package: str, machine: Machine, root: Path
) -> None:
    machine.python(name, "3.12", with_venv=False)
    done = machine.run("sh", str(root / "scripts/find-python"))
    assert done.returncode == 1
    assert done.stderr.endswith(f"Install what is missing: apt-get update && apt-get install -y {package}\n")


def test_who_is_not_root_is_told_to_use_sudo(tmp_path: Path, root: Path) -> None:
    machine = Machine(tmp_path, user=1000)
    machine.python("python3", "3.11", with_venv=False)
    said = machine.run("sh", str(root / "scripts/find-python")).stderr
    assert "sudo apt-get update && sudo apt-get install -y python3-venv" in said


def test_macos_is_told_of_homebrew(tmp_path: Path, root: Path) -> None:
    machine = Machine(tmp_path, system="Darwin")
    assert "brew install python@3.13" in machine.run("sh", str(root / "scripts/find-python")).stderr
    assert "brew install --cask google-chrome" in machine.run("sh", str(root / "scripts/find-browser")).stderr


def test_make_stops_where_no_environment_can_be_made(checkout: Path, machine: Machine) -> None:
    machine.python("python3", "3.11", with_venv=False)
    shutil.rmtree(checkout / ".venv")
    done = machine.run("make", "serve", cwd=checkout)
    assert done.returncode == 2
    assert "apt-get install -y python3-venv" in done.stderr
    assert not (checkout / ".venv").exists()


def test_an_installed_browser_is_found(machine: Machine, root: Path) -> None:
    path = machine.program("google-chrome", "#!/bin/sh\n")
    assert machine.run("sh", str(root / "scripts/find-browser")).stdout == f"{path}\n"


def test_debian_installs_a_browser_where_there_is_none(machine: Machine, root: Path) -> None:
    browser = machine.bin / "chromium"
    machine.program(
        "apt-get", f'#!/bin/sh\necho "$@"\n[ "$1" = update ] || {shutil.which("ln")} -s /bin/sh {browser}\n'
    )
    done = machine.run("sh", str(root / "scripts/find-browser"))
    assert done.stdout == f"{browser}\n"
    assert "install -y -qq --no-install-recommends chromium libatomic1" in done.stderr


def test_debian_installs_what_the_driver_of_the_browser_lacks(machine: Machine, root: Path) -> None:
    browser = machine.program("chromium", "#!/bin/sh\n")
    library = machine.bin / "library"
    machine.program("apt-get", f'#!/bin/sh\n[ "$1" = update ] || {shutil.which("ln")} -s /bin/sh {library}\n')
    driver = machine.program("playwright", f"#!/bin/sh\ntest -e {library}\n")
    done = machine.run("sh", str(root / "scripts/find-browser"), driver)
    assert (done.stdout, library.exists()) == (f"{browser}\n", True)


@pytest.mark.parametrize("user", [0, 1000])
def test_a_missing_browser_is_said_with_the_line_that_installs_it(user: int, tmp_path: Path, root: Path) -> None:
    machine = Machine(tmp_path, user=user)
    if user:
        machine.program("apt-get", "#!/bin/sh\n")
    done = machine.run("sh", str(root / "scripts/find-browser"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("apt-get install -y chromium libatomic1\n")


def test_the_second_time_nothing_is_installed(checkout: Path) -> None:
    assert make(checkout, "-n", "serve") == "exec .venv/bin/atlas serve --port 8001\n"
    assert make(checkout, "-n", "build") == ".venv/bin/atlas build\n"
    assert "pip" not in make(checkout, "-n", "test")


def test_the_port_can_be_chosen(checkout: Path) -> None:
    assert "atlas serve --port 8123" in make(checkout, "-n", "serve", "PORT=8123")


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_requirement_is_installed(name: str, checkout: Path) -> None:
    os.utime(checkout / name, (3000, 3000))
    planned = make(checkout, "-n", "build")
    assert "PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt" in planned
    assert "install --editable ." in planned
    assert "venv --clear" not in planned


def test_an_environment_of_a_moved_checkout_is_made_anew(checkout: Path) -> None:
    moved = checkout.rename(checkout.with_name("moved"))
    assert "venv --clear" in make(moved, "-n", "build")


def test_a_python_named_later_makes_the_environment_anew(checkout: Path) -> None:
    (checkout / ".venv" / "made-with").write_text("python3.11\n")
    assert "venv --clear" not in make(checkout, "-n", "build")
    assert "venv --clear" not in make(checkout, "-n", "build", "PYTHON=python3.11")
    assert "venv --clear" in make(checkout, "-n", "build", "PYTHON=python3.12")


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    (checkout / ".venv" / "bin" / "python").unlink()
    assert "venv --clear" in make(checkout, "-n", "build")


def test_make_test_runs_every_check(checkout: Path) -> None:
    planned = make(checkout, "-n", "test")
    for command in ("ruff format --check", "ruff check", "mypy --strict", "find-browser", "-m pytest"):
        assert command in planned


def test_help_names_every_target(checkout: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (checkout / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+) ", make(checkout), re.MULTILINE)) == targets
    assert {"serve", "build", "test", "clean"} <= targets


def test_clean_leaves_what_people_wrote(checkout: Path) -> None:
    (checkout / "data").mkdir()
    (checkout / "data" / "actors.yml").write_text("mine")
    make(checkout, "clean")
    assert not (checkout / ".venv").exists()
    assert (checkout / "data" / "actors.yml").read_text() == "mine"


def test_ci_runs_make_test(root: Path) -> None:
    script = root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("make test")
