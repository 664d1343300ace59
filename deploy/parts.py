"""Cuts files into numbered parts, which the launcher joins in a temporary folder."""

import hashlib
import json
from pathlib import Path

PART_BYTES = 9_000_000


def cut(file: Path, folder: Path, name: str) -> None:
    """Writes the parts, and <name>.json with their names and the checksum of the whole file."""
    folder.mkdir(parents=True, exist_ok=True)
    content = file.read_bytes()
    names = []
    for number, start in enumerate(range(0, len(content), PART_BYTES), 1):
        names.append(f"{name}.{number:03}")
        (folder / names[-1]).write_bytes(content[start : start + PART_BYTES])
    description = {"parts": names, "sha256": hashlib.sha256(content).hexdigest()}
    (folder / f"{name}.json").write_text(json.dumps(description, indent=2) + "\n")
