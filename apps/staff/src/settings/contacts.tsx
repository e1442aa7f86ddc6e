import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ContactClaim, PhoneNumber, type ProblemBody, type ReachView } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { useReachWords } from './reach-words.js';

export interface ReachProps {
  readonly value: ReachView;
  readonly reload: () => Promise<void>;
}

/** As it is dialled: what people put between the figures is left out. */
const plain = (typed: string) => typed.replace(/[\s().\-/]/gu, '');
const isNumber = (typed: string) => PhoneNumber.safeParse(plain(typed)).success;

/** Addresses count once a code that went there has come back. */
export function Contacts({ value, reload }: ReachProps) {
  const words = useReachWords();
  const { formats } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [problem, setProblem] = useState<ProblemBody>();
  const act = async (name: 'claimEmail' | 'dropPhone') => {
    const reply = await ask(name, {});
    setProblem(reply.ok ? undefined : reply.problem);
    await reload();
  };
  const { email, phone, claims, ready } = value;
  const claimOf = (kind: ContactClaim['kind']) => claims.find((claim) => claim.kind === kind);
  return (
    <>
      <h3>{words.email}</h3>
      {email ? (
        <p>
          <b>{email.address}</b>
          <br />
          {email.provenAt ? words.proven(formats.date(email.provenAt)) : words.unproven}
        </p>
      ) : (
        <p>{words.noEmail}</p>
      )}
      {email && !email.provenAt && ready.includes('email') && (
        <Button className="btn small" isDisabled={!canAct} onPress={() => void act('claimEmail')}>
          {words.sendCode}
        </Button>
      )}
      <Claimed claim={claimOf('email')} reload={reload} />
      {(phone || ready.includes('sms')) && <h3>{words.phone}</h3>}
      {phone && (
        <p>
          <b>{phone.number}</b>
          <br />
          {words.proven(formats.date(phone.provenAt))}{' '}
          <Button className="btn small" aria-label={words.dropOf(phone.number)} isDisabled={!canAct} onPress={() => void act('dropPhone')}>
            {words.drop}
          </Button>
        </p>
      )}
      {ready.includes('sms') && <NewPhone another={phone !== null} reload={reload} />}
      <Claimed claim={claimOf('phone')} reload={reload} />
      <Refusal problem={problem} />
    </>
  );
}

function NewPhone({ another, reload }: { another: boolean } & Pick<ReachProps, 'reload'>) {
  const words = useReachWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNumber(number) || !canAct) return;
    const reply = await ask('claimPhone', { number: plain(number) });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    setNumber('');
    setTried(false);
    await reload();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <Field
        label={another ? words.otherPhone : words.newPhone}
        hint={words.phoneHint}
        type="tel"
        autoComplete="tel"
        value={number}
        error={tried && !isNumber(number) ? words.phoneWrong : undefined}
        onChange={(e) => setNumber(e.target.value)}
      />
      <Refusal problem={problem} />
      <Button className="btn small" type="submit" isDisabled={!canAct}>
        {words.sendCode}
      </Button>
    </form>
  );
}

function Claimed({ claim, reload }: { claim: ContactClaim | undefined } & Pick<ReachProps, 'reload'>) {
  return claim ? <CodeForm key={claim.until} claim={claim} reload={reload} /> : null;
}

function CodeForm({ claim: { kind, address, until }, reload }: { claim: ContactClaim } & Pick<ReachProps, 'reload'>) {
  const words = useReachWords();
  const { formats } = useWords();
  const { ask, tell } = useDesk();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<ProblemBody>();
  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    const reply = await ask('proveContact', { kind, code });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    tell(words.done);
    await reload();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void confirm(event)}>
      <Field
        label={words.codeFor(address)}
        hint={words.codeHint(formats.time(until))}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(e) => setCode(e.target.value.replace(/\D/gu, ''))}
      />
      <Refusal problem={problem} />
      <Button className="btn small primary" type="submit" isDisabled={code.length < 6}>
        {words.confirm}
      </Button>
    </form>
  );
}
