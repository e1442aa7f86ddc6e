const LEFT = 'lamplight.left';

/** Whoever signs out is out of every tab of this browser, whether or not the server has heard it yet. */
export function markLeft(): void {
  localStorage.setItem(LEFT, '1');
}
export const hasLeft = (): boolean => localStorage.getItem(LEFT) !== null;
export function forgetLeft(): void {
  localStorage.removeItem(LEFT);
}

/** Tells that another tab of this browser signs out. */
export function onLeftElsewhere(tell: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => key === LEFT && newValue !== null && tell();
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
