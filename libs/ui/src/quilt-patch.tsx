import { blockOf, cloths, pieces } from './patch.js';

export interface QuiltPatchProps {
  /** 0 to 1023, as the contracts' `Patch`. */
  patch: number;
  size: number;
  /** A person on the team: the lamp, whatever the number. */
  staff?: boolean;
}

/** The picture of a person: no face, no initials. The name always stands beside it, so it is silent to a screen reader. */
export function QuiltPatch({ patch, size, staff = false }: QuiltPatchProps) {
  const block = blockOf(patch);
  return (
    <svg
      className={size < 30 ? 'patch small' : 'patch'}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      aria-hidden="true"
      focusable="false"
    >
      {staff ? (
        <LampBlock />
      ) : (
        <>
          <rect width="48" height="48" fill={cloths[block.ground]} />
          {pieces[block.pattern].map(([points, cloth]) => (
            <polygon key={points} points={points} fill={cloths[block[cloth]]} />
          ))}
        </>
      )}
    </svg>
  );
}

function LampBlock() {
  return (
    <>
      <rect width="48" height="48" fill={cloths.plum} />
      <polygon points="17,11 31,11 37,28 11,28" fill={cloths.lamp} />
      <polygon points="22,28 26,28 26,36 32,36 32,39 16,39 16,36 22,36" fill={cloths.oat} />
    </>
  );
}
