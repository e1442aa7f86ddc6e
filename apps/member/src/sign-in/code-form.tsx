import { type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.js';
import { CODE_LENGTH, caretIn, groupedCode, tidyCode } from './code.js';
import { Field } from './field.js';
import { PhoneChoice } from './phone-choice.js';
import type { Phone, WayProps } from './sign-in.js';

export function CodeForm({ onAnswer, problem }: WayProps) {
  const { words, call } = useApp();
  const text = words.member.signIn;
  const [code, setCode] = useState('');
  const [phone, setPhone] = useState<Phone>('own');
  const [short, setShort] = useState(false);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);

  useLayoutEffect(() => {
    const { current } = field;
    if (caret.current !== null && document.activeElement === current) current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setShort(code.length < CODE_LENGTH);
    if (code.length < CODE_LENGTH) return field.current?.focus();
    setAsking(true);
    const answer = await call('enterCode', { code, phone });
    setAsking(false);
    onAnswer(answer);
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        field={field}
        className="code"
        label={text.code}
        help={text.codeHelp}
        problem={short ? text.codeShort : problem}
        value={groupedCode(code)}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        onText={(typed) => {
          caret.current = caretIn(typed, field.current?.selectionStart ?? typed.length);
          setShort(false);
          setCode(tidyCode(typed));
        }}
      />
      <PhoneChoice phone={phone} onPhone={setPhone} />
      <button type="submit" className="btn primary" aria-disabled={asking}>
        {text.submit}
      </button>
    </form>
  );
}
