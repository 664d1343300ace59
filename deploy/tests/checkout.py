"""A copy of the repository for a deployment: with the built app, and with files that are not uploaded."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from surroundings import ROOT

EVENTS_TABLE = "deploy/app_events.yml"
COPIED = ("databricks.yml", "app.yaml", ".gitignore", "README.md", "sql", EVENTS_TABLE)
OWN_JAR = "apps-telemetry.jar"


class Checkout:
    def __init__(self, folder: Path):
        self.root = folder / "repository"
        self.app = self.root / "deploy" / "app"
        shutil.copytree(ROOT / "deploy" / "app", self.app)
        for name in COPIED:
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, self.root / name)
        subprocess.run(["git", "init", "-q", self.root], check=True)
        self.jars = folder / "jars"
        self.jars.mkdir()
        (self.jars / "lib").symlink_to(ROOT / "backend" / "target" / "lib")

    def include_events_table(self) -> None:
        """Uncomments the lines that include the job of the table of events."""
        bundle = self.root / "databricks.yml"
        switched_off = f"# include:\n#   - {EVENTS_TABLE}\n"
        written = bundle.read_text()
        if switched_off not in written:
            raise AssertionError("databricks.yml has no commented lines that include " + EVENTS_TABLE)
        bundle.write_text(written.replace(switched_off, f"include:\n  - {EVENTS_TABLE}\n"))

    def change_own_code(self) -> None:
        """Builds the app again from a changed jar.

        It omits the start-up archive, which would take long to create again.
        """
        jar = self.jars / OWN_JAR
        shutil.copyfile(ROOT / "backend" / "target" / OWN_JAR, jar)
        with zipfile.ZipFile(jar, "a") as changed:
            changed.writestr("change.txt", "another version")
        command = [sys.executable, "-B", ROOT / "deploy" / "build.py", "--no-archive"]
        command += ["--jars", self.jars, "--into", self.app]
        subprocess.run(command, check=True)
