import concurrent.futures
import json
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path

from surroundings import Container, Workspace

FILE_LIMIT = 10_485_760
# Enough for a busy machine. The platform's limit of 15 s to stop is a target of the benchmark.
SECONDS_TO_START = 300
SECONDS_TO_STOP = 300
QUERIES = (
    "kpi-summary",
    "dau-trend",
    "top-apps",
    "usage-heatmap",
    "user-cohorts",
    "error-monitoring",
    "user-segmentation",
)


class TheBuiltAppInAContainer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.container = Container(Path(folder.name))
        cls.workspace = Workspace()
        cls.addClassCleanup(cls.workspace.close)

    def started(self):
        app = self.enterContext(self.container.start(**self.workspace.environment))
        app.first_answer("/health/liveness", SECONDS_TO_START)
        return app

    def test_has_no_file_that_the_platform_refuses(self):
        files = [path for path in self.container.source.rglob("*") if path.is_file()]
        self.assertLess(max(path.stat().st_size for path in files), FILE_LIMIT)
        names = {path.name for path in files}
        self.assertIn("app.yaml", names)
        self.assertTrue(names.isdisjoint({"package.json", "pyproject.toml"}), "would change the build")

    def test_answers_the_seven_queries_from_the_workspace(self):
        with self.container.start(**self.workspace.environment) as app:
            _, healthy = app.first_answer("/health/liveness", SECONDS_TO_START)
            answer, first = app.first_answer("/api/v1/kpi-summary", SECONDS_TO_START)
            self.assertGreater(json.loads(answer)["data"]["interactions"]["value"], 0)
            for query in QUERIES:
                answer = json.loads(app.get(f"/api/v1/{query}"))
                self.assertEqual(answer["meta"]["source"], "databricks")
                self.assertTrue(answer["data"])
            print(
                f"\nlistening after {healthy:.1f} s, first figures after {first:.1f} s,"
                f" {app.memory('VmRSS'):.0f} MB after the seven queries, at most {app.memory('VmHWM'):.0f} MB"
            )

    def test_listens_on_all_addresses_of_the_platforms_port_only(self):
        app = self.started()
        listening = {
            (line.split()[1], line.split()[3])
            for table in ("tcp", "tcp6")
            for line in Path(f"/proc/{app.process.pid}/net/{table}").read_text().splitlines()[1:]
        }
        port = f"{app.port:04X}"
        self.assertTrue(
            any(set(address) <= set("0:" + port) and address.endswith(port) and state == "0A"
                for address, state in listening)
        )

    def test_writes_its_log_as_lines_of_json(self):
        app = self.started()
        lines = app.log().splitlines()
        self.assertTrue(lines)
        for line in lines:
            self.assertIn("formattedMessage", json.loads(line))

    def test_finishes_running_requests_and_exits_on_sigterm(self):
        app = self.started()
        app.get("/api/v1/kpi-summary")
        paths = [f"/api/v1/{query}?days={days}" for days in (10, 20) for query in QUERIES]
        with concurrent.futures.ThreadPoolExecutor(len(paths)) as clients:
            before = [clients.submit(fetch, app.url + path) for path in paths]
            concurrent.futures.wait(before, return_when=concurrent.futures.FIRST_COMPLETED)
            app.process.send_signal(signal.SIGTERM)
            stop_requested = time.monotonic()
            app.process.wait(SECONDS_TO_STOP)
            seconds = time.monotonic() - stop_requested
            answers = [future.result() for future in before]
        print(f"\ngone after {seconds:.1f} s under {len(paths)} requests: {answers.count(200)} answered")
        self.assertTrue(set(answers) <= {200}, f"some were cut off: {answers}")
        with self.assertRaises(urllib.error.URLError):
            app.get("/health/liveness")

    def test_reports_missing_java_in_one_line(self):
        with tempfile.TemporaryDirectory() as folder:
            launcher = Path(folder) / "launch.py"
            launcher.write_bytes((self.container.source / "launch.py").read_bytes())
            ended = subprocess.run(
                ["/usr/bin/env", "-i", "PATH=/nonexistent", base_python(), "-I", launcher],
                capture_output=True,
                text=True,
            )
        self.assertEqual(ended.returncode, 1)
        self.assertRegex(ended.stderr, r"\AThere is no Java here\.[^\n]*RUNTIME=bundled[^\n]*\n\Z")

    def test_shows_sample_rows_on_request(self):
        with self.container.start(TELEMETRY_SOURCE="sample") as app:
            answer, _ = app.first_answer("/api/v1/kpi-summary", SECONDS_TO_START)
            self.assertEqual(json.loads(answer)["meta"]["source"], "sample")


def fetch(url):
    """Returns the status, or the connection error as text."""
    try:
        with urllib.request.urlopen(url, timeout=60) as response:
            response.read()
            return response.status
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except OSError as cut_off:
        return repr(cut_off)


def base_python():
    """Returns a Python without the packages of a virtual environment."""
    return str(Path(sys.base_prefix) / "bin" / "python3")


if __name__ == "__main__":
    unittest.main()
