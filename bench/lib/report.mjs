import { reasons } from '../reasons.mjs';

const missedTwofold = 2;
const busyFromPercent = 15;
const busyReason = 'the machine was busy with other work.';

/**
 * A section has a title, a text, columns and rows. A row has a key, cells and, where there is an aim,
 * that aim in words, what was measured in words, and the ratio of the measured figure to the aim,
 * turned so that above 1 has missed.
 */
export function report(sections, machine) {
  return `${[head(machine), ...sections.map((each) => section(each, isBusy(machine)))].join('\n\n')}\n`;
}

/** Whether other work had the processors when the measurements began. */
export function isBusy({ otherWork }) {
  return otherWork >= busyFromPercent;
}

/** The rows that missed their aim twofold and say nothing about why. */
export function missingReasons(sections) {
  return sections
    .flatMap((each) => each.rows)
    .filter((row) => row.ratio > missedTwofold && !reasons[row.key])
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
    `| other work | ${otherWork} % of the processors before the start |`,
    ...(isBusy(machine)
      ? [
          '',
          `**The machine was busy with other work (${otherWork} % of the processors): times are longer than they would be.**`,
        ]
      : []),
  ].join('\n');
}

function section({ title, text, columns, rows }, busy) {
  const all = [...columns, 'aim', 'measured', 'of the aim', 'verdict'];
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
  const reason = known ?? (busy && ratio > missedTwofold ? busyReason : undefined);
  return reason ? [`- **${cells[0]}**: ${reason}`] : [];
}

function outcome({ aim, measured, ratio }) {
  if (ratio === undefined) {
    return ['', measured ?? '', '', ''];
  }
  return [aim, measured, ratio.toFixed(2), verdict(ratio)];
}

function verdict(ratio) {
  if (ratio <= 1) {
    return 'met';
  }
  return ratio <= missedTwofold ? 'missed' : 'missed twofold';
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
