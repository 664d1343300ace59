"""Copies the built app to the folder that is deployed, and writes only changed files.

The Databricks CLI uploads files whose modification time is later than at the last deployment, and does not
compare contents. So an unchanged file keeps its time, and a changed one gets the current time.
"""

import filecmp
import shutil
from pathlib import Path


def publish(built: Path, app: Path) -> "list[str]":
    """Makes app equal to built; returns the names of added, changed and deleted files."""
    changed = []
    wanted = files(built)
    for name in files(app) - wanted:
        (app / name).unlink()
        changed.append(name)
    for name in wanted:
        source, target = built / name, app / name
        if target.exists() and filecmp.cmp(source, target, shallow=False):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        changed.append(name)
    remove_empty_folders(app)
    return sorted(changed)


def files(folder: Path) -> "set[str]":
    """Returns the paths of all files, relative to the folder, with slashes."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def remove_empty_folders(app: Path) -> None:
    folders = [path for path in app.rglob("*") if path.is_dir()]
    for folder in sorted(folders, reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
