import { blockOf, cloths, lampBlock, shapes } from './patch.js';

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
  const { main, second } = staff ? lampBlock : shapes[block.pattern];
  const cloth = staff ? ({ main: 'lamp', second: 'oat', ground: 'plum' } as const) : block;
  return (
    <svg
      className={size < 30 ? 'patch small' : 'patch'}
      style={{ background: cloths[cloth.ground] }}
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fillRule="evenodd"
      aria-hidden="true"
      focusable="false"
    >
      <path d={main} fill={cloths[cloth.main]} />
      <path d={second} fill={cloths[cloth.second]} />
    </svg>
  );
}
