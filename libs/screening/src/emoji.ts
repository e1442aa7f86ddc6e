/** Emoji that carry meaning in a crisis, as words a rule can name. Others leave no trace. */
export const emojiNames: ReadonlyMap<string, string> = new Map([
  ['🔫', ':gun:'], ['🔪', ':knife:'], ['🗡', ':knife:'], ['🪒', ':razor:'], ['💊', ':pill:'], ['💉', ':syringe:'], ['🪢', ':rope:'],
  ['💀', ':skull:'], ['☠', ':skull:'], ['⚰', ':coffin:'], ['🪦', ':grave:'], ['🩸', ':blood:'], ['👋', ':wave:'], ['🌉', ':bridge:'],
  ['🕊', ':dove:'], ['🍺', ':drink:'], ['🍻', ':drink:'], ['🍷', ':drink:'], ['🥃', ':drink:'], ['🍾', ':drink:'],
]);
