import type { Cue } from '../src/lexicon.js';

const en = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'en', phrases });

/** Said of nobody here: a supporter, a lesson, a story, a title, an if. */
export const tellingGuardsEn: readonly Cue[] = [
  en(
    'hypothetical',
    `
    if someone|anyone|somebody|a_person|you|u|your|a_friend|anybody|one_of|they|people|ever
    what if someone|a|you|the
    suppose|imagine|lets_say|hypothetically|in_theory|scenario|example|for_instance
    if|in_case|whenever ** ever|you|someone
    in case i|of|you|someone
    would you|u
    if i|ever ** ever|start|get ** call|reach|tell|would
    how do|can|to you|i|we help|support|talk|respond|tell|know_if`,
  ),
  en(
    'fiction',
    `
    lyric
    lyrics
    chorus
    song called|titled|named|that_goes
    line in|from the|that|a song|movie|show|book|play
    title of
    in the|this|that|a|my movie|film|episode|show|book|novel|game|series|scene|finale|anime|comic|musical|opera
    character|hero|villain ** dies|died|kills|says|who
    raid|respawn|respawned|respawning|lobby|ranked|fortnite|call_of_duty|minecraft|elden_ring|zelda|halo|npc|mario|valorant|skyrim|pokemon|mmo|teammate|teammates|noob|speedrun|checkpoint|final_boss|boss_fight|chess|poker|monopoly|uno|dnd|video_game|videogame|fantasy_league|scrabble|mario_kart|pvp|dungeon|xbox|playstation|nintendo|paintball|laser_tag|water_guns|nerf
    the boss on level
    level|levels|wave|round 1|2|3|4|5|6|7|8|9|10
    in|at ** chess|poker|cards|pool|madden|2k|ping_pong|trivia|bowling|tennis|basketball
    squirt|water|nerf|toy|paintball|caulk|glue|massage|heat|staple|nail gun
    water gun|fight
    :gun: fight
    shakespeare
    hamlet`,
  ),
  en(
    'title',
    `
    song|songs|album|track|soundtrack|band
    movie|film|movies|films|episode|netflix|documentary|anime|trailer|horror
    book|novel|chapter|poem|poetry|author|characters|plot|romeo|juliet|musical|opera|memoir|quote|quotes|titled|comic|podcast|playlist|essay|joke
    sung|sings|singing|sang
    historical|war|emperor|president|king|queen|century|ancient|socrates|cleopatra|van_gogh|hemingway|plath|battle|samurai|roman|kurt_cobain|robin_williams|celebrity|actor|singer|squad|poet|painter`,
  ),
  en(
    'teaching',
    `
    988
    hotline|helpline|lifeline|crisis_line|text_line|crisis_text
    prevention|awareness|training|workshop|seminar|webinar|curriculum|handout|worksheet|pamphlet|brochure|poster|flyer|lecture|class|course|lesson|group_topic|module|slide|slides|quiz
    signs|symptoms|symptom|risk|warning|factors|statistics|stats|rates|rate|percent|research|study|studies|data|article|paper|report|survey
    according to
    headline|news|newspaper|reporter|police|officials|sheriff|coroner|investigators|authorities|county|state|senate|bill|congress|law|legislation|court|lawmakers|suspect|victims|victim|shooting_in|journalist|cnn
    learned|learn|learning|teaches|taught|explained|explains|discussed|talked|discussing|covers|covered|reviewed about|that|how|in
    can|may|might cause|lead|cause_a|be_fatal|include|trigger|increase|kill|be_deadly
    is|are|include|includes a|an|one|common|called|known|defined|real symptom|sign|risk|disease|side_effect|medical|condition
    counselor|therapist|nurse|doctor|speaker|instructor says|said|explained|told|taught|talked
    test_strips|harm_reduction|good_samaritan
    ask|asked|asking ** directly|about|if|them|screening|question`,
  ),
  en(
    'supporter',
    `
    are|r|were you|u|ya * THINK|feeling|going|gonna|planning|having|safe|SUICIDAL|ok
    do|did you|u ** want|have|feel|think|plan|need
    have you|u
    please|pls * dont|do_not|stay|call|reach|tell|talk|know
    dont|do_not|never * KILL|hurt|harm|do|give|die|end|try YOURSELF|that|it|up
    youre|you_are|u_r|ur * not|killing|worth|loved|important|being|gonna|hurting|too|so
    worried|concerned|here|praying * about|for you|u
    if|when|whenever you|u|youre * ever|feel|need|want|start|get|cant|have|think|feeling|thinking|struggling|stuck
    you|u * can|could|want * call|text|talk|reach|to
    feel|feeling|thinking|thought|thoughts like|of|about KILL|hurting|harming YOURSELF
    thinking|want|wanting|wants|tempted|urge|planning|plan|trying|going|thought|scared_youll|afraid_youll|dont|stop|from ** KILL|hurt|harm YOURSELF
    dont_ever|stop_telling_people|never_tell|who_says|saying ** KILL YOURSELF
    hang in there
    reach out
    got|have|im here|your`,
  ),
];
