const KEY = 'desk';

/**
 * The front desk's number, so that Help has it when the server is gone: on a phone of one's own, until Quick exit or sign-out. It says
 * no more than the door does, which gives it to whoever opens this page.
 */
export function keepDesk(phone: string): void {
  try {
    localStorage.setItem(KEY, phone);
  } catch {
    // A browser that keeps nothing: the number holds until the page closes.
  }
}

export function keptDesk(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function forgetDesk(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
