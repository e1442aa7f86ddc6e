import type { EmergencyContact } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Field } from '../sign-in/field.js';
import { Kept } from './kept.js';
import { useKept } from './use-kept.js';
import type { OwnCareWording } from './words.en.js';

const empty: EmergencyContact = { name: '', relation: '', phone: '', address: '' };

export function OwnContact({ text }: { text: OwnCareWording }) {
  const { call } = useApp();
  const kept = useKept(async () => {
    const reply = await call('ownContact', {});
    return reply.ok ? { ok: true, value: reply.value.contact } : reply;
  }, empty);
  const { draft, change } = kept;
  return (
    <Kept
      title={text.contact}
      text={text}
      problem={kept.problem}
      loaded={draft !== null}
      onSave={() => void kept.save((contact) => call('setContact', contact), text.saved)}
      onWipe={() => void kept.wipe(() => call('wipeContact', {}), text.wiped)}
    >
      {draft && (
        <>
          <p className="hint">{text.contactLead}</p>
          <Field label={text.name} maxLength={80} autoComplete="off" value={draft.name} onText={(name) => change({ name })} />
          <Field
            label={text.relation}
            maxLength={40}
            autoComplete="off"
            value={draft.relation}
            onText={(relation) => change({ relation })}
          />
          <Field
            label={text.phone}
            type="tel"
            maxLength={40}
            autoComplete="off"
            value={draft.phone}
            onText={(phone) => change({ phone })}
          />
          <Field label={text.address} maxLength={300} autoComplete="off" value={draft.address} onText={(address) => change({ address })} />
        </>
      )}
    </Kept>
  );
}
