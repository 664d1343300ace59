"""Runs `databricks bundle validate --strict` for both targets against the stand-in workspace."""

import os
import subprocess
import sys

from surroundings import ROOT, Workspace


def main(cli: str) -> int:
    workspace = Workspace()
    try:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(ROOT / "deploy" / "target"),
            **workspace.environment,
        }
        warehouse = environment.pop("DATABRICKS_WAREHOUSE_ID")
        for target in ("dev", "prod"):
            command = [cli, "bundle", "validate", "--strict", "-t", target]
            command += ["--var", f"warehouse_id={warehouse}"]
            failed = subprocess.run(command, cwd=ROOT, env=environment).returncode
            if failed:
                return failed
        return 0
    finally:
        workspace.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
