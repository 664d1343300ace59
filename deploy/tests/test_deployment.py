"""Deploys the bundle with the Databricks SDK for Python and checks the workspace.

The SDK makes the same calls as the Databricks CLI, which check-cli.sh runs.
"""

import tempfile
import unittest
from datetime import timedelta
from pathlib import Path

from bundle import Bundle
from checkout import OWN_JAR, Checkout
from databricks.sdk.errors import BadRequest, OperationFailed
from databricks.sdk.service.apps import (
    App,
    AppAccessControlRequest,
    AppDeployment,
    AppDeploymentMode,
    AppDeploymentState,
    ApplicationState,
    AppPermissionLevel,
    AppResource,
    ComputeState,
)
from databricks.sdk.service.jobs import JobSettings, PauseStatus
from remote import Sync, checksums, local_checksums, write
from surroundings import Workspace

KEY = "apps_telemetry"
JOB = "app_events"
SCRIPT = "sql/setup/05_app_events.sql"
FILE_LIMIT = 10_485_760
MAX_WAIT = timedelta(minutes=5)
ARCHIVE = "parts/start-up.gz"


class TheBundleInAWorkspace(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.checkout = Checkout(Path(folder.name))
        cls.workspace = Workspace()
        cls.addClassCleanup(cls.workspace.close)
        cls.warehouse = cls.workspace.environment["DATABRICKS_WAREHOUSE_ID"]
        cls.client = cls.workspace.sdk()
        cls.user = cls.client.current_user.me().user_name
        cls.bundle = cls.resolve("dev")
        cls.sync = Sync(cls.client, cls.checkout.root, cls.bundle.files_path)
        cls.uploaded, _ = cls.sync.push(cls.bundle.shipped())
        cls.create(cls.bundle)
        cls.app = cls.client.apps.start_and_wait(cls.bundle.app(KEY)["name"], timeout=MAX_WAIT)
        cls.deployment = cls.deploy(cls.bundle.source_code_path(KEY))

    @classmethod
    def resolve(cls, target, **variables):
        variables["warehouse_id"] = cls.warehouse
        return Bundle(cls.checkout.root, target, cls.user, variables)

    @classmethod
    def create(cls, bundle):
        """Creates the app, stopped, as `bundle deploy` does."""
        definition = bundle.app(KEY)
        app = App(
            name=definition["name"],
            description=definition["description"],
            compute_size=App.from_dict(definition).compute_size,
            resources=[AppResource.from_dict(resource) for resource in definition["resources"]],
        )
        return cls.client.apps.create(app, no_compute=True).response

    @classmethod
    def deploy(cls, source):
        deployment = AppDeployment(source_code_path=source, mode=AppDeploymentMode.SNAPSHOT)
        return cls.client.apps.deploy_and_wait(cls.app.name, deployment, timeout=MAX_WAIT)

    def remote(self):
        return checksums(self.client, self.bundle.root_path)

    def local(self):
        files = local_checksums(self.checkout.app)
        return {f"files/deploy/app/{name}": content for name, content in files.items()}

    def test_uploads_exactly_the_built_files(self):
        self.assertGreater(len(self.uploaded), 100)
        self.assertEqual(self.remote(), self.local())

    def test_uploads_the_script_of_the_job_only_if_it_is_included(self):
        bundle = self.checkout.root / "databricks.yml"
        self.addCleanup(bundle.write_text, bundle.read_text())
        self.assertNotIn("jobs", self.bundle.content["resources"])
        self.checkout.include_events_table()
        bundle = self.resolve("dev", events_catalog="main")
        self.assertEqual(bundle.shipped() - self.bundle.shipped(), {SCRIPT})

    def test_defines_a_paused_job_with_keys_of_the_sdk(self):
        bundle = self.checkout.root / "databricks.yml"
        self.addCleanup(bundle.write_text, bundle.read_text())
        self.checkout.include_events_table()
        definition = self.resolve("dev", events_catalog="main").job(JOB)
        settings = JobSettings.from_dict(definition)
        # The SDK ignores unknown keys.
        self.assertEqual(settings.as_dict(), definition)
        created = self.client.jobs.create(
            name=settings.name,
            tasks=settings.tasks,
            trigger=settings.trigger,
            parameters=settings.parameters,
        )
        found = self.client.jobs.get(created.job_id).settings
        self.assertEqual(found.trigger.pause_status, PauseStatus.PAUSED)
        self.assertEqual(found.tasks[0].sql_task.warehouse_id, self.warehouse)
        defaults = {parameter.name: parameter.default for parameter in found.parameters}
        self.assertEqual((defaults["catalog"], defaults["overlap_days"]), ("main", "3"))

    def test_sets_the_warehouse_and_the_size_of_the_app(self):
        app = self.client.apps.get("apps-telemetry-dev")
        self.assertEqual(app.compute_status.state, ComputeState.ACTIVE)
        self.assertEqual(app.compute_size.value, "MEDIUM")
        self.assertTrue(app.service_principal_client_id)
        given = [(resource.name, resource.sql_warehouse.as_dict()) for resource in app.resources]
        self.assertEqual(given, [("sql-warehouse", {"id": self.warehouse, "permission": "CAN_USE"})])
        self.assertEqual([found.id for found in self.client.warehouses.list()], [self.warehouse])

    def test_deploys_from_the_folder_of_the_built_app(self):
        self.assertEqual(self.deployment.status.state, AppDeploymentState.SUCCEEDED)
        self.assertEqual(self.deployment.source_code_path, f"{self.bundle.files_path}/deploy/app")
        app = self.client.apps.get(self.app.name)
        self.assertEqual(app.app_status.state, ApplicationState.RUNNING)
        self.assertEqual(app.active_deployment.deployment_id, self.deployment.deployment_id)
        self.assertIn(
            self.deployment.deployment_id,
            [found.deployment_id for found in self.client.apps.list_deployments(self.app.name)],
        )

    def test_grants_use_to_viewers_and_manage_to_the_deployer(self):
        bundle = self.resolve("prod")
        app = self.create(bundle)
        self.assertEqual(app.name, "apps-telemetry")
        wished = [
            AppAccessControlRequest(
                group_name=viewer["group_name"], permission_level=AppPermissionLevel(viewer["level"])
            )
            for viewer in bundle.app(KEY)["permissions"]
        ]
        # The CLI adds the deploying principal to every list of permissions.
        manage = AppPermissionLevel.CAN_MANAGE
        wished.append(AppAccessControlRequest(service_principal_name=self.user, permission_level=manage))
        self.client.apps.set_permissions(app.name, access_control_list=wished)
        found = self.client.apps.get_permissions(app.name).access_control_list
        self.assertEqual(
            {(one.group_name or one.service_principal_name): one.all_permissions[0].permission_level.value
             for one in found},
            {"users": "CAN_USE", self.user: "CAN_MANAGE"},
        )

    def test_uploads_only_our_jar_after_a_change_of_our_code(self):
        before = self.local()
        self.checkout.change_own_code()
        uploaded, deleted = self.sync.push(self.bundle.shipped())
        self.assertEqual(uploaded, {f"deploy/app/{OWN_JAR}"})
        for name in deleted:
            self.assertTrue(name.startswith(f"deploy/app/{ARCHIVE}"), name)
        self.assertEqual(self.remote(), self.local())
        self.assertNotEqual(self.local()[f"files/deploy/app/{OWN_JAR}"], before[f"files/deploy/app/{OWN_JAR}"])

    def test_fails_if_a_file_is_too_large(self):
        folder = f"/Workspace/Users/{self.user}/too-large"
        self.client.workspace.mkdirs(folder)
        write(self.client, f"{folder}/big.jar", bytes(FILE_LIMIT + 1))
        with self.assertRaisesRegex(OperationFailed, "larger than the maximum allowed file size of 10485760"):
            self.deploy(folder)
        with self.assertRaisesRegex(BadRequest, "exceeded max size"):
            self.client.workspace.upload(f"{folder}/bigger.jar", bytes(FILE_LIMIT + 1))


if __name__ == "__main__":
    unittest.main()
