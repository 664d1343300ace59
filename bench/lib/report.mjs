import { reasons } from '../reasons.mjs';

const factorWithReason = 2;
const busyFromPercent = 15;
const busyReason = 'the machine was busy with other processes.';

/**
 * Writes the report. A section has a title, a text, columns and rows. A row has a key and cells; a row with a target
 * also has the target and the measured value as text, and a ratio that is above 1 if the target is missed.
 */
export function report(sections, machine) {
  return `${[head(machine), ...sections.map((each) => section(each, isBusy(machine)))].join('\n\n')}\n`;
}

/** Whether other processes used the CPU before the measurements. */
export function isBusy({ otherWork }) {
  return otherWork >= busyFromPercent;
}

/** Keys of rows that missed their target by a factor of two without a reason. */
export function missingReasons(sections) {
  return sections
    .flatMap((each) => each.rows)
    .filter((row) => row.ratio > factorWithReason && !reasons[row.key])
    .map((row) => row.key);
}

function head(machine) {
  const { date, processors, model, memoryGiB, system, java, node, commit } = machine;
  const { otherWork, before, after } = machine;
  return [
    '# Benchmark results',
    '',
    'Written by `make bench`; not edited by hand. What is measured and how: [README.md](README.md).',
    '',
    '| | |',
    '|---|---|',
    `| date | ${date} UTC, commit ${commit} |`,
    `| machine | ${processors} × ${model}, ${memoryGiB} GiB, ${system} |`,
    `| Java | ${java} |`,
    `| Node | ${node} |`,
    `| load average | ${before} before, ${after} after |`,
    `| other processes | ${otherWork} % CPU before the start |`,
    ...(isBusy(machine)
      ? ['', `**The machine was busy with other processes (${otherWork} % CPU): timings are unreliable.**`]
      : []),
  ].join('\n');
}

function section({ title, text, columns, rows }, busy) {
  const all = [...columns, 'target', 'measured', 'ratio', 'verdict'];
  const notes = rows.flatMap((row) => note(row, busy));
  return [
    `## ${title}`,
    '',
    text,
    '',
    line(all),
    `|${all.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map((row) => line([...row.cells, ...outcome(row)])),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function note({ key, cells, ratio }, busy) {
  const known = ratio > 1 ? reasons[key] : undefined;
  const reason = known ?? (busy && ratio > factorWithReason ? busyReason : undefined);
  return reason ? [`- **${cells[0]}**: ${reason}`] : [];
}

function outcome({ target, measured, ratio }) {
  if (ratio === undefined) {
    return ['', measured ?? '', '', ''];
  }
  return [target, measured, ratio.toFixed(2), verdict(ratio)];
}

function verdict(ratio) {
  if (ratio <= 1) {
    return 'met';
  }
  return ratio <= factorWithReason ? 'missed' : 'missed by a factor of two';
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
