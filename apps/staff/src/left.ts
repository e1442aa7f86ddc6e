const LEFT = 'lamplight.left';

/** As the mark does, where the browser keeps none: for this tab alone, until it closes. */
let leftHere = false;

/** Whoever signs out is out of every tab of this browser, whether or not the server has heard it yet. */
export function markLeft(): void {
  leftHere = true;
  try {
    localStorage.setItem(LEFT, '1');
  } catch {
    // The other tabs hear it from the server.
  }
}
export function hasLeft(): boolean {
  try {
    return leftHere || localStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
}
export function forgetLeft(): void {
  leftHere = false;
  try {
    localStorage.removeItem(LEFT);
  } catch {
    // Nothing was kept.
  }
}

/** Tells that another tab of this browser signs out. */
export function onLeftElsewhere(tell: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => key === LEFT && newValue !== null && tell();
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
