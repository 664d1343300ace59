"""A Java runtime to ship, for workspaces that cannot install one."""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

# What the server, the driver and the SDK use, found with jdeps and by running the tests on it.
MODULES = (
    "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,"
    "java.net.http,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,"
    "java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs"
)


def is_linux_x64() -> bool:
    """Whether what is linked here runs in the platform's container."""
    return sys.platform == "linux" and platform.machine() in ("x86_64", "AMD64")


def java_home() -> Path:
    """The JDK that is on the path or in JAVA_HOME."""
    if os.environ.get("JAVA_HOME"):
        return Path(os.environ["JAVA_HOME"])
    java = shutil.which("java")
    if not java:
        sys.exit("There is no JDK: install one of version 17 or newer.")
    return Path(java).resolve().parent.parent


def link(folder: Path) -> Path:
    """Links a runtime of the JDK at hand into folder/java."""
    if not is_linux_x64():
        sys.exit("RUNTIME=bundled links a runtime for Linux on x86-64, so it is built there.")
    runtime = folder / "java"
    shutil.rmtree(runtime, ignore_errors=True)
    command = [java_home() / "bin" / "jlink", "--output", runtime, "--add-modules", MODULES]
    command += ["--strip-debug", "--no-header-files", "--no-man-pages", "--compress=2"]
    subprocess.run(command, check=True)
    # Debian's libjvm carries its symbols; jlink strips those of classes alone.
    if shutil.which("strip"):
        subprocess.run(["strip", "--strip-unneeded", runtime / "lib/server/libjvm.so"], check=True)
    subprocess.run([runtime / "bin" / "java", "-Xshare:dump", "-Xlog:disable"], check=True)
    return runtime


def pack(runtime: Path, target: Path) -> None:
    """Packs it so that the same runtime always comes out as the same bytes."""
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
