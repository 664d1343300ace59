"""Writes files to a workspace as the Databricks CLI does, and reads them back."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound

IN_FLIGHT = 8


class Sync:
    """Uploads new files and files with a later time than at the last push, and deletes removed ones.

    `databricks bundle deploy` does the same: it records times, not contents.
    """

    def __init__(self, client: WorkspaceClient, local: Path, remote: str):
        self.client = client
        self.local = local
        self.remote = remote
        self.times: "dict[str, int]" = {}

    def push(self, names: "set[str]") -> "tuple[set[str], set[str]]":
        """Returns the names of the uploaded and of the deleted files."""
        times = {name: (self.local / name).stat().st_mtime_ns for name in names}
        gone = set(self.times) - names
        late = {name for name in names if name not in self.times or times[name] > self.times[name]}
        folders = {f"{self.remote}/{name}".rpartition("/")[0] for name in late}
        for folder in sorted(folders):
            self.client.workspace.mkdirs(folder)
        with ThreadPoolExecutor(IN_FLIGHT) as threads:
            list(threads.map(self.upload, late))
        for name in gone:
            self.client.workspace.delete(f"{self.remote}/{name}")
        self.times = times
        return late, gone

    def upload(self, name: str) -> None:
        write(self.client, f"{self.remote}/{name}", (self.local / name).read_bytes())


def write(client: WorkspaceClient, path: str, content: bytes) -> None:
    """Uses the CLI's endpoint, for which the SDK has no method. It accepts files of more than 10 MB."""
    place = quote(path.lstrip("/"), safe="")
    client.api_client.do(
        "POST",
        f"/api/2.0/workspace-files/import-file/{place}",
        query={"overwrite": "true"},
        headers={"Content-Type": "application/octet-stream"},
        data=content,
    )


def checksums(client: WorkspaceClient, folder: str) -> "dict[str, str]":
    """Returns the checksums of all files in a folder of the workspace."""
    names = sorted(times(client, folder))
    with ThreadPoolExecutor(IN_FLIGHT) as threads:
        contents = threads.map(lambda name: download(client, f"{folder}/{name}"), names)
        return dict(zip(names, map(checksum, contents)))


def times(client: WorkspaceClient, folder: str) -> "dict[str, int]":
    """Returns the modification time of each file in a folder of the workspace; empty without the folder."""
    try:
        found = list(client.workspace.list(folder, recursive=True))
    except NotFound:
        return {}
    return {node.path.removeprefix(folder + "/"): node.modified_at for node in found}


def download(client: WorkspaceClient, path: str) -> bytes:
    with client.workspace.download(path) as content:
        return content.read()


def local_checksums(folder: Path) -> "dict[str, str]":
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): checksum(path.read_bytes()) for path in files}


def checksum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
