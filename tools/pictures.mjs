// `npm run pictures`: the two pictures of the README, taken from the running product through its real doors.
// `npm run pictures -- --all DIR`: every screen of it, on a phone and on a desk, light and dark.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { generateSync } from 'otplib';
import { chromiumEnvironment } from './chromium.mjs';
import { startDemo } from './demo-server.mjs';
import { onPinnedNode, root } from './machine.mjs';
import { takeAll } from './pictures-of-all.mjs';

await onPinnedNode();
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Where it is early in the afternoon now, so that a shift that has just begun ends on the same day. */
function afternoon() {
  const east = 13 - new Date().getUTCHours();
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

const told = (how, what) => how.find((line) => line.startsWith(`${what}: `))?.slice(what.length + 2);

export async function memberIn(page, { how }) {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Sign in with a password' }).click();
  await page.getByLabel('Sign-in name').fill(told(how, 'Sign-in name'));
  await page.getByLabel('Password', { exact: true }).fill(told(how, 'Password'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /^Tuesday room/ }).click();
  await page.getByRole('log').getByRole('article').last().waitFor();
}

export async function staffIn(page, { how }) {
  await page.goto('/staff/');
  await page.getByLabel('Work email').fill(told(how, 'E-mail'));
  await page.getByLabel('Password', { exact: true }).fill(told(how, 'Password'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const secret = /npm run -s totp -- (\S+)$/.exec(how.at(-1))?.[1];
  await page.getByLabel('Six digits').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Escalations/ }).waitFor();
}

/** Every movement has ended and every letter is drawn. */
export const still = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });

async function takeTwo(open, { member, counselor, admin }) {
  const dir = path.join(root, 'docs', 'pictures');
  fs.mkdirSync(dir, { recursive: true });
  // A counselor has the room open, as on an ordinary evening.
  const dana = await open(DESK);
  await staffIn(dana, counselor);
  await dana.getByRole('link', { name: /^Rooms/ }).click();
  await dana.getByRole('main').getByRole('button', { name: 'Tuesday room' }).click();

  const phone = await open(PHONE, 2);
  await memberIn(phone, member);
  await phone
    .getByText(/here now$/)
    .first()
    .waitFor();
  await still(phone);
  await phone.screenshot({ path: path.join(dir, 'room.png') });

  const desk = await open(DESK);
  await staffIn(desk, admin);
  await desk.getByRole('list', { name: 'Escalations' }).getByRole('link').first().click();
  await desk.getByRole('button', { name: 'Take it' }).click();
  await desk.getByRole('button', { name: 'Mark contacted' }).waitFor();
  await desk.getByRole('button', { name: 'Can you talk?' }).click();
  await desk.keyboard.press('Enter');
  await desk.getByRole('log', { name: 'Private messages' }).getByRole('article').waitFor();
  await desk.getByText('Sent.').waitFor({ state: 'detached' });
  await still(desk);
  await desk.screenshot({ path: path.join(dir, 'escalations.png') });
}

const demo = await startDemo();
let browser;
try {
  Object.assign(process.env, await chromiumEnvironment());
  browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const open = async (viewport, deviceScaleFactor = 1) => {
    const context = await browser.newContext({
      baseURL: demo.url,
      viewport,
      deviceScaleFactor,
      locale: 'en-US',
      timezoneId: afternoon(),
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    return context.newPage();
  };
  const who = (role) => demo.signIns.find((one) => one.who.toLowerCase().startsWith(role));
  const people = { member: who('member'), counselor: who('counselor'), admin: who('admin') };
  const [what, to] = process.argv.slice(2);
  if (what === '--all') await takeAll(open, people, { dir: path.resolve(to ?? 'pictures'), memberIn, staffIn, still });
  else await takeTwo(open, people);
} finally {
  await browser?.close();
  await demo.stop();
}
