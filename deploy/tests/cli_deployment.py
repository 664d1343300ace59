"""Deploys the bundle with the Databricks CLI, and checks the result in the workspace."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bundle import Bundle
from checkout import OWN_JAR, Checkout
from databricks.sdk.errors import NotFound
from remote import checksum, checksums, local_checksums, times
from surroundings import Workspace

KEY = "apps_telemetry"
SCRIPT = "sql/setup/05_app_events.sql"
BUILT = "deploy/app/"
ARCHIVE = BUILT + "parts/start-up.gz"


class Cli:
    """Runs the bundle commands of the README."""

    def __init__(self, executable: str, folder: Path, checkout: Checkout, workspace: Workspace):
        self.executable = executable
        self.root = checkout.root
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            # The other engine downloads Terraform.
            "DATABRICKS_BUNDLE_ENGINE": "direct",
            **workspace.environment,
        }
        self.warehouse = self.environment.pop("DATABRICKS_WAREHOUSE_ID")
        self.variables = {"warehouse_id": self.warehouse}

    def bundle(self, *arguments: str, target: str = "dev") -> None:
        command = [self.executable, "bundle", *arguments, "-t", target]
        for name, value in self.variables.items():
            command += ["--var", f"{name}={value}"]
        print("$ databricks", *command[1:], flush=True)
        subprocess.run(command, cwd=self.root, env=self.environment, check=True)


def main(executable: str) -> None:
    workspace = Workspace()
    try:
        with tempfile.TemporaryDirectory() as folder:
            checkout = Checkout(Path(folder))
            cli = Cli(executable, Path(folder), checkout, workspace)
            rehearse(cli, checkout, workspace)
            rehearse_events_table(cli, checkout, workspace)
    finally:
        workspace.close()


def rehearse(cli: Cli, checkout: Checkout, workspace: Workspace) -> None:
    client = workspace.sdk()
    user = client.current_user.me().user_name
    bundle = Bundle(checkout.root, "dev", user, {"warehouse_id": cli.warehouse})
    name = bundle.app(KEY)["name"]

    for target in ("dev", "prod"):
        cli.bundle("validate", "--strict", target=target)

    cli.bundle("deploy")
    equal("the files", checksums(client, bundle.files_path), built(checkout))
    app = client.apps.get(name)
    equal("the app's warehouse", app.resources[0].sql_warehouse.id, cli.warehouse)
    equal("the app's deployment before it runs", app.active_deployment, None)

    cli.bundle("run", KEY)
    app = client.apps.get(name)
    equal("the deployment's state", app.active_deployment.status.state.value, "SUCCEEDED")
    equal("its source", app.active_deployment.source_code_path, bundle.source_code_path(KEY))

    before = times(client, bundle.files_path)
    # The workspace stores milliseconds; the next upload must have a different time.
    time.sleep(0.01)
    checkout.change_own_code()
    cli.bundle("deploy")
    after = times(client, bundle.files_path)
    equal("the files after a change", checksums(client, bundle.files_path), built(checkout))
    written = {path for path, moment in after.items() if before.get(path) != moment}
    equal("what was uploaded after a change of our own code", written, {BUILT + OWN_JAR})
    gone = {path for path in set(before) - set(after) if not path.startswith(ARCHIVE)}
    equal("what was deleted besides the start-up archive", gone, set())

    cli.bundle("deploy", target="prod")
    granted = client.apps.get_permissions("apps-telemetry").access_control_list
    levels = {one.group_name: one.all_permissions[0].permission_level.value for one in granted}
    equal("who may open the app in production", levels.get("users"), "CAN_USE")

    cli.bundle("destroy", "--auto-approve")
    equal("the files after all", times(client, bundle.files_path), {})
    try:
        client.apps.get(name)
        sys.exit("databricks bundle destroy left the app.")
    except NotFound:
        pass


def rehearse_events_table(cli: Cli, checkout: Checkout, workspace: Workspace) -> None:
    """Deploys the bundle with the optional job of the table of events."""
    client = workspace.sdk()
    bundle = Bundle(checkout.root, "dev", client.current_user.me().user_name, cli.variables)
    equal("the jobs without the optional one", list(client.jobs.list()), [])
    checkout.include_events_table()
    cli.variables["events_catalog"] = "main"
    for target in ("dev", "prod"):
        cli.bundle("validate", "--strict", target=target)

    cli.bundle("deploy")
    script = {SCRIPT: checksum((checkout.root / SCRIPT).read_bytes())}
    equal("the files with the job", checksums(client, bundle.files_path), built(checkout) | script)
    jobs = [job.settings for job in client.jobs.list()]
    equal("the number of jobs", len(jobs), 1)
    equal("the job's trigger", jobs[0].trigger.pause_status.value, "PAUSED")
    task = jobs[0].tasks[0].sql_task
    equal("the job's script", task.file.path, f"{bundle.files_path}/{SCRIPT}")
    equal("the job's warehouse", task.warehouse_id, cli.warehouse)
    values = {parameter.name: parameter.default for parameter in jobs[0].parameters}
    equal("the table's catalog", values["catalog"], "main")

    cli.bundle("destroy", "--auto-approve")
    equal("the jobs after all", list(client.jobs.list()), [])


def built(checkout: Checkout) -> "dict[str, str]":
    return {BUILT + name: content for name, content in local_checksums(checkout.app).items()}


def equal(what: str, found, wanted) -> None:
    if found == wanted:
        print(f"as it should be: {what}", flush=True)
    elif isinstance(found, dict) and isinstance(wanted, dict):
        both = found.items() ^ wanted.items()
        sys.exit(f"{what} differ: {sorted({name for name, _ in both})}")
    else:
        sys.exit(f"{what}: {found}, not {wanted}")


if __name__ == "__main__":
    main(sys.argv[1])
