/** As the server compares: without case and accents, and words also inside other words. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text in pieces, those that were looked for marked. The pieces together are the text. */
export function markedIn(text: string, asked: string): Piece[] {
  const words = [...new Set(fold(asked).split(/\s+/u).filter(Boolean))];
  const letters = [...text];
  // One letter may fold into several or into none: each knows where its fold begins.
  const starts: number[] = [];
  let folded = '';
  for (const letter of letters) {
    starts.push(folded.length);
    folded += fold(letter);
  }
  const marked = letters.map(() => false);
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
      starts.forEach((start, index) => {
        const end = starts[index + 1] ?? folded.length;
        if (start < at + word.length && end > at) marked[index] = true;
      });
  const pieces: Piece[] = [];
  letters.forEach((letter, index) => {
    const before = pieces.at(-1);
    const mark = marked[index] ?? false;
    if (before?.marked === mark) pieces[pieces.length - 1] = { text: before.text + letter, marked: mark };
    else pieces.push({ text: letter, marked: mark });
  });
  return pieces;
}
