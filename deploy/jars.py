"""Jars under the platform's limit for a file: split, or rid of what another platform needs."""

import shutil
import zipfile
from pathlib import Path

# The platform refuses a file of 10 MB; our compression may come out a little worse than the jar's own.
PART_BYTES = 9_500_000
# What a zip writes around an entry, in both its places, besides the name.
ENTRY_BYTES = 76
# Of every entry, so that the same jar always comes out as the same bytes.
TIMESTAMP = (2026, 1, 1, 0, 0, 0)
MANIFEST = "META-INF/MANIFEST.MF"


def split(jar: Path, folder: Path) -> None:
    """Spreads a jar's entries, in their order, over jars that work together on one class path.

    Each part has the whole manifest, since Multi-Release counts for the jar that says it.
    """
    with zipfile.ZipFile(jar) as whole:
        manifest = whole.read(MANIFEST) if MANIFEST in whole.namelist() else None
        groups: list[list[zipfile.ZipInfo]] = [[]]
        size = 0
        for entry in whole.infolist():
            if entry.is_dir() or entry.filename == MANIFEST:
                continue
            needed = entry.compress_size + 2 * len(entry.filename.encode()) + ENTRY_BYTES
            if needed > PART_BYTES:
                raise ValueError(f"{entry.filename} in {jar.name} is larger than a part can be")
            if size + needed > PART_BYTES:
                groups.append([])
                size = 0
            groups[-1].append(entry)
            size += needed
        for number, entries in enumerate(groups, 1):
            with _writable(folder / f"{jar.stem}.part{number}.jar") as part:
                if manifest is not None:
                    _put(part, MANIFEST, manifest)
                for entry in entries:
                    _put(part, entry.filename, whole.read(entry))


def keep(jar: Path, target: Path, wanted) -> None:
    """Copies a jar with those entries alone whose name is wanted."""
    with zipfile.ZipFile(jar) as whole, _writable(target) as part:
        for entry in whole.infolist():
            if not entry.is_dir() and wanted(entry.filename):
                _put(part, entry.filename, whole.read(entry))


def copy(jar: Path, target: Path) -> None:
    """Copies a jar as it is."""
    shutil.copyfile(jar, target)


def _writable(path: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9)


def _put(jar: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, TIMESTAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    jar.writestr(entry, content)
