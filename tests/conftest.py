"""What the tests of the whole package share: the command line in this process, and the graph of ``seeds/``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from support import SEEDS, Build, Built, Kg

from kg.cli import main

#: Processes take half a gigabyte each, and the longest file bounds what more of them would gain.
_MOST = 4


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """All tests together run on all cores; files that are named run here, where nothing must be started first."""
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        return 0
    cores = min(os.cpu_count() or 1, _MOST)
    return cores if cores > 1 else 0


@pytest.fixture(scope="session")
def kg() -> Kg:
    """Runs ``kg`` with some arguments; an error that no user should see fails the test."""

    def run(*arguments: object, **options: Any) -> Result:
        result = CliRunner().invoke(main, [str(a) for a in arguments], **options)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def build(kg: Kg, tmp_path: Path) -> Build:
    """Runs ``kg build`` without page; every call writes to the same folder."""

    def run(*arguments: object) -> Built:
        folder = tmp_path / "result"
        result = kg("build", "--no-page", "-j", 1, "-o", folder, *arguments)
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        return Built(folder, report, result)

    return run


@pytest.fixture(scope="session")
def seeds_graph(kg: Kg, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """``seeds/`` built once with everything, as the README's first command does."""
    folder = tmp_path_factory.mktemp("seeds") / "out"
    result = kg("build", SEEDS, "-o", folder, "--split", "-j", 1)
    return Built(folder, json.loads((folder / "report.json").read_text(encoding="utf-8")), result)
