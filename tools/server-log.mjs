import fs from 'node:fs';

const warn = 40;
const largest = 20 * 1024 * 1024;

function show(who, line) {
  try {
    const { level, time, event, ...facts } = JSON.parse(line);
    if (level < warn) return;
    const said = Object.entries(facts).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    console.error([`${who}:`, event, ...said].join(' '));
  } catch {
    if (line.trim()) console.error(`${who}: ${line}`);
  }
}

/** Shows what is written to the log from now on, if it is a warning or worse. */
export function followWarnings(file, who = 'server') {
  let from = fs.statSync(file).size;
  let rest = '';
  const read = () => {
    const { size } = fs.statSync(file);
    if (size <= from) return;
    const chunk = Buffer.alloc(size - from);
    const handle = fs.openSync(file, 'r');
    from += fs.readSync(handle, chunk, 0, chunk.length, from);
    fs.closeSync(handle);
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop();
    for (const line of lines) show(who, line);
  };
  setInterval(read, 300).unref();
  process.once('exit', read);
}

export function putAsideWhenLarge(file) {
  if (fs.existsSync(file) && fs.statSync(file).size > largest) fs.renameSync(file, `${file}.1`);
}
