"""Makes jars smaller than the platform's file limit: splits them, or removes entries for other platforms."""

import shutil
import zipfile
from pathlib import Path

# The platform rejects files of 10 MB; our compression can be a little worse than the jar's own.
PART_BYTES = 9_500_000
# The size of a zip entry's two headers, without the name.
ENTRY_BYTES = 76
# The time of every entry, so that the same jar always produces the same bytes.
TIMESTAMP = (2026, 1, 1, 0, 0, 0)
MANIFEST = "META-INF/MANIFEST.MF"


def split(jar: Path, folder: Path) -> None:
    """Distributes a jar's entries, in their order, over several jars for one class path.

    Each part has the whole manifest, because Multi-Release applies per jar.
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
    """Copies a jar with only the entries whose name is wanted."""
    with zipfile.ZipFile(jar) as whole, _writable(target) as part:
        for entry in whole.infolist():
            if not entry.is_dir() and wanted(entry.filename):
                _put(part, entry.filename, whole.read(entry))


def copy(jar: Path, target: Path) -> None:
    """Copies a jar unchanged."""
    shutil.copyfile(jar, target)


def _writable(path: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9)


def _put(jar: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, TIMESTAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    jar.writestr(entry, content)
