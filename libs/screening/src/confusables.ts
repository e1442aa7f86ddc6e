/**
 * Letters of other scripts that are read as Latin ones (after UTS 39), for what NFKD leaves alone. Each row: the Latin
 * letter, then its look-alikes.
 */
const lookAlikes: readonly string[] = [
  'a–∂аαɑᴀꭺᗅΑАẚɐªⱥ⍺ꓮ𖽀𐊠',
  'b–ЬВΒвьʙᏴᗷƅɓƀьБᏏᖯꞴꓐ𐊂𐊡𐌁',
  'c–сϲⅽᴄϹСᏟⲥꮯ¢ƈȼ𐐽🝌𑣲𑣩ꓚ𐊢𐌂𐐕𐔜',
  'd–ԁⅾᴅᏧᎠɗđԀᑯꓒᗞᗪꓓ',
  'e–еҽεєℯᴇΕЕᎬɛǝəëэ℮ꬲ⋿ⴹꓰ𑢦𑢮𐊆',
  'f–ẝƒꜰϜϝᖴғꬵꞙք𝈓Ꞙꓝ𑣂𑢢𐊇𐊥𐔥',
  'g–ɡցԍɢᏀǥɠԌᶃƍᏳꓖ',
  'h–һհʜΗНᎻнħհᏂⲎᕼꓧ𐋏',
  'i–іιıɩɪΙІӀӏⅰꭵᎥɨїį˛⍳ͺꙇ𑣃׀∣⏽￨١۱𐌠𞣇ǀⲒוןا𞸀𞺀ﺎﺍߊⵏᛁꓲ𖼨𐊊𐌉',
  'j–јʝᴊЈᎫϳɉᒍꓙ',
  'k–кκᴋΚКᏦƙĸќⲔᛕꓗ𐔘',
  'l–ⅼʟᏞᒪłℓɫƚ𝈪Ⳑꓡ𖼖𑢣𑢲𐐛𐔦',
  'm–мᴍΜМᎷϺɱⅿⲘᗰᛖꓟ𐊰𐌑',
  'n–пηոɴΝиⲛƞɳŋռꓠ𐔓',
  'o–оοσօᴏΟОՕөøǿɵ๐०০੦૦௦౦೦൦໐၀٥۵ᴑꬽⲟჿסه𞸤𞹤𞺄ﻫﻬﻪﻩھﮬﮭﮫﮪہﮨﮩﮧﮦەഠဝ𐓪𑣈𑣗𐐬߀୦〇𑓐𑣠𝟎𝟘𝟢𝟬𝟶Ⲟⵔዐଠ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖',
  'p–рρᴘΡРᏢϱƥþ⍴ⲣⲢᑭꓑ𐊕',
  'q–ԛգɋԚզⵕ',
  'r–гᴦʀᎡᏒɾɍяꭱꭇꭈⲅꮁ𝈖𐒴ᖇꓣ𖼵',
  's–ѕꜱЅՏᏚʂʃƽꮪ𑣁𐑈Ꮥꓢ𖼺𐊖𐐠',
  't–тτᴛΤТᎢŧƭτ⊤⟙🝨Ⲧꓔ𖼊𑢼𐊗𐊱𐌕',
  'u–υսᴜцμʋՍᑌʉꞟꭎꭒ𐓶𑣘∪⋃ሀ𐓎ꓴ𖽂𑢸',
  'v–ѵνᴠⅴᏙѴᐯ∨⋁ט𑜆ꮩ𑣀𝈍٧۷ⴸꛟꓦ𖼈𑢠𐔝',
  'w–ԝωᴡɯшѡᎳԜщա𑜊𑜎𑜏ꮃ𑣯𑣦Ꮤꓪ',
  'x–хχⅹΧХ᙭᙮×⤫⤬⨯ᕁᕽ╳𐌢𑣬ꞳⲬⵝᚷꓫ𐊐𐊴𐌗𐔧',
  'y–уγүʏΥУҮყчƴɏɣᶌỿꭚ𑣜ⲨᎩᎽꓬ𖽃𑢤𐊲',
  'z–ᴢΖᏃʐƶȥꮓ𑣄𐋵𑣥ꓜ𑢩',
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
