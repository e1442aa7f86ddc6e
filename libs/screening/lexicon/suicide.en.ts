import { rulesOf } from '../src/lexicon.js';

/** Wishes, and words that name it. */
export const suicideEn = rulesOf('suicide', 'en', [
  {
    id: 'en.suicide.kill-self',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      KILL SELF
      KILL ME_TOO SELF
      end|ending|take|taking LIFE_MINE
      take|taking my own life
      put|putting a bullet in|through my|SELF head|brain|skull?
      blow|blowing my brains|head out|off
      put me out of my misery`,
    reason: 'Names killing oneself, whatever stands before it.',
    hits: ['some days I picture killing myself', 'keep wanting to end my life'],
    misses: ['I killed it at karaoke all by myself', 'Robin Williams took his own life'],
  },
  {
    id: 'en.suicide.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      GONNA KILL SELF
      GONNA be? DIE_BY
      GONNA end|take LIFE_MINE
      i|im GONNA DIE|be_dead TIME_NEAR
      GONNA|want|wanna|ready end it all? TIME_NEAR
      GONNA attempt|commit|try SUICIDE
      IM KILL SELF`,
    reason: 'Intent, not only a wish.',
    hits: ["I'm gonna kill myself", 'about to unalive myself'],
    misses: ["I'm not going to kill myself", 'gonna kill it at work today'],
  },
  {
    id: 'en.suicide.want-die',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      i|im|ill|WANT|GONNA *** in a|the|my body_bag|casket|coffin|morgue|grave
      WANT ** to? DIE
      THINK DIE
      IM ready to? DIE
      i DESERVE to? DIE
      i SHOULD be? DIE
      i WANT out of this? life
      i WANT to be with? DEAD_KIN
      wanted to DIE more
      tryna DIE
      i hope i DIE
      just let me DIE
      let me DIE`,
    reason: 'A wish to die.',
    hits: ['i just wanna die', 'I really want to fucking die'],
    misses: ['I want to dye my hair', "I don't want to die"],
  },
  {
    id: 'en.suicide.not-live',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      DONT_WANT to? LIVE
      DONT_WANT any part of living|life
      DONT_WANT to? * anymore LIVE`,
    reason: 'Denies the wish to live; the negation is the alarm.',
    hits: ["I don't want to live anymore", 'no longer want to be alive'],
    misses: ["I don't want to leave early", 'I want to live'],
  },
  {
    id: 'en.suicide.suicidal',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      THINK SUICIDE
      commit|committing|comitting|attempt|attempting|do SUICIDE
      my SUICIDE
      HAVING SUICIDAL|SUICIDE thoughts|ideation|feelings|urges|impulses
      SUICIDAL thoughts|ideation|feelings|urges|impulses are|is|keep|came|back|getting|wont|r|have|again|today|tonight|SEVERE
      FEELING * SUICIDAL
      SUICIDAL rn|tonight|today|lately|again|now
      SUICIDE is|seems|feels|looks * only|best|way|answer|option|out|easier
      i|im|me ** SUICIDAL
      i|ive|im *** SUICIDE
      always|constantly|super SUICIDAL
      SUICIDAL
      SUICIDE|SUICIDAL thoughts|urges|ideation
      SUICIDE is|on|in ** all|mind|head|thoughts|brain
      having|active|my|bad|intense|passive|constant si`,
    reason: 'Suicide named as one’s own thought or act.',
    hits: ['been thinking about suicide a lot', 'having suicidal thoughts again'],
    misses: ['the suicide squad movie was bad', 'suicidal ideation is a symptom, the handout says'],
  },
  {
    id: 'en.suicide.acronym',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      KMS
      SEWER
      GONNA|want|wanna|THINK CTB`,
    reason: 'Abbreviations and code words for it.',
    hits: ['honestly gonna kms', 'thinking of catching the bus'],
    misses: ['the museum bus was late', 'commuting by bus is slow'],
  },
  {
    id: 'en.suicide.end-it',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      end|ending|ended it all
      end|ending it|this|everything|things for good|forever|permanently
      end|ending|stop|stopping|escape the|my|this|all PAIN FOREVER?
      WANT|GONNA|THINK|could|might|should|TO END_ALL
      leave|leaving|exit|exiting|quit|quitting this? WORLD
      checking|check|clock|clocking|opt|opting|tap|tapping|punch out FOREVER|early|of_life
      checked out of life
      permanent|eternal|big|long solution|exit|way_out|nap|sleep
      take|taking the easy|coward? way out
      easy|only|quick|best way out
      way out is to? DIE|death
      put an end to it|this|me|SELF|everything`,
    reason: 'To end it all, in roundabout words.',
    hits: ['some nights I could end it all', 'thinking of checking out for good'],
    misses: ['I want to end the call', 'checking out a new cafe'],
  },
  {
    id: 'en.suicide.be-gone',
    severity: 'high',
    raisedBy: ['time', 'farewell', 'means'],
    phrase: `
      im|ill|i_am|ill_be|then_im out|done|gone|leaving for_good
      my funeral|own_funeral|tombstone|gravestone
      ILL_BE gone|out_of soon|forever|hair|way
      ILL_BE dead|gone by|before|when|after * TIME_NEAR|morning|weekend|you
      i|u|you WONT be|have * problem|burden|bother|worry * ANYMORE
      WONT have to ** me ANYMORE
      i WONT bother|hurt|burden|annoy anyone|anybody|you|u|them|yall ANYMORE|again
      no more me
      world without me
      soon i WONT|ILL_BE * here|gone|around|exist|matter|hurting
      WONT be a problem|burden ANYMORE|soon|for_long
      at my funeral|wake|grave|gravestone
      on my gravestone|tombstone`,
    reason: 'Will not be there any more.',
    hits: ["I'll be gone soon", "i won't be a problem anymore"],
    misses: ["I'll be gone for a week on vacation", 'the snow will be gone soon'],
  },
  {
    id: 'en.suicide.join-dead',
    severity: 'high',
    raisedBy: ['farewell', 'intent', 'time', 'now'],
    phrase: `
      join|joining|see|seeing|be_with|meet|meeting|with DEAD_KIN|him|her|them|you AFTERLIFE|soon_enough
      be_with|join|see DEAD_KIN AFTERLIFE|again|soon
      other_side|in_heaven|next_life soon|tonight|see_you
      go|going home to god|jesus|the_lord
      meet|meeting my maker`,
    reason: 'Speaks of joining the dead.',
    hits: ['I want to be with my brother in heaven', 'gonna join her on the other side'],
    misses: ['going to see my mom on Sunday', 'join him at the other meeting'],
  },
]);
