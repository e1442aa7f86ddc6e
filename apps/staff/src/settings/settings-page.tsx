import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack, SwitchButton, SwitchField } from 'react-aria-components';
import type { SessionRef } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useServerNow } from '../clock.js';
import { may, useCanAct, useDesk } from '../desk.js';
import { chime } from '../escalations/chime.js';
import { Pick } from '../parts/pick.js';
import { useProblemText } from '../parts/problem.js';
import { Waiting } from '../parts/waiting.js';
import { prefer, usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { OutletsSection } from './outlets-section.js';
import { ReachSection } from './reach-section.js';
import '../styles/lists.css';

export default function SettingsPage() {
  const { words, language, speak } = useWords();
  const { session, signOut } = useDesk();
  const set = usePreferences();
  return (
    <main className="panel list-page settings" aria-labelledby="settings-title">
      <h1 id="settings-title" className="page-title">
        {words.settings.title}
      </h1>
      <section>
        <h2>{words.settings.you}</h2>
        <p>
          <b>{session.name}</b> · {words.nav.role[session.role]}
        </p>
        <Button className="btn" onPress={() => void signOut()}>
          {words.settings.signOutHere}
        </Button>
      </section>
      <section>
        <h2>{words.settings.look}</h2>
        <Pick
          label={words.settings.language}
          value={language}
          onPick={speak}
          options={[
            ['en', 'English'],
            ['es', 'Español'],
          ]}
        />
        <Pick
          label={words.settings.theme}
          value={set.theme}
          onPick={(theme) => prefer({ theme })}
          options={(['auto', 'light', 'dark'] as const).map((one) => [one, words.settings.themes[one]] as const)}
        />
      </section>
      <section>
        <h2>{words.nav.escalations}</h2>
        <Toggle label={words.settings.keys} lead={words.settings.keysLead} on={set.keys} onChange={(keys) => prefer({ keys })} />
        <Toggle label={words.settings.sounds} lead={words.settings.soundsLead} on={set.sound} onChange={(sound) => prefer({ sound })} />
        {set.sound && (
          <div className="volume">
            <Slider className="slider" minValue={1} maxValue={10} value={set.volume} onChange={(v) => prefer({ volume: v })}>
              <Label className="label">{words.settings.volume}</Label>
              <SliderOutput className="slider-value" />
              <SliderTrack className="slider-track">
                <SliderThumb className="slider-thumb" />
              </SliderTrack>
            </Slider>
            <Button className="btn small" onPress={chime}>
              {words.settings.tryIt}
            </Button>
          </div>
        )}
        <Toggle label={words.settings.fold} lead={words.settings.foldLead} on={set.fold} onChange={(fold) => prefer({ fold })} />
      </section>
      {may.answer(session) && <ReachSection />}
      {may.runStaff(session) && <OutletsSection />}
      <Sessions />
    </main>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly lead: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ label, lead, on, onChange }: ToggleProps) {
  return (
    <div className="toggle">
      <SwitchField isSelected={on} onChange={onChange}>
        <SwitchButton className="switch">
          <span className="switch-track" aria-hidden="true">
            <i />
          </span>
          {label}
        </SwitchButton>
      </SwitchField>
      <p className="hint">{lead}</p>
    </div>
  );
}

function Sessions() {
  const { words, formats } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  const sessions = useAnswer('sessions', {});
  const end = async (ref: SessionRef) => {
    const reply = await ask('endOtherSession', { ref });
    if (!reply.ok) tell(textOf(reply.problem));
    void sessions.reload();
  };
  return (
    <section>
      <h2>{words.settings.sessions}</h2>
      <Waiting answer={sessions} rows={2}>
        {(list) => (
          <>
            <ul className="sessions">
              {list.sessions.map((one) => (
                <li key={one.ref}>
                  <span>
                    <b>{one.current ? words.settings.thisOne : words.settings.other}</b>
                    <br />
                    {words.settings.started(formats.when(one.startedAt, now))} · {words.settings.seen(formats.ago(one.seenAt, now))}
                  </span>
                  {!one.current && (
                    <Button className="btn small" isDisabled={!canAct} onPress={() => void end(one.ref)}>
                      {words.settings.signOutThere}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {list.sessions.length === 1 && <p className="hint">{words.settings.onlyThis}</p>}
          </>
        )}
      </Waiting>
    </section>
  );
}
