"""Starts the app in an environment like the platform's, and a workspace emulator."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CLASS_PATH = ROOT / "deploy" / "target" / "test-class-path"


class Workspace:
    """The workspace emulator of the backend's tests, with the sample's rows."""

    def __init__(self):
        built = ROOT / "backend" / "target"
        class_path = [built / "test-classes", built / "classes", CLASS_PATH.read_text().strip()]
        command = ["java", "-Xmx1g", "-Duser.timezone=UTC"]
        command += ["--add-opens=java.base/java.nio=ALL-UNNAMED"]
        command += ["-cp", os.pathsep.join(map(str, class_path))]
        command += ["dev.appstelemetry.emulator.EmulatorServer"]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.environment = {}
        while len(self.environment) < 4:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("The emulated workspace did not start")
            found = re.match(r"export (\w+)=(.*)", line)
            if found:
                self.environment[found[1]] = found[2]

    def sdk(self):
        """Returns a client of the Databricks SDK for Python, with the emulator's only principal."""
        from databricks.sdk import WorkspaceClient

        return WorkspaceClient(
            host=self.environment["DATABRICKS_HOST"],
            client_id=self.environment["DATABRICKS_CLIENT_ID"],
            client_secret=self.environment["DATABRICKS_CLIENT_SECRET"],
            auth_type="oauth-m2m",
        )

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Container:
    """A folder with only the app's files, a new virtual environment, and no Java on the path."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.source = folder / "source"
        shutil.copytree(ROOT / "deploy" / "app", self.source)
        self.environment = folder / "venv"
        subprocess.run([sys.executable, "-m", "venv", self.environment], check=True)
        requirements = self.source / "requirements.txt"
        if requirements.exists():
            pip = [self.environment / "bin" / "pip", "install", "--quiet", "-r", requirements]
            subprocess.run(pip, check=True)

    def start(self, **variables) -> "App":
        return App(self, variables)


class App:
    """The running app. Use it in a `with` block, which kills it at the end."""

    def __init__(self, container: Container, variables: "dict[str, str]"):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.output = container.folder / f"output-{self.port}"
        environment = {
            "PATH": str(container.environment / "bin"),
            "HOME": str(container.folder),
            "DATABRICKS_APP_NAME": "apps-telemetry-test",
            "DATABRICKS_APP_PORT": str(self.port),
            "DATABRICKS_WORKSPACE_ID": "1234567890123456",
            **variables,
        }
        self.started = time.monotonic()
        with open(self.output, "wb") as output:
            self.process = subprocess.Popen(
                ["python", "launch.py"],
                executable=container.environment / "bin" / "python",
                cwd=container.source,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def first_answer(self, path: str, seconds: float) -> "tuple[bytes, float]":
        """Repeats the request until the server is ready; returns the answer and the seconds since the start."""
        while True:
            try:
                return self.get(path), time.monotonic() - self.started
            except OSError as nothing_yet:
                # The server listens before it is ready.
                if isinstance(nothing_yet, urllib.error.HTTPError) and nothing_yet.code != 503:
                    raise
                if self.process.poll() is not None or time.monotonic() - self.started > seconds:
                    raise AssertionError(f"{nothing_yet}\n{self.log()[-2000:]}") from None
                time.sleep(0.02)

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.url + path, timeout=60) as response:
            return response.read()

    def memory(self, kind: str) -> float:
        """Returns memory in MB: VmRSS is the current value, VmHWM the peak."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{kind}:\s+(\d+)", status)[1]) / 1024

    def log(self) -> str:
        return self.output.read_text(errors="replace")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
