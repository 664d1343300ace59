"""Reads databricks.yml for one target, with variables resolved as by the Databricks CLI."""

import os.path
import re
from pathlib import Path

import yaml


class Bundle:
    """The root is the folder of databricks.yml; the variables are those of the command line."""

    def __init__(self, root: Path, target: str, user: str, variables: "dict[str, str]"):
        self.root = root
        written = with_included(root, yaml.safe_load((root / "databricks.yml").read_text()))
        written = merged(written, written["targets"][target])
        defaults = {name: variable.get("default") for name, variable in written["variables"].items()}
        self.values = {
            "bundle.name": written["bundle"]["name"],
            "bundle.target": target,
            "workspace.current_user.userName": user,
            **{f"var.{name}": value for name, value in {**defaults, **variables}.items()},
        }
        self.content = self.resolved(written)
        own_folder = f"/Workspace/Users/{user}/.bundle/{written['bundle']['name']}/{target}"
        self.root_path = self.content.get("workspace", {}).get("root_path", own_folder)
        self.files_path = self.root_path + "/files"

    def resolved(self, value):
        if isinstance(value, dict):
            return {key: self.resolved(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        if isinstance(value, str):
            return re.sub(r"\$\{([^}]+)}", lambda found: self.values[found[1]], value)
        return value

    def app(self, key: str) -> dict:
        return self.content["resources"]["apps"][key]

    def job(self, key: str) -> dict:
        return self.content["resources"]["jobs"][key]

    def source_code_path(self, key: str) -> str:
        """Returns the path in the workspace: the path relative to databricks.yml, below the files folder."""
        folder = (self.root / self.app(key)["source_code_path"]).resolve()
        return f"{self.files_path}/{folder.relative_to(self.root.resolve()).as_posix()}"

    def shipped(self) -> "set[str]":
        """Returns the files of sync.include, relative to databricks.yml. They override .gitignore."""
        found = set()
        for pattern in self.content["sync"]["include"]:
            for each in (pattern, pattern + "/*"):
                found |= {path for path in self.root.glob(each) if path.is_file()}
        return {path.relative_to(self.root).as_posix() for path in found}


def with_included(root: Path, written: dict) -> dict:
    """Adds the included files. Their variables and resources have other names, and their patterns are relative to them."""
    for name in written.get("include", []):
        added = yaml.safe_load((root / name).read_text())
        folder = os.path.dirname(name)
        patterns = [os.path.normpath(os.path.join(folder, one)) for one in added["sync"]["include"]]
        added["sync"]["include"] = written["sync"]["include"] + patterns
        written = merged(written, added)
    return written


def merged(under, over):
    """Merges a target's settings into those of the bundle."""
    if not (isinstance(under, dict) and isinstance(over, dict)):
        return over
    return {**under, **{key: merged(under.get(key), value) for key, value in over.items()}}
