import { appendFileSync, writeFileSync } from 'node:fs';

/**
 * What clients and the nemesis did, in the order of one clock. Of each thing that was asked: `invoke`, and then `ok`, `fail` (it was
 * refused, and that is certain) or `info` (nobody knows).
 */
export interface Line {
  readonly type: 'invoke' | 'ok' | 'fail' | 'info' | 'nemesis' | 'heard';
  readonly who: string;
  readonly what: string;
  readonly key?: string;
  readonly roomId?: string;
  readonly seq?: number | null;
  readonly id?: string;
  readonly code?: string;
}
export interface Written extends Line {
  /** Milliseconds since the run began, on a clock that only goes forward. */
  readonly at: number;
}

export class History {
  readonly lines: Written[] = [];
  readonly #began = performance.now();

  constructor(private readonly file: string) {
    writeFileSync(file, '');
  }

  write(line: Line): void {
    const written = { at: Math.round(performance.now() - this.#began), ...line };
    this.lines.push(written);
    appendFileSync(this.file, `${JSON.stringify(written)}\n`);
  }
}
