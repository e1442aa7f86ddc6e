/** A fresh folder under the system's temporary one; what killed runs of the same prefix left is ended and removed. */
export function runFolder(prefix: string): Promise<string>;
