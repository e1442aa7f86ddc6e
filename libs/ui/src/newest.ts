/**
 * Answers come in another order than they were asked for: on a slow line an old one may come last, and tell what is no
 * longer so. Who was asked later knows better.
 *
 * @returns to be called with each question; what it gives is called with the answer, and says whether that is news.
 */
export function newest(): () => () => boolean {
  let asked = 0;
  let heard = 0;
  return () => {
    asked += 1;
    const mine = asked;
    return () => {
      if (mine < heard) return false;
      heard = mine;
      return true;
    };
  };
}
