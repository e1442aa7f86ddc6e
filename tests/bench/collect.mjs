// Loaded before a server that is measured (`node --expose-gc --import`): it ends with the bench, and when its memory is looked
// at, what is still held is what counts.
import '../../tools/attend.mjs';

process.on('SIGUSR2', () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
});
