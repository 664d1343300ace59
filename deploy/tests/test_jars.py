import gzip
import hashlib
import json
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from random import Random

DEPLOY = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(DEPLOY), str(DEPLOY / "source")]

import jars  # noqa: E402
import launch  # noqa: E402
import parts  # noqa: E402

SERVICE = "META-INF/services/java.sql.Driver"


class SplittingAJar(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.jar = self.folder / "driver-1.0.jar"
        noise = Random(1)
        self.entries = {f"a/Class{i}.class": noise.randbytes(700_000) for i in range(40)}
        self.entries[SERVICE] = b"a.Driver\n"
        self.entries["META-INF/LICENSE"] = b"may be used\n"
        with zipfile.ZipFile(self.jar, "w", zipfile.ZIP_DEFLATED) as jar:
            jar.writestr(jars.MANIFEST, b"Manifest-Version: 1.0\nMulti-Release: true\n\n")
            for name, content in self.entries.items():
                jar.writestr(name, content)

    def split(self, name):
        folder = self.folder / name
        folder.mkdir()
        jars.split(self.jar, folder)
        return sorted(folder.iterdir())

    def test_keeps_every_entry_in_exactly_one_part_and_the_manifest_in_all(self):
        found = {}
        for part in self.split("parts"):
            with zipfile.ZipFile(part) as jar:
                self.assertIn(b"Multi-Release: true", jar.read(jars.MANIFEST))
                for name in jar.namelist():
                    if name != jars.MANIFEST:
                        self.assertNotIn(name, found)
                        found[name] = jar.read(name)
        self.assertEqual(found, self.entries)

    def test_splits_into_parts_below_the_limit(self):
        made = self.split("parts")
        self.assertGreater(len(made), 1)
        for part in made:
            self.assertLess(part.stat().st_size, 10_485_760)

    def test_is_reproducible(self):
        once, again = self.split("once"), self.split("again")
        self.assertEqual([part.read_bytes() for part in once], [part.read_bytes() for part in again])

    def test_refuses_an_entry_that_fits_into_no_part(self):
        with zipfile.ZipFile(self.jar, "a") as jar:
            jar.writestr("libnative.so", Random(2).randbytes(11_000_000))
        with self.assertRaisesRegex(ValueError, "libnative.so"):
            self.split("parts")


class CuttingAFile(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.file = self.folder / "whole"
        self.file.write_bytes(Random(3).randbytes(20_000_000))
        launch.PARTS = self.folder / "parts"
        parts.cut(self.file, launch.PARTS, "runtime")

    def test_is_joined_to_the_same_file_by_the_launcher(self):
        whole = launch.joined("runtime", self.folder)
        self.assertEqual(whole.read_bytes(), self.file.read_bytes())

    def test_is_unpacked_to_the_packed_file_by_the_launcher(self):
        packed = self.folder / "packed.gz"
        packed.write_bytes(gzip.compress(self.file.read_bytes(), 1))
        parts.cut(packed, launch.PARTS, "packed.gz")
        whole = launch.unpacked("packed.gz", self.folder)
        self.assertEqual(whole.read_bytes(), self.file.read_bytes())

    def test_reports_a_damaged_part(self):
        description = json.loads((launch.PARTS / "runtime.json").read_text())
        self.assertEqual(len(description["parts"]), 3)
        damaged = launch.PARTS / description["parts"][1]
        damaged.write_bytes(hashlib.sha256(damaged.read_bytes()).digest())
        with self.assertRaisesRegex(SystemExit, "deploy it again"):
            launch.joined("runtime", self.folder)


if __name__ == "__main__":
    unittest.main()
