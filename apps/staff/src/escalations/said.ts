import type { EscalationCase, Evidence, StaffMessageView } from '#libs/contracts';

/** `key`: the same for the same words, whatever comes before them later. */
export type Said =
  | { readonly kind: 'around'; readonly key: string; readonly at: string; readonly message: StaffMessageView }
  | { readonly kind: 'heard'; readonly key: string; readonly at: string; readonly evidence: Evidence };

/** What was heard among what was said around it, oldest first. What is in both stands once, as heard. */
export function saidIn({ evidence, context }: Pick<EscalationCase, 'evidence' | 'context'>, earlier: readonly StaffMessageView[]): Said[] {
  const heardSeqs = new Set(evidence.map((one) => one.messageSeq).filter((seq) => seq !== null));
  const seen = new Set<string>();
  const around = [...earlier, ...context].filter((message) => {
    if (seen.has(message.id) || (message.seq !== null && heardSeqs.has(message.seq))) return false;
    seen.add(message.id);
    return true;
  });
  const times = new Map<string, number>();
  /** Evidence has no id: of several at one time and place, the how manieth. */
  const keyOf = ({ at, messageSeq }: Evidence): string => {
    const place = `${at} ${messageSeq ?? ''}`;
    const n = (times.get(place) ?? 0) + 1;
    times.set(place, n);
    return `${place} ${n}`;
  };
  return [
    ...around.map((message): Said => ({ kind: 'around', key: message.id, at: message.at, message })),
    ...evidence.map((one): Said => ({ kind: 'heard', key: keyOf(one), at: one.at, evidence: one })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

/** The smallest place in the room that is shown: earlier ones are before it. */
export function firstShown(said: readonly Said[]): number | undefined {
  const places = said.flatMap((one) => {
    const seq = one.kind === 'around' ? (one.message.seq ?? one.message.after + 1) : one.evidence.messageSeq;
    return seq === null ? [] : [seq];
  });
  return places.length > 0 ? Math.min(...places) : undefined;
}
