import type { Tx } from '#libs/platform';

/** As names are compared: no case, no marks on letters, nothing between them. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Names that so many people have that refusing them says nothing about who is in the programme. */
const frequent = new Set(
  `james mary john patricia robert jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas sarah
   charles karen christopher lisa daniel nancy matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily
   andrew donna joshua michelle kenneth carol kevin amanda brian dorothy george melissa edward deborah jason stephanie jeffrey rebecca
   ryan sharon jacob laura gary cynthia nicholas kathleen eric amy jonathan angela stephen shirley larry anna justin brenda scott pamela
   brandon emma benjamin nicole samuel helen frank samantha alex alexander jack tyler aaron jose maria juan guadalupe luis juana carlos
   margarita jesus josefa antonio martha miguel teresa francisco rosa pedro carmen alejandro ana fernando sofia jorge lucia manuel
   isabel diego elena javier paula andres daniela ricardo gabriela eduardo adriana sergio claudia mario patricia raul veronica roberto
   silvia pablo monica oscar beatriz victor alicia enrique raquel smith johnson williams brown jones garcia miller davis rodriguez
   martinez hernandez lopez gonzalez wilson anderson taylor moore jackson martin lee perez thompson sanchez ramirez lewis robinson walker
   flores torres nguyen rivera gomez diaz reyes morales cruz ortiz gutierrez chavez ramos ruiz alvarez castillo jimenez`
    .split(/\s+/)
    .filter(Boolean),
);

const SHORTEST = 3;
/** A name inside a longer word names someone only when it is long enough not to be there by chance. */
const SHORTEST_INSIDE = 5;

/** Pure: does the text hold one of these names, as a word, joined with another, or spelled apart? */
export function holdsName(text: string, names: Iterable<string>): boolean {
  const words = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldName)
    .filter(Boolean);
  const joined = words.join('');
  for (const name of names) {
    if (name.length < SHORTEST) continue;
    if (words.includes(name) || joined === name) return true;
    if (name.length >= SHORTEST_INSIDE && joined.includes(name)) return true;
  }
  return false;
}

/**
 * Does this text hold the name of someone of the organisation, or a name so frequent that it well may? Yes or no: whoever
 * asks learns no name, and a yes does not prove that such a person is here.
 */
export async function namesSomeone(tx: Pick<Tx, 'query'>, organisationId: string, text: string): Promise<boolean> {
  if (holdsName(text, frequent)) return true;
  const people = await tx.query<{ given_name: string; family_name: string }>(
    'SELECT given_name, family_name FROM identity.person WHERE organisation_id = $1',
    [organisationId],
  );
  return people.some(({ given_name, family_name }) => {
    const whole = [given_name, family_name];
    const parts = whole.flatMap((name) => name.split(/[\s'’-]+/));
    return (
      holdsName(text, new Set([...whole, ...parts].map(foldName))) || holdsInitialled(text, foldName(given_name), foldName(family_name))
    );
  });
}

/** `MariaGZ`-like joins are caught above; here the two names written as one word, in either order. */
function holdsInitialled(text: string, given: string, family: string): boolean {
  const joined = foldName(text);
  return given.length + family.length >= SHORTEST_INSIDE && (joined.includes(given + family) || joined.includes(family + given));
}
