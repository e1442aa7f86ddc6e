/** The product's own block: a star around a lit middle. */
export function Brand({ size }: { size: number }) {
  return (
    <svg className="patch" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" fill="#EFE4CC" />
      <path fill="#2E6F63" d="M16 0h16L16 16zM48 16 32 32V16zM32 48H16l16-16zM0 32l16-16v16z" />
      <path fill="#F0B03A" d="M16 16h16v16H16z" />
    </svg>
  );
}
