// What each row must reach. `better`: which way; every value is a ratio, so that it means the same on another machine, but for
// the catch-up, the escalations and those who come back, which are in milliseconds; the screening is told as a share of its milliseconds.
export const targets = [
  {
    row: 'deliveries',
    title: 'deliveries/s at p99 < 50 ms, rooms of 12, against bare Socket.IO',
    better: 'more',
    atLeast: 0.5,
    aim: 0.75,
    unit: 'x',
  },
  { row: 'cpu', title: 'CPU a delivery, one room of 300, against bare Socket.IO', better: 'less', atLeast: 1.5, aim: 1.2, unit: 'x' },
  { row: 'ack', title: "ack p50 at 800 messages/s against a lone commit's p50", better: 'less', atLeast: 6, aim: 3, unit: 'x' },
  {
    row: 'memory',
    title: 'idle memory a socket, 10,000 signed in, against bare Socket.IO',
    better: 'less',
    atLeast: 2,
    aim: 1.4,
    unit: 'x',
  },
  {
    row: 'peer',
    title: 'messages/s at p99 < 200 ms, rooms of 12, against ejabberd with its archive in PostgreSQL',
    better: 'more',
    atLeast: 2,
    aim: 3.5,
    unit: 'x',
  },
  {
    row: 'line',
    title: 'cost a message = a + b x members: rooms of 12 and 300 predict 100 and 1,000 within',
    better: 'less',
    atLeast: 0.3,
    aim: 0.15,
    unit: '%',
  },
  {
    row: 'catch-up',
    title: 'catch-up of 1,000 missed messages, p95, in a room of 5 million',
    better: 'less',
    atLeast: 200,
    aim: 50,
    unit: 'ms',
  },
  {
    row: 'screening',
    title: 'screening with 5,000 rules: p99 of 500 characters against 0.3 ms, the worst 10,000 against 2 ms',
    better: 'less',
    atLeast: 1,
    aim: 1,
    unit: 'x',
  },
  {
    row: 'escalations',
    title: '500 calls for help in a second: from the call to the first letter, p99',
    better: 'less',
    atLeast: 5_000,
    aim: 2_500,
    unit: 'ms',
  },
  {
    row: 'come-back',
    title: 'a node dies, 5,000 who were there come to the other on the same core: until each has its room open',
    better: 'less',
    atLeast: 60_000,
    aim: 20_000,
    unit: 'ms',
  },
];

/** What is measured together. `most`: repetitions beyond which more would only cost minutes. `alone`: it needs no server. */
export const groups = {
  'rooms-of-12': { rows: ['deliveries', 'ack', 'peer'] },
  'room-of-300': { rows: ['cpu'] },
  line: { rows: ['line'], most: 3 },
  idle: { rows: ['memory'], most: 3 },
  'catch-up': { rows: ['catch-up'] },
  screening: { rows: ['screening'], most: 3, alone: true },
  escalations: { rows: ['escalations'], most: 3 },
  'come-back': { rows: ['come-back'], most: 3 },
};

export const reaches = ({ better }, value, bound) => (better === 'more' ? value >= bound : value <= bound);

/** A value as people read it. */
export function said({ unit }, value) {
  if (unit === '%') return `${(value * 100).toFixed(0)} %`;
  if (unit === 'ms') return `${value.toFixed(0)} ms`;
  return `${value.toFixed(2)} x`;
}
