"""The reference of commands says what the commands say today."""

import importlib.util

from paths import ROOT


def test_the_reference_is_that_of_today() -> None:
    spec = importlib.util.spec_from_file_location("commands", ROOT / "scripts" / "commands.py")
    assert spec is not None and spec.loader is not None
    commands = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(commands)
    assert commands.FILE.read_text(encoding="utf-8") == commands.reference(), "make commands writes it anew"
