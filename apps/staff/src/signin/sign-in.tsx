import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SessionView } from '#libs/contracts';
import { LampIcon } from '#libs/ui';
import { Brand } from '../parts/brand.js';
import { useWords } from '../wording/index.js';
import { EnterCode } from './enter-code.js';
import { EnterPassword } from './enter-password.js';
import { SecondFactor } from './second-factor.js';
import { SetPassword } from './set-password.js';
import { SetSecondFactor } from './set-second-factor.js';
import type { Ended, StepProps } from './step.js';

interface SignInProps extends StepProps {
  readonly session: SessionView;
  readonly ended: Ended | undefined;
  /** Ask the server where this session stands. */
  readonly onAgain: () => void;
}

/** One question on a page, in the order in which the server asks them. */
export function SignIn({ call, session, ended, onSession, onAgain }: SignInProps) {
  const [withCode, setWithCode] = useState(false);
  const step = { call, onSession };

  if (!session.signedIn) {
    return (
      <Page>
        {withCode ? (
          <EnterCode {...step} onOther={() => setWithCode(false)} />
        ) : (
          <EnterPassword {...step} ended={ended} onOther={() => setWithCode(true)} />
        )}
      </Page>
    );
  }
  const startOver = async () => {
    await call('endSession', {});
    setWithCode(false);
    onAgain();
  };
  return (
    <Page onStartOver={() => void startOver()}>
      {session.role === 'member' && <NotStaff />}
      {session.role !== 'member' && session.stage === 'second-factor' && <SecondFactor {...step} />}
      {session.role !== 'member' && session.stage === 'set-password' && <SetPassword {...step} onAgain={onAgain} />}
      {session.role !== 'member' && session.stage === 'set-second-factor' && <SetSecondFactor {...step} />}
    </Page>
  );
}

function NotStaff() {
  const { words } = useWords();
  return (
    <>
      <h1>{words.signIn.title}</h1>
      <p>{words.signIn.memberHere}</p>
      <a className="btn primary big" href="/">
        {words.signIn.toMembers}
      </a>
    </>
  );
}

function Page({ children, onStartOver }: { children: ReactNode; onStartOver?: () => void }) {
  const { words, language, speak } = useWords();
  return (
    <div className="door">
      <header className="door-top">
        <span className="brand">
          <Brand size={34} />
          Lamplight
        </span>
        <div className="door-languages">
          {(['en', 'es'] as const).map((one) => (
            <Button key={one} className="btn quiet" lang={one} aria-pressed={one === language} onPress={() => speak(one)}>
              {one === 'en' ? 'English' : 'Español'}
            </Button>
          ))}
        </div>
      </header>
      <main className="door-main">
        <div className="door-card">
          {children}
          {onStartOver && (
            <Button className="btn quiet" onPress={onStartOver}>
              {words.signIn.startOver}
            </Button>
          )}
        </div>
        <p className="door-note">
          <LampIcon size={18} /> {words.signIn.privacy}
        </p>
      </main>
    </div>
  );
}
