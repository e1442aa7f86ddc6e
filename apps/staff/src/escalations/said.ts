import type { EscalationCase, Evidence, StaffMessageView } from '#libs/contracts';

export type Said =
  | { readonly kind: 'around'; readonly at: string; readonly message: StaffMessageView }
  | { readonly kind: 'heard'; readonly at: string; readonly evidence: Evidence };

/** What was heard among what was said around it, oldest first. What is in both stands once, as heard. */
export function saidIn({ evidence, context }: Pick<EscalationCase, 'evidence' | 'context'>, earlier: readonly StaffMessageView[]): Said[] {
  const heardSeqs = new Set(evidence.map((one) => one.messageSeq).filter((seq) => seq !== null));
  const seen = new Set<string>();
  const around = [...earlier, ...context].filter((message) => {
    if (seen.has(message.id) || (message.seq !== null && heardSeqs.has(message.seq))) return false;
    seen.add(message.id);
    return true;
  });
  return [
    ...around.map((message): Said => ({ kind: 'around', at: message.at, message })),
    ...evidence.map((one): Said => ({ kind: 'heard', at: one.at, evidence: one })),
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
