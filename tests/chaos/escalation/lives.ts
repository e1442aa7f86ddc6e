import { readFileSync, writeFileSync } from 'node:fs';
import type { Died } from '../support/coverage.js';
import type { Finding } from '../support/oracle.js';
import { historyFile } from '../support/run.js';
import { inShare, type Share } from '../support/shares.js';
import { Life } from './life.js';
import { Scene } from './scene.js';

const POINTS = historyFile('points').replace(/jsonl$/, 'txt');

/** A member of a room whose key no node has opened yet. */
async function callerOf(scene: Scene, n: number) {
  const room = await scene.programme.room({ crisisText: 'post' });
  await scene.programme.seat(room, scene.staff[0]!.staff, { alias: 'Dana', seat: 'counselor' });
  return { ...(await scene.member(`Member ${String(n)}`, room)), room };
}

export interface LivesOptions {
  /** Only the points of one share. */
  readonly share?: Share;
  /** Only points that this matches. */
  readonly only?: RegExp;
  readonly planted?: string | undefined;
  readonly tell?: (line: string) => void;
}

/** A rehearsal shows by which points an escalation comes in its life; then somebody dies at each of them. */
export async function dieAtEach({ share, only, planted, tell = () => undefined }: LivesOptions): Promise<Died> {
  writeFileSync(POINTS, '');
  await using scene = await Scene.set({ planted, pointsFile: POINTS, ownPlan: true });
  const findings: Finding[] = [];
  const died: string[] = [];
  const liveAt = async (point: string | null, n: number): Promise<void> => {
    const life = new Life(scene, await callerOf(scene, n), point);
    const began = performance.now();
    await life.live().catch((error: unknown) => life.wrong.push(String(error)));
    if (point && life.died) died.push(point);
    findings.push(...life.wrong.map((what) => ({ what: `${point ?? 'rehearsal'}: ${what}` })));
    tell(
      `  ${point ?? 'rehearsal'}: ${life.wrong.length === 0 ? 'whole' : life.wrong.join('; ')} (${((performance.now() - began) / 1_000).toFixed(1)} s)`,
    );
  };
  await liveAt(null, 0);
  const passed = [...new Set(readFileSync(POINTS, 'utf8').split('\n').filter(Boolean))].toSorted();
  const known = passed.filter((point) => only?.test(point) ?? true);
  const points = known.filter((point) => !share || inShare(point, share));
  for (const [n, point] of points.entries()) await liveAt(point, n + 1);
  return { known, died, findings };
}
