import { writeFileSync } from 'node:fs';
import { load, machine, otherWork } from './lib/machine.mjs';
import { isBusy, missingReasons, report } from './lib/report.mjs';
import { workFolder } from './lib/work-folder.mjs';
import { cached } from './parts/cached.mjs';
import { controls } from './parts/controls.mjs';
import { endpoints } from './parts/endpoints.mjs';
import { memory } from './parts/memory.mjs';
import { page } from './parts/page.mjs';
import { start } from './parts/start.mjs';
import { store } from './parts/store.mjs';
import { warehouse } from './parts/warehouse.mjs';

const parts = { endpoints, cached, start, memory, page, controls, warehouse, store };

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const names = args.filter((argument) => argument !== '--quick');
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part ${unknown.join(', ')}; available: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const folder = workFolder();
const conditions = { ...machine(), before: load(), otherWork: await otherWork() };
const sections = [];
for (const [name, part] of Object.entries(parts)) {
  if (names.length === 0 || names.includes(name)) {
    console.error(`${new Date().toISOString()} ${name}, load ${load()}`);
    // Most parts are one section.
    sections.push(...[await part({ quick, folder })].flat());
  }
}
const text = report(sections, { ...conditions, after: load() });
console.log(text);
if (!quick && names.length === 0) {
  writeFileSync(new URL('RESULTS.md', import.meta.url), text);
}
const unexplained = missingReasons(sections);
if (unexplained.length > 0 && !isBusy(conditions)) {
  console.error(
    `Targets missed by a factor of two without a reason in bench/reasons.mjs: ${unexplained.join(', ')}`,
  );
  process.exitCode = 1;
}
