import type { StaffRole } from '#libs/contracts';

/** Everyone here is made up, and every name says so where staff see it. */
export const DEMO_MAIL = '@demo.example';

export interface DemoStaff {
  readonly name: string;
  readonly familyName: string;
  readonly role: StaffRole;
  readonly rooms: readonly string[];
  readonly password: string;
}
export const staff: readonly DemoStaff[] = [
  {
    name: 'Dana',
    familyName: 'Ruiz (demo)',
    role: 'counselor',
    rooms: ['Tuesday room', 'Morning room'],
    password: 'warm lamp over the table',
  },
  { name: 'Sam', familyName: 'Whitfield (demo)', role: 'supervisor', rooms: ['Morning room'], password: 'slow river past the mill' },
  { name: 'Priya', familyName: 'Nair (demo)', role: 'admin', rooms: [], password: 'seven quilts on the line' },
];

export interface DemoMember {
  readonly alias: string;
  readonly room: string;
  readonly patch: number;
}
export const members: readonly DemoMember[] = [
  ...['Heron', 'Maple', 'Cedar', 'Birch', 'Fern', 'Alder'].map((alias, i) => ({ alias, room: 'Tuesday room', patch: 17 + i * 167 })),
  ...['Juniper', 'Wren', 'Linden'].map((alias, i) => ({ alias, room: 'Morning room', patch: 101 + i * 311 })),
];
/** The member whom a visitor can sign in as. */
export const VISITOR = 'Heron';
export const VISITOR_PASSWORD = 'blue heron by the water';

/** Oldest first; `ago` is minutes before the demo was made. */
export const talk: readonly { readonly room: string; readonly by: string; readonly ago: number; readonly text: string }[] = [
  { room: 'Morning room', by: 'Dana', ago: 300, text: 'Good morning. How did everyone sleep?' },
  { room: 'Morning room', by: 'Juniper', ago: 290, text: 'Five hours. Better than last week.' },
  { room: 'Morning room', by: 'Wren', ago: 282, text: 'Up at four again, but I stayed home.' },
  { room: 'Morning room', by: 'Linden', ago: 276, text: 'My cravings are so strong this morning. I keep thinking about using.' },
  { room: 'Tuesday room', by: 'Dana', ago: 58, text: 'What is one small thing that helped you today?' },
  { room: 'Tuesday room', by: 'Maple', ago: 40, text: 'I walked around the block with my neighbor. It helped.' },
  { room: 'Tuesday room', by: 'Fern', ago: 37, text: 'Made soup. Ate it sitting down for once.' },
  { room: 'Tuesday room', by: 'Birch', ago: 33, text: 'I called my sister instead of sitting in the car.' },
  { room: 'Tuesday room', by: 'Cedar', ago: 16, text: "Payday is tomorrow and I'm nervous. Does anyone have a plan for paydays?" },
  { room: 'Tuesday room', by: 'Alder', ago: 13, text: 'I give my card to my mom on paydays. It sounds silly but it works.' },
  { room: 'Tuesday room', by: 'Heron', ago: 9, text: 'Not sure I can keep doing this. I keep thinking about ending my life.' },
  { room: 'Tuesday room', by: 'Maple', ago: 7, text: 'Heron, I am really glad you are here.' },
];
