/** As browsers name the file that they could not fetch; one of them does not. */
const ADDRESS = /https?:\/\/\S+\.js/u;

/**
 * A part of the app that is fetched when it is needed, as often as it takes. Many browsers remember for as long as a page lives that a file
 * could not be fetched, by its address: from then on it is asked for by another one.
 */
export function fetchAgain<M>(load: () => Promise<M>): () => Promise<M> {
  let address: string | undefined;
  let lost = 0;
  return async () => {
    try {
      return await (address === undefined ? load() : (import(/* @vite-ignore */ `${address}?${String(lost)}`) as Promise<M>));
    } catch (error) {
      lost += 1;
      address ??= ADDRESS.exec(String(error))?.[0];
      throw error;
    }
  };
}
