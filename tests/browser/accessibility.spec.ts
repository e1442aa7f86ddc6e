import { api } from '#libs/contracts';
import { Programme, type Seated, testConfig } from '#libs/testing';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { en as deskEn } from '../../apps/staff/src/wording/en.js';
import { es as deskEs } from '../../apps/staff/src/wording/es.js';
import { lexiconEn } from '../../apps/staff/src/wording/lexicon.en.js';
import { lexiconEs } from '../../apps/staff/src/wording/lexicon.es.js';
import { ask, cameIn, codeFor } from './support/door.js';
import { workbench } from './support/lexicon-states.js';
import { arriving, back, inside, type MemberScene, type MemberStates, outside } from './support/member-states.js';
import { evening, publishAgreement, wayIn } from './support/people.js';
import { isSound } from './support/sound.js';
import { desk, door, type StaffScene } from './support/staff-states.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const wordings = { en, es };
type Language = keyof typeof wordings;
type Who = 'nobody' | 'new' | 'with a PIN' | 'a member';

const lists: readonly [string, Who, MemberStates][] = [
  ['at the door', 'nobody', outside],
  ['on the way in', 'new', arriving],
  ['coming back', 'with a PIN', back],
  ['inside', 'a member', inside],
];

for (const language of ['en', 'es'] as const) {
  for (const [where, who, states] of lists) {
    test(`a member, ${where}, ${language}`, async ({ windows }) => {
      test.setTimeout(240_000);
      const scene = await sceneOf(windows, language, who);
      for (const [state, reach] of Object.entries(states))
        await test.step(state, async () => {
          await reach(scene);
          await isSound(scene.page, state);
        });
    });
  }

  for (const [where, states] of [
    ['at the door', door],
    ['at the desk', desk],
  ] as const) {
    test(`staff, ${where}, ${language}`, async ({ windows }) => {
      test.setTimeout(240_000);
      const scene = await staffScene(windows, language, states === desk);
      for (const [state, reach] of Object.entries(states))
        await test.step(state, async () => {
          await reach(scene);
          await isSound(scene.page, state);
        });
    });
  }

  test(`an admin, at the lexicon, ${language}`, async ({ windows }) => {
    test.setTimeout(240_000);
    const scene = await staffScene(windows, language, true);
    const lexicon = { en: lexiconEn, es: lexiconEs }[language];
    for (const [state, reach] of Object.entries(workbench))
      await test.step(state, async () => {
        await reach({ ...scene, lexicon });
        await isSound(scene.page, state);
      });
  });

  test(`the choice of a language, for who speaks ${language}`, async ({ windows }) => {
    const page = await windows.open(lamplight(), null, '/', { size: PHONE, language, fresh: true });
    await page.getByRole('button', { name: 'English' }).waitFor();
    await isSound(page, 'the choice of a language');
  });
}

async function sceneOf(windows: Windows, language: Language, who: Who): Promise<MemberScene> {
  const at = lamplight();
  await publishAgreement(at);
  const people = await evening(at);
  const context = await windows.context(at, { size: PHONE, language });
  if (who === 'a member') await at.signIn(context, people.heron);
  if (who === 'new' || who === 'with a PIN') {
    const code = await codeFor(windows, at, { by: people.dana, room: people.room, language });
    if (who === 'new') await ask(context, at, api.enterCode, { code, phone: 'own' });
    else await cameIn(context, at, { code, room: people.room });
  }
  const wire = await Wire.of(context);
  return { at, page: await context.newPage(), words: wordings[language], windows, people, wire };
}

async function staffScene(windows: Windows, language: Language, signedIn: boolean): Promise<StaffScene & { readonly sam: Seated }> {
  const at = lamplight();
  // Of an organisation of its own: what the members of other tests said is not in its queue.
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const people = await evening({ programme });
  const priya = await programme.staff('admin', 'Priya', [people.room]);
  const sam = await programme.staff('admin', 'Sam');
  const context = await windows.context(at, { size: PHONE, language });
  if (signedIn) await at.signIn(context, priya);
  const wire = await Wire.of(context);
  const words = { en: deskEn, es: deskEs }[language];
  return { at, page: await context.newPage(), words, windows, people, key: await wayIn(at, people.dana), wire, top: { id: '' }, sam };
}
