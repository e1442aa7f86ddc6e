import { preferences } from '../preferences.js';

let audio: AudioContext | undefined;
/** Something called before this page could sound. */
let owed = false;

/** A browser lets a page sound only after a person has touched it. */
export function readySound(): void {
  const wake = () => {
    audio ??= new AudioContext();
    void audio.resume().then(() => owed && chime());
  };
  addEventListener('pointerdown', wake, { once: true });
  addEventListener('keydown', wake, { once: true });
}

/** Nobody waits any more: what could not sound need not. */
export function hush(): void {
  owed = false;
}

/** Two low tones, as soon as this page may sound. Always beside words that say the same. */
export function chime(): void {
  const { sound, volume } = preferences();
  owed = audio?.state !== 'running';
  if (!sound || audio?.state !== 'running') return;
  const start = audio.currentTime;
  for (const [at, pitch] of [
    [0, 220],
    [0.28, 165],
  ] as const) {
    const [note, loud] = [audio.createOscillator(), audio.createGain()];
    note.type = 'sine';
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0, start + at);
    loud.gain.linearRampToValueAtTime((volume / 10) * 0.5, start + at + 0.03);
    loud.gain.exponentialRampToValueAtTime(0.001, start + at + 0.5);
    note.connect(loud).connect(audio.destination);
    note.start(start + at);
    note.stop(start + at + 0.55);
  }
}
