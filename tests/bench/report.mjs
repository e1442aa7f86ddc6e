// What was seen, as a table for people, as report.json, and as the table between the marks of docs/performance.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../tools/machine.mjs';
import { reaches, said, targets } from './targets.mjs';

const REPORT = path.join(root, 'tests', 'bench', 'report.json');
const DOCUMENT = path.join(root, 'docs', 'performance.md');
const MARKS = ['<!-- bench: from here on npm run bench writes -->', '<!-- bench: to here -->'];

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
/** The middle one; of an even number the lower of the two. */
const median = (numbers) => sorted(numbers)[Math.floor((numbers.length - 1) / 2)];
const round = (number) => Number(number.toPrecision(4));

/** Beyond this share of a core somebody else was at work, and the row should be measured again. */
const QUIET = 0.15;

function summary(target, repetitions) {
  const samples = repetitions.filter(({ skipped }) => !skipped);
  if (samples.length === 0) return { row: target.row, title: target.title, result: 'SKIPPED', why: repetitions[0].skipped };
  const values = samples.map(({ value }) => value);
  const value = median(values);
  const result = !reaches(target, value, target.atLeast) ? 'SHORT' : reaches(target, value, target.aim) ? 'aim' : 'pass';
  const seen = Object.fromEntries(Object.keys(samples[0].seen).map((name) => [name, round(median(samples.map(({ seen }) => seen[name])))]));
  const others = Math.max(...samples.map((sample) => sample.others));
  return {
    row: target.row,
    title: target.title,
    result,
    value: round(value),
    from: round(Math.min(...values)),
    to: round(Math.max(...values)),
    atLeast: target.atLeast,
    aim: target.aim,
    repetitions: values.length,
    seen,
    ...(others > QUIET && { disturbed: round(others) }),
  };
}

const machine = () => ({
  cores: os.cpus().length,
  processor: os.cpus()[0]?.model.trim(),
  memoryGb: Math.round(os.totalmem() / 1e9),
  kernel: os.release().split('-')[0],
  node: process.version,
});

export function summarize(samplesOf, { quick }) {
  const rows = targets.filter(({ row }) => samplesOf.has(row)).map((target) => summary(target, samplesOf.get(target.row)));
  return { measured: new Date().toISOString().slice(0, 10), quick, machine: machine(), rows };
}

const detail = (seen) =>
  Object.entries(seen)
    .map(([name, value]) => `${name} ${Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value}`)
    .join(', ');

const cells = (row) => {
  const target = targets.find((one) => one.row === row.row);
  const [least, aim] = [said(target, target.atLeast), said(target, target.aim)];
  if (row.result === 'SKIPPED') return [row.title, least, aim, '-', '-', 'SKIPPED', row.why];
  const spread = `${said(target, row.from)} to ${said(target, row.to)}`;
  const disturbed = row.disturbed ? `; others used ${row.disturbed} of a core: measure again` : '';
  return [row.title, least, aim, said(target, row.value), spread, row.result, `${detail(row.seen)}${disturbed}`];
};

const HEAD = ['measure', 'at least', 'aim', 'median', 'spread', 'result', 'seen (medians)'];

function markdown(report) {
  const table = [HEAD, HEAD.map(() => '---'), ...report.rows.map(cells)].map((line) => `| ${line.join(' | ')} |`);
  const { machine: on } = report;
  const how = `Measured on ${report.measured}${report.quick ? ', quickly (one repetition, short windows)' : ''}: ${on.cores} cores of ${on.processor}, ${on.memoryGb} GB, Linux ${on.kernel}, Node ${on.node}.`;
  return [how, '', ...table].join('\n');
}

export function print(report) {
  for (const row of report.rows) {
    const [title, least, aim, value, spread, result, seen] = cells(row);
    console.log(`\n${result.padEnd(7)} ${title}\n        ${value}  (at least ${least}, aim ${aim}; ${spread})\n        ${seen}`);
  }
  const short = report.rows.filter(({ result }) => result === 'SHORT').length;
  const skipped = report.rows.filter(({ result }) => result === 'SKIPPED').length;
  console.log(
    `\n${report.rows.length - short - skipped} of ${report.rows.length} rows reach what they must, ${short} fall short, ${skipped} skipped`,
  );
}

/** A run of some rows replaces those rows and keeps the others. */
export function keep(report) {
  const before = fs.existsSync(REPORT) ? JSON.parse(fs.readFileSync(REPORT, 'utf8')) : { rows: [] };
  const kept = new Map([...before.rows, ...report.rows].map((row) => [row.row, row]));
  const all = { ...report, rows: targets.flatMap(({ row }) => kept.get(row) ?? []) };
  fs.writeFileSync(REPORT, `${JSON.stringify(all, null, 2)}\n`);
  if (!fs.existsSync(DOCUMENT)) return;
  const text = fs.readFileSync(DOCUMENT, 'utf8');
  const [from, to] = MARKS.map((mark) => text.indexOf(mark));
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has lost the marks between which the table stands`);
  fs.writeFileSync(DOCUMENT, `${text.slice(0, from)}${MARKS[0]}\n${markdown(all)}\n${text.slice(to)}`);
}
