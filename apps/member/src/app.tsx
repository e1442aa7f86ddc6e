import { useCallback, useEffect, useMemo, useState } from 'react';
import { clockFor, createCall } from '#libs/ui';
import { AppContext, type App as AppState, type SignedIn, type SignedOut, useApp } from './app-context.js';
import { usePageKeys } from './frame/page-keys.js';
import { Unreached } from './frame/unreached.js';
import { Voice } from './frame/voice.js';
import { HelpSheet } from './help/help-sheet.js';
import { Inside } from './home/inside.js';
import { later, useTries } from './later.js';
import { keepPreferences, type Preferences } from './preferences.js';
import { useSession } from './session-state.js';
import { LanguageChoice } from './sign-in/language-choice.js';
import { StaffElsewhere } from './sign-in/staff-elsewhere.js';
import { loadWords, type Words } from './wording/index.js';

/** Before the door there is nothing to do without the server. */
const SignInPart = later('SignIn', () => import('./sign-in/sign-in.js'));
const OnboardingPart = later('Onboarding', () => import('./onboarding/onboarding.js'));

interface AppProps {
  firstWords: Words;
  firstPreferences: Preferences;
}

export function App({ firstWords, firstPreferences }: AppProps) {
  const [preferences, setPreferences] = useState(firstPreferences);
  const [words, setWords] = useState(firstWords);
  const [helpOpen, setHelpOpen] = useState(false);
  const call = useMemo(() => createCall(), []);
  const state = useSession(call);
  const { session, setSession } = state;

  const prefer = useCallback((change: Partial<Preferences>) => {
    setPreferences((before) => ({ ...before, ...change }));
    if (change.language) void loadWords(change.language).then(setWords);
  }, []);
  useEffect(() => keepPreferences(preferences), [preferences]);

  // The choice made on this device comes before what was written down at enrolment.
  const chosen = preferences.language;
  const enrolled = session?.signedIn === true ? session.language : null;
  useEffect(() => {
    if (chosen === null || enrolled === null || chosen === enrolled) return;
    void call('chooseLanguage', { language: chosen }).then((reply) => reply.ok && setSession(reply.value));
  }, [call, chosen, enrolled, setSession]);

  const help = useMemo(() => ({ open: helpOpen, show: () => setHelpOpen(true), hide: () => setHelpOpen(false) }), [helpOpen]);
  usePageKeys(help.show);

  const clock = useMemo(() => clockFor(words.language), [words.language]);
  const app: AppState = { ...state, call, words, clock, preferences, prefer, help };
  const ready = session?.signedIn === true && session.role === 'member' && session.stage === 'ready';

  return (
    <AppContext.Provider value={app}>
      {ready ? <Inside phone={session.phone} /> : <Outside />}
      {helpOpen && !ready && <HelpSheet />}
      <Voice />
    </AppContext.Provider>
  );
}

function Outside() {
  const { preferences, session, reached } = useApp();
  if (preferences.language === null) return <LanguageChoice />;
  if (session === null) return <Unreached waiting={reached === null} />;
  if (!session.signedIn) return <Door session={session} />;
  return session.role === 'member' ? <FirstSteps session={session} /> : <StaffElsewhere />;
}

function Door({ session }: { session: SignedOut }) {
  const { tries, ...until } = useFetched();
  return <SignInPart.Part key={tries} session={session} {...until} />;
}

function FirstSteps({ session }: { session: SignedIn }) {
  const { tries, ...until } = useFetched();
  return <OnboardingPart.Part key={tries} session={session} {...until} />;
}

/** What stands there until a part was fetched, and when it could not be. */
function useFetched() {
  const { tries, lost, onLost, onRetry } = useTries();
  return { tries, onLost, meanwhile: <Unreached waiting={!lost} onRetry={onRetry} /> };
}
