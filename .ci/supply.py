"""What newskg brings with it: the licences, sizes and known vulnerabilities of everything that an extra installs.

    python .ci/supply.py licences            every licence is on the list below, or the exit code is 1
    python .ci/supply.py vulnerabilities     pip-audit; 1 where it finds one, 0 with a note where no service answers
    python .ci/supply.py sizes [EXTRA]...    megabytes of each package that the core, or an extra, installs

Nothing is read but what is installed beside the interpreter that runs it; only ``vulnerabilities`` needs the network.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NAME = "newskg"
#: Seconds for the service of vulnerabilities to answer about all packages.
PATIENCE = 180

#: Licences under which others may use, change and sell a work together with newskg (MIT). Those that ask for changes to
#: the package's own files alone (MPL) are among them; copyleft that reaches further (GPL, AGPL) is not.
ALLOWED = {
    "0BSD",
    "Apache-2.0",
    "BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CNRI-Python",
    "HPND",
    "ISC",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MPL-1.1",
    "MPL-2.0",
    "PSF-2.0",
    "Python-2.0",
    "Unlicense",
    "W3C",
    "W3C-20150513",
    "Zlib",
}
#: What a package without an SPDX expression calls its licence.
SPOKEN = {
    "3-clause bsd": "BSD-3-Clause",
    "apache": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD",
    "bsd 3-clause": "BSD-3-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd license": "BSD",
    "gpl": "GPL",
    "gnu general public license v2 or later (gplv2+)": "GPL-2.0-or-later",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.1-or-later",
    "gnu lesser general public license v3 or later (lgplv3+)": "LGPL-3.0-or-later",
    "historical permission notice and disclaimer (hpnd)": "HPND",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit": "MIT",
    "mit license": "MIT",
    "mit no attribution license (mit-0)": "MIT-0",
    "mozilla public license 1.1 (mpl 1.1)": "MPL-1.1",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "new bsd": "BSD-3-Clause",
    "psf": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
    "the mit license (mit)": "MIT",
    "the unlicense (unlicense)": "Unlicense",
    "w3c license": "W3C",
    "zlib/libpng license": "Zlib",
}


def main(arguments: list[str]) -> int:
    match arguments:
        case ["licences"]:
            return licences()
        case ["vulnerabilities"]:
            return vulnerabilities()
        case ["sizes", *extras]:
            return sizes(extras)
    print(__doc__, file=sys.stderr)
    return 2


# ---------------------------------------------------------------------------------------------------------------------
# What an extra brings.


def brought(extras: Iterable[str]) -> dict[str, Distribution]:
    """The installed packages that newskg with some extras needs, itself left out, by name."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    asked = [(NAME, extra) for extra in ("", *extras)]
    while asked:
        name, extra = asked.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            own = distribution(name)
        except PackageNotFoundError:
            continue  # for another system or Python
        found[name] = own
        for line in own.requires or ():
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": extra}):
                asked += [(canonicalize_name(need.name), e) for e in ("", *need.extras)]
    del found[NAME]
    return dict(sorted(found.items()))


def extras_of_users() -> list[str]:
    """All extras but that of those who work on newskg."""
    return [e for e in distribution(NAME).metadata.get_all("Provides-Extra") or () if e != "dev"]


# ---------------------------------------------------------------------------------------------------------------------
# Licences.


def licences() -> int:
    packages = brought(extras_of_users())
    wrong = [(name, told) for name, own in packages.items() if not allowed(told := licence(own))]
    for name, told in wrong:
        print(f"licence not allowed: {name}: {told or 'none told'} (.ci/supply.py has the list)", file=sys.stderr)
    print(f"licences: {len(packages)} packages, {len(wrong)} not allowed")
    return 1 if wrong else 0


def licence(package: Distribution) -> str:
    """The licence as an SPDX expression, from wherever a package tells it; empty where it doesn't."""
    data = package.metadata
    if expression := data.get("License-Expression"):
        return str(expression)
    kinds = [c.rpartition(" :: ")[2] for c in data.get_all("Classifier") or () if c.startswith("License ::")]
    known = [SPOKEN.get(kind.casefold(), kind) for kind in kinds if kind != "OSI Approved"]
    if known:
        # A package under several licences may be used under any of them.
        return " OR ".join(known)
    first = next(iter((data.get("License") or "").strip().splitlines()), "").strip()
    return SPOKEN.get(first.casefold(), first)


def allowed(expression: str) -> bool:
    """Whether a simple SPDX expression can be kept by keeping allowed licences."""
    bare = re.sub(r"[()]|\s+WITH\s+\S+", " ", expression)
    if " AND " in bare:
        # Of (A OR B) AND C all count: stricter than needed, never laxer.
        return all(name.strip() in ALLOWED for name in re.split(r"\s+(?:AND|OR)\s+", bare))
    return any(name.strip() in ALLOWED for name in re.split(r"\s+OR\s+", bare))


# ---------------------------------------------------------------------------------------------------------------------
# Vulnerabilities.


def vulnerabilities() -> int:
    command = [sys.executable, "-m", "pip_audit", "--local", "--skip-editable", "--progress-spinner", "off"]
    try:
        done = subprocess.run(
            [*command, "--format", "json"], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        told = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError) as error:
        print(f"vulnerabilities: not audited, no service answered ({type(error).__name__})")
        return 0
    audited = [d for d in told if "vulns" in d]
    for package in audited:
        for found in package["vulns"]:
            mended = ", ".join(found["fix_versions"]) or "no version yet"
            print(
                f"vulnerable: {package['name']} {package['version']}: {found['id']}, mended in {mended}",
                file=sys.stderr,
            )
    if not audited:
        print(f"vulnerabilities: not audited, the service knows none of {len(told)} packages")
        return 0
    wrong = sum(bool(d["vulns"]) for d in audited)
    print(f"vulnerabilities: {len(audited)} of {len(told)} packages audited, {wrong} vulnerable")
    return 1 if wrong else 0


# ---------------------------------------------------------------------------------------------------------------------
# Sizes.


def sizes(extras: list[str]) -> int:
    core = brought(())
    packages = {n: d for n, d in brought(extras).items() if n not in core} if extras else core
    rows = sorted(((megabytes(own), name) for name, own in packages.items()), key=lambda r: (-r[0], r[1]))
    for size, name in rows:
        print(f"{size:7.1f}  {name}")
    print(f"{sum(size for size, _ in rows):7.1f}  {len(rows)} packages")
    return 0


def megabytes(package: Distribution) -> float:
    """Size of all files of a package, compiled ones included, in 10⁶ bytes."""
    return sum(size for size in _sizes(package)) / 1e6


def _sizes(package: Distribution) -> Iterator[int]:
    for file in package.files or ():
        path = file.locate()
        if path.is_file():
            yield path.stat().st_size


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
