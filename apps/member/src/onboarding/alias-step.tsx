import { useCallback, useEffect, useState } from 'react';
import { AliasText } from '#libs/contracts';
import { patchLabel, QuiltPatch, ShuffleIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Field } from '../sign-in/field.js';
import type { StepProps } from './onboarding.js';
import { useStep } from './use-step.js';

const PATCHES = 1024;
const anyPatch = () => (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % PATCHES;

export function AliasStep({ view }: StepProps) {
  const { words, call, clock, serverNow } = useApp();
  const text = words.member.onboarding;
  const { advance, problem, setProblem } = useStep();
  const [offers, setOffers] = useState<readonly string[]>([]);
  const [offered, setOffered] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const [patch, setPatch] = useState(view.room.patch);
  const alias = own.trim() === '' ? (offered ?? '') : own.trim();

  const offer = useCallback(async () => {
    const reply = await call('aliasOffers', {});
    if (!reply.ok) return setProblem(reply.problem);
    setOffers(reply.value.aliases);
    setOffered(reply.value.aliases[0] ?? null);
  }, [call, setProblem]);
  useEffect(() => void offer(), [offer]);

  function choose() {
    if (!AliasText.safeParse(alias).success) return setProblem({ type: alias === '' ? 'alias-required' : 'invalid-input' });
    void advance(() => call('chooseAlias', { roomId: view.room.id, alias, patch }));
  }

  return (
    <>
      <h2 tabIndex={-1}>{text.aliasTitle}</h2>
      <p className="lead">{text.aliasLead(view.room.name)}</p>
      <p className="note-card strong">{words.crisis.staffCanFind}</p>
      <fieldset className="choices names">
        <legend>{text.aliasOffers}</legend>
        {offers.map((name) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="alias"
              checked={own.trim() === '' && offered === name}
              onChange={() => {
                setOwn('');
                setOffered(name);
                setProblem(null);
              }}
            />
            <span>
              <b>{name}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          setOwn('');
          void offer();
        }}
      >
        <ShuffleIcon size={20} />
        {text.aliasMore}
      </button>
      <Field
        label={text.aliasOwn}
        help={text.aliasOwnHelp}
        problem={problem}
        value={own}
        maxLength={24}
        autoComplete="off"
        onText={(typed) => {
          setProblem(null);
          setOwn(typed);
        }}
      />
      <section className="preview" aria-label={text.preview}>
        <p className="hint">{text.preview}</p>
        <div className="msg" aria-live="polite">
          <QuiltPatch patch={patch} size={36} />
          <div>
            <div className="who">
              <b>{alias || '…'}</b>
              <time>{clock.time(serverNow())}</time>
            </div>
            <div className="txt">
              <p>{text.previewText}</p>
            </div>
          </div>
        </div>
        <button type="button" className="btn quiet" onClick={() => setPatch(anyPatch())}>
          <ShuffleIcon size={20} />
          {text.patchShuffle}
        </button>
        <p className="vh" role="status">
          {text.patch}: {patchLabel(words.shared, patch)}
        </p>
      </section>
      <button type="button" className="btn primary" onClick={choose}>
        {text.aliasSubmit}
      </button>
    </>
  );
}
