import { useEffect, useState } from 'react';

/** Reads one text at a time aloud, where the device can. */
export function useSpeech(language: string) {
  const [reading, setReading] = useState<string | null>(null);
  const can = 'speechSynthesis' in globalThis;
  useEffect(() => () => (can ? speechSynthesis.cancel() : undefined), [can]);

  function read(text: string): void {
    speechSynthesis.cancel();
    if (reading === text) {
      setReading(null);
      return;
    }
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    spoken.onend = () => setReading((now) => (now === text ? null : now));
    setReading(text);
    speechSynthesis.speak(spoken);
  }
  return { can, reading, read };
}
