"""Creates an archive of loaded classes by starting the built app once. It halves the start-up time."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import rehearsal

# A page, API answers and an error: these load the classes that the first viewer needs.
VISITS = ("/", "/api/v1/settings", "/api/v1/dau-trend", "/api/v1/top-apps", "/api/v1/nothing", "/health/liveness")
SECONDS_TO_START = 60
SECONDS_TO_WRITE = 120
NOT_MADE = "The start-up archive was not made: see above. --no-archive builds without it."


def train(app: Path, java: Path, target: Path) -> None:
    """Starts the app, sends requests and stops it; the JVM writes the archive when it exits.

    The app is connected to the emulated workspace of rehearsal.py.
    """
    sys.path.insert(0, str(app))
    import launch

    version = launch.java_version(java)
    making = f"-XX:AOTCacheOutput={target}" if version >= 25 else f"-XX:ArchiveClassesAtExit={target}"
    for jar in app.rglob("*.jar"):
        os.utime(jar, (launch.JAR_TIME, launch.JAR_TIME))
    port = free_port()
    workspace = rehearsal.open_workspace()
    command = [java, *launch.options(java), making, "-cp", launch.jars_of_archive(), launch.MAIN_CLASS]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=environment(port, workspace.server_port),
            cwd=app,
        )
        visited = False
        try:
            visited = visit(f"http://127.0.0.1:{port}", process)
            process.send_signal(signal.SIGTERM)
            process.wait(SECONDS_TO_WRITE)
        finally:
            process.kill()
            process.wait()
            workspace.shutdown()
            log.seek(0)
            if not (visited and target.exists()):
                sys.exit(log.read().decode(errors="replace") + NOT_MADE)


def environment(port: int, workspace_port: int) -> "dict[str, str]":
    return {
        "PATH": os.defpath,
        "DATABRICKS_APP_NAME": "training",
        "DATABRICKS_APP_PORT": str(port),
        "DATABRICKS_HOST": f"http://127.0.0.1:{workspace_port}",
        "DATABRICKS_CLIENT_ID": "training",
        "DATABRICKS_CLIENT_SECRET": "training",
        "DATABRICKS_WAREHOUSE_ID": "0123456789abcdef",
        # The database is not among the jars of the archive.
        "TELEMETRY_STORE": "none",
    }


def visit(url: str, process: subprocess.Popen) -> bool:
    """Waits until the server listens, then requests VISITS; returns False if it never listens."""
    deadline = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            for path in VISITS:
                answer(url + path)
            return True
        except urllib.error.URLError:
            time.sleep(0.2)
    return False


def answer(url: str) -> None:
    try:
        urllib.request.urlopen(url, timeout=30).read()
    except urllib.error.HTTPError as refusal:
        refusal.read()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
