/**
 * Letters of other scripts that are read as Latin ones (after UTS 39), for what NFKD leaves alone. Of each Latin letter, its look-alikes.
 */
const lookAlikes = {
  a: '∂аαɑᴀꭺᗅΑАẚɐªⱥ⍺ꓮ𖽀𐊠',
  b: 'ЬВΒвьʙᏴᗷƅɓƀьБᏏᖯꞴꓐ𐊂𐊡𐌁',
  c: 'сϲⅽᴄϹСᏟⲥꮯ¢ƈȼ𐐽🝌𑣲𑣩ꓚ𐊢𐌂𐐕𐔜',
  d: 'ԁⅾᴅᏧᎠɗđԀᑯꓒᗞᗪꓓ',
  e: 'еҽεєℯᴇΕЕᎬɛǝəëэ℮ꬲ⋿ⴹꓰ𑢦𑢮𐊆',
  f: 'ẝƒꜰϜϝᖴғꬵꞙք𝈓Ꞙꓝ𑣂𑢢𐊇𐊥𐔥',
  g: 'ɡցԍɢᏀǥɠԌᶃƍᏳꓖ',
  h: 'һհʜΗНᎻнħհᏂⲎᕼꓧ𐋏',
  i: 'іιıɩɪΙІӀӏⅰꭵᎥɨїį˛⍳ͺꙇ𑣃׀∣⏽￨١۱𐌠𞣇ǀⲒוןا𞸀𞺀ﺎﺍߊⵏᛁꓲ𖼨𐊊𐌉',
  j: 'јʝᴊЈᎫϳɉᒍꓙ',
  k: 'кκᴋΚКᏦƙĸќⲔᛕꓗ𐔘',
  l: 'ⅼʟᏞᒪłℓɫƚ𝈪Ⳑꓡ𖼖𑢣𑢲𐐛𐔦',
  m: 'мᴍΜМᎷϺɱⅿⲘᗰᛖꓟ𐊰𐌑',
  n: 'пηոɴΝиⲛƞɳŋռꓠ𐔓',
  o: 'оοσօᴏΟОՕөøǿɵ๐०০੦૦௦౦೦൦໐၀٥۵ᴑꬽⲟჿסه𞸤𞹤𞺄ﻫﻬﻪﻩھﮬﮭﮫﮪہﮨﮩﮧﮦەഠဝ𐓪𑣈𑣗𐐬߀୦〇𑓐𑣠𝟎𝟘𝟢𝟬𝟶Ⲟⵔዐଠ𐓂ꓳ𑢵𐊒𐊫𐐄𐔖',
  p: 'рρᴘΡРᏢϱƥþ⍴ⲣⲢᑭꓑ𐊕',
  q: 'ԛգɋԚզⵕ',
  r: 'гᴦʀᎡᏒɾɍяꭱꭇꭈⲅꮁ𝈖𐒴ᖇꓣ𖼵',
  s: 'ѕꜱЅՏᏚʂʃƽꮪ𑣁𐑈Ꮥꓢ𖼺𐊖𐐠',
  t: 'тτᴛΤТᎢŧƭτ⊤⟙🝨Ⲧꓔ𖼊𑢼𐊗𐊱𐌕',
  u: 'υսᴜцμʋՍᑌʉꞟꭎꭒ𐓶𑣘∪⋃ሀ𐓎ꓴ𖽂𑢸',
  v: 'ѵνᴠⅴᏙѴᐯ∨⋁ט𑜆ꮩ𑣀𝈍٧۷ⴸꛟꓦ𖼈𑢠𐔝',
  w: 'ԝωᴡɯшѡᎳԜщա𑜊𑜎𑜏ꮃ𑣯𑣦Ꮤꓪ',
  x: 'хχⅹΧХ᙭᙮×⤫⤬⨯ᕁᕽ╳𐌢𑣬ꞳⲬⵝᚷꓫ𐊐𐊴𐌗𐔧',
  y: 'уγүʏΥУҮყчƴɏɣᶌỿꭚ𑣜ⲨᎩᎽꓬ𖽃𑢤𐊲',
  z: 'ᴢΖᏃʐƶȥꮓ𑣄𐋵𑣥ꓜ𑢩',
};

const table = new Map<string, string>();
for (const [latin, others] of Object.entries(lookAlikes)) for (const other of others) table.set(other, latin);

/** Where alphabets begin that no normalisation form turns into letters: squared, circled, regional. */
const enclosed = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

function enclosedLetter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const first = enclosed.find((first) => code >= first && code < first + 26);
  return first === undefined ? undefined : String.fromCharCode(97 + code - first);
}

/** The Latin letter that one character is read as, or the character itself. */
export const foldLookAlike = (character: string): string => table.get(character) ?? enclosedLetter(character) ?? character;
