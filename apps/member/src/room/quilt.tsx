import type { Here } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';

/** Everybody who is here, sewn into one row. The count is in words; who came or left is not said. */
export function Quilt({ here, atMost = 9 }: { here: Here; atMost?: number }) {
  const { words } = useApp();
  return (
    <span className="quilt">
      {here.patches.slice(0, atMost).map(({ patch, seat }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: patches of a row have no names, on purpose.
        <QuiltPatch key={index} patch={patch} size={22} staff={seat === 'counselor'} />
      ))}
      <span>{words.member.room.here(here.count)}</span>
    </span>
  );
}
