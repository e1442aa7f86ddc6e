import { type Means, unglue } from './glue.js';
import { Letters } from './letters.js';

const letters = new Letters();
for (const word of ['kill', 'me', 'killing', 'my', 'myself', 'self', 'so', 'now', 'some', 'more', 'meow', 'see', 'seen', 'x'])
  letters.add(word);
const means = (cores: string[], phrases: string[] = []): Means => ({
  isCore: (part) => cores.includes(part),
  isPhrase: (parts) => phrases.includes(parts.join(' ')),
});
const cut = (surface: string, cores = ['kill'], phrases: string[] = []) => unglue(surface, letters, means(cores, phrases))?.join(' ');

describe('what was written without spaces', () => {
  it('is the words that it is made of, where one is a core word or together they are a phrase', () => {
    expect(cut('killmyself')).toBe('kill myself');
    expect(cut('killmyself', [])).toBeUndefined();
    expect(cut('killmyself', [], ['kill myself'])).toBe('kill myself');
  });

  it('is nothing where any of it is no word', () => {
    for (const surface of ['killmyselfx', 'xkillmyself', 'killxmyself']) expect(cut(surface)).toBeUndefined();
  });

  it('is no cut of one word', () => {
    expect(cut('killing', ['killing'], ['killing'])).toBeUndefined();
    expect(cut('killingme', ['killing'])).toBe('killing me');
  });

  it('may begin with an i', () => {
    expect(cut('ikillmyself')).toBe('i kill myself');
    expect(cut('killimyself')).toBeUndefined();
  });

  it('has its last word as long as may be, unless fewer words are a phrase', () => {
    expect(cut('killsomenow', ['kill'])).toBe('kill some now');
    expect(cut('killmeow', ['kill'], ['kill meow'])).toBe('kill meow');
    expect(cut('killmyself', [], ['kill my self'])).toBeUndefined();
    expect(cut('killseenow', ['kill'], ['kill see now'])).toBe('kill see now');
  });

  it('is of seven letters at least, and forty-eight at most', () => {
    expect(cut('killme')).toBeUndefined();
    expect(cut('killmeme')).toBe('kill me me');
    expect(cut('mekilling')).toBeUndefined();
    expect(cut('killnow')).toBe('kill now');
    expect(cut('kill'.repeat(12))).toBe(Array.from({ length: 12 }, () => 'kill').join(' '));
    expect(cut(`${'kill'.repeat(11)}killing`)).toBeUndefined();
  });

  it('may be drawn out, and is told as it was written', () => {
    expect(cut('nowkillmeeee')).toBe('now kill meeee');
    expect(cut('kiiillmyselfff')).toBe('kiiill myselfff');
    expect(cut('killseeeenow')).toBe('kill seeee now');
    expect(cut('killmeeenow')).toBe('kill meee now');
    expect(cut('killllmyselfff')).toBe('killll myselfff');
    expect(cut('iiikilllmyyyself')).toBe('iii killl myyyself');
    expect(cut('killllmyyyselfff', [], ['kill myself'])).toBe('killll myyyselfff');
    for (const surface of ['nowwwkiling', 'killmeenowww']) expect(cut(surface)).toBeUndefined();
  });
});
