import os
import sys
import tempfile
import unittest
from pathlib import Path

DEPLOY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(DEPLOY))

import publish  # noqa: E402

LONG_AGO = 1_767_225_600


class PublishingTheBuiltApp(unittest.TestCase):
    def setUp(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.built, self.app = folder / "built", folder / "app"
        for name in ("app.jar", "lib/one.jar", "parts/start-up.gz.001"):
            self.put(name, b"first")
        publish.publish(self.built, self.app)
        self.before = self.times()

    def put(self, name, content):
        file = self.built / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        os.utime(file, (LONG_AGO, LONG_AGO))

    def times(self):
        return {name: (self.app / name).stat().st_mtime_ns for name in publish.files(self.app)}

    def test_leaves_unchanged_files_and_their_times_alone(self):
        self.assertEqual(publish.publish(self.built, self.app), [])
        self.assertEqual(self.times(), self.before)

    def test_gives_a_changed_file_a_later_time(self):
        self.put("app.jar", b"other")
        self.assertEqual(publish.publish(self.built, self.app), ["app.jar"])
        after = self.times()
        self.assertGreater(after.pop("app.jar"), self.before.pop("app.jar"))
        self.assertEqual(after, self.before)
        self.assertEqual((self.app / "app.jar").read_bytes(), b"other")

    def test_removes_files_that_are_no_longer_built(self):
        (self.built / "parts/start-up.gz.001").unlink()
        self.assertEqual(publish.publish(self.built, self.app), ["parts/start-up.gz.001"])
        self.assertEqual(publish.files(self.app), {"app.jar", "lib/one.jar"})
        self.assertFalse((self.app / "parts").exists())


if __name__ == "__main__":
    unittest.main()
