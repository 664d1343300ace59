"""Links a Java runtime for the bundle, for workspaces that cannot install one."""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

# The modules that the server, the driver and the SDK use, found with jdeps and by running the tests.
MODULES = (
    "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,"
    "java.net.http,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,"
    "java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs"
)


def is_linux_x64() -> bool:
    """Returns whether a runtime linked on this machine runs in the platform's container."""
    return sys.platform == "linux" and platform.machine() in ("x86_64", "AMD64")


def java_home() -> Path:
    """Returns the JDK in JAVA_HOME, else the one on the path."""
    if os.environ.get("JAVA_HOME"):
        return Path(os.environ["JAVA_HOME"])
    java = shutil.which("java")
    if not java:
        sys.exit("There is no JDK: install one of version 17 or newer.")
    return Path(java).resolve().parent.parent


def link(folder: Path) -> Path:
    """Links a runtime from the installed JDK into folder/java."""
    if not is_linux_x64():
        sys.exit("RUNTIME=bundled links a runtime for Linux on x86-64, so it is built there.")
    runtime = folder / "java"
    shutil.rmtree(runtime, ignore_errors=True)
    command = [java_home() / "bin" / "jlink", "--output", runtime, "--add-modules", MODULES]
    command += ["--strip-debug", "--no-header-files", "--no-man-pages", "--compress=2"]
    subprocess.run(command, check=True)
    # Debian's libjvm contains debug symbols; jlink strips only those of classes.
    if shutil.which("strip"):
        subprocess.run(["strip", "--strip-unneeded", runtime / "lib/server/libjvm.so"], check=True)
    subprocess.run([runtime / "bin" / "java", "-Xshare:dump", "-Xlog:disable"], check=True)
    return runtime


def pack(runtime: Path, target: Path) -> None:
    """Packs the runtime. The same runtime always produces the same bytes."""
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
            for path in sorted(runtime.rglob("*")):
                if path.is_file():
                    archive.add(path, f"java/{path.relative_to(runtime)}", filter=_anonymous)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = 0
    return entry
