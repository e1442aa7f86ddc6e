/**
 * Letters of other scripts that are read as Latin ones (after UTS 39), for what NFKD leaves alone. Each row: the Latin
 * letter, then its look-alikes.
 */
const lookAlikes: readonly string[] = [
  'a–∂аαɑᴀꭺᗅΑАẚɐªⱥ',
  'b–ЬВΒвьʙᏴᗷƅɓƀьБ',
  'c–сϲⅽᴄϹСᏟⲥꮯ¢ƈȼ',
  'd–ԁⅾᴅᏧᎠɗđԀ',
  'e–еҽεєℯᴇΕЕᎬɛǝəëэ',
  'f–ẝƒꜰϜϝᖴғ',
  'g–ɡցԍɢᏀǥɠԌ',
  'h–һհʜΗНᎻнħհ',
  'i–іιıɩɪΙІӀӏⅰꭵᎥɨїį',
  'j–јʝᴊЈᎫϳɉ',
  'k–кκᴋΚКᏦƙĸќ',
  'l–ⅼʟᏞᒪłℓɫƚ',
  'm–мᴍΜМᎷϺɱⅿ',
  'n–пηոɴΝиⲛƞɳŋ',
  'o–оοσօᴏΟОՕөøǿɵ๐०০',
  'p–рρᴘΡРᏢϱƥþ',
  'q–ԛգɋԚ',
  'r–гᴦʀᎡᏒɾɍяꭱ',
  's–ѕꜱЅՏᏚʂʃ',
  't–тτᴛΤТᎢŧƭτ',
  'u–υսᴜцμʋՍᑌʉ',
  'v–ѵνᴠⅴᏙѴᐯ',
  'w–ԝωᴡɯшѡᎳԜщ',
  'x–хχⅹΧХ᙭',
  'y–уγүʏΥУҮყчƴɏ',
  'z–ᴢΖᏃʐƶȥ',
];

const table = new Map<string, string>();
for (const row of lookAlikes) {
  const [latin = '', others = ''] = row.split('–');
  for (const other of others) table.set(other, latin);
}

const letterAt = (first: number, codePoint: number): string => String.fromCharCode(97 + ((codePoint - first) % 26));

/** Enclosed, regional and tag letters, which no normalisation form turns into letters. */
function enclosedLetter(codePoint: number): string | undefined {
  if (codePoint >= 0x1f130 && codePoint <= 0x1f149) return letterAt(0x1f130, codePoint);
  if (codePoint >= 0x1f150 && codePoint <= 0x1f169) return letterAt(0x1f150, codePoint);
  if (codePoint >= 0x1f170 && codePoint <= 0x1f189) return letterAt(0x1f170, codePoint);
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return letterAt(0x1f1e6, codePoint);
  return undefined;
}

/** The Latin letter that one character is read as, or the character itself. */
export function foldLookAlike(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return table.get(character) ?? enclosedLetter(codePoint) ?? character;
}
