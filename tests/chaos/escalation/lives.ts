import type { Died } from '../support/coverage.js';
import type { Finding } from '../support/oracle.js';
import { inShare, type Share } from '../support/shares.js';
import { AlarmLife } from './lives/alarm-life.js';
import { CallLife } from './lives/call-life.js';
import { DrillLife } from './lives/drill-life.js';
import type { Life } from './lives/life.js';
import { OutsideLife } from './lives/outside-life.js';
import { WordsLife } from './lives/words-life.js';
import { WorryLife } from './lives/worry-life.js';
import { Scene } from './scene.js';

interface Kind {
  readonly life: new (scene: Scene, point: string | null) => Life;
  /** By which points no life above it comes. */
  readonly comesBy: RegExp;
}
const kinds = {
  call: { life: CallLife, comesBy: /^(?:call-me|key):/ },
  worry: { life: WorryLife, comesBy: /^(?:report|fail|receipt):/ },
  outside: { life: OutsideLife, comesBy: /^signal:|^step:.*:insert escalation_entry 2$/ },
  drill: { life: DrillLife, comesBy: /^drill:/ },
  alarm: { life: AlarmLife, comesBy: /^alarm:/ },
  words: { life: WordsLife, comesBy: /^/ },
} as const satisfies Record<string, Kind>;
export type KindOfLife = keyof typeof kinds;

export interface LivesOptions {
  /** Only the points of one share. */
  readonly share?: Share;
  /** Only points that this matches. */
  readonly only?: RegExp;
  /** Only this life is lived. */
  readonly kind?: KindOfLife;
  readonly planted?: string | undefined;
  readonly tell?: (line: string) => void;
}

/** A rehearsal of each life shows by which points an escalation comes; then somebody dies at each of them. */
export async function dieAtEach({ share, only, kind, planted, tell = () => undefined }: LivesOptions): Promise<Died> {
  await using scene = await Scene.set({ planted, notesPoints: true, ownPlan: true });
  const findings: Finding[] = [];
  const died: string[] = [];
  const liveAt = async (name: KindOfLife, point: string | null): Promise<void> => {
    const life = new kinds[name].life(scene, point);
    const began = performance.now();
    await life.live().catch((error: unknown) => life.wrong.push(String(error)));
    if (point && life.died) died.push(point);
    const where = point ?? `rehearsal (${name})`;
    findings.push(...life.wrong.map((what) => ({ what: `${where}: ${what}` })));
    tell(
      `  ${where}: ${life.wrong.length === 0 ? 'whole' : life.wrong.join('; ')} (${((performance.now() - began) / 1_000).toFixed(1)} s)`,
    );
  };
  const names = Object.keys(kinds) as KindOfLife[];
  for (const name of names) if (!kind || kind === name) await liveAt(name, null);
  const lifeOf = (point: string): KindOfLife => names.find((name) => kinds[name].comesBy.test(point)) ?? 'words';
  const known = scene.points().filter((point) => (only?.test(point) ?? true) && (!kind || kind === lifeOf(point)));
  for (const point of known.filter((one) => !share || inShare(one, share))) await liveAt(lifeOf(point), point);
  return { known, died, findings };
}
