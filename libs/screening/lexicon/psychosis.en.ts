import { rulesOf } from '../src/lexicon.js';

export const psychosisEn = rulesOf('psychosis', 'en', [
  {
    id: 'en.psychosis.voices',
    severity: 'high',
    raisedBy: ['means'],
    phrase: `
      VOICES ** TELLING me|us
      VOICES ** TELLING me * to|that|im|things|bad|i
      VOICES ** in my head|walls|phone|teeth|room
      i|im|keep|started|been ** hearing|hear * voices|a_voice|them_talking|the_voices|whispers|whispering|commands
      VOICES wont|dont|are|getting|keep|never|came ** stop|shut|louder|back|loud|quiet|screaming|talking|telling
      VOICES ** sending|talking|speaking|giving|talks|speaks|sends ** to|me|messages|orders|about|through|directly ** me|messages|only|directly|orders|to
      god|jesus|the_devil|satan|demons|angels|spirits|aliens ** TELLING|told|chose|chosen|speaks|talking|commanded|wants|inside|controls|control|possessed|after me|my|to_me|us`,
    reason: 'Voices that command.',
    hits: ['the voices keep telling me to do it', 'I hear voices again'],
    misses: ['the voices in the choir were lovely', 'god is good to me'],
  },
  {
    id: 'en.psychosis.persecution',
    severity: 'high',
    phrase: `
      i_am|im the * messiah|chosen_one|second_coming|son_of_god|antichrist|prophet
      THEY ** WATCHING|following|tracking|spying|poisoning|listening|recording|hunting|monitoring|after ** me|us|on_me|my|to_me|everything|food ** through|with|everywhere|all|from|food|phone|camera|cameras|drones|house|walls|thoughts|tv|at_night|every|24|cars|van|and_the|want|now|to|trying|kill|outside
      THEY ** put|implanted|planted|installed|hid|placed|inserted ** chip|device|camera|cameras|bugs|microphone|tracker|something|wires ** my|in|me
      chip|implant|device|tracker|microphone|wires|bugs|insects|worms|parasites ** in|inside|under|implanted|crawling my|the ** head|brain|tooth|teeth|neck|arm|walls|skin|body|phone|blood
      THEY|someone|neighbors|he ** reading|read|stealing|controlling|control|broadcasting|inserting|hear|steal|hearing|putting my|in ** thoughts|mind|brain|thought|head|dreams
      poison|poisoning|poisoned my|our|the ** food|water|meds|air|coffee|pills|house
      cameras|camera|microphones|wires ** in|inside|behind|hidden ** the|my|walls|every|smoke ** walls|ceiling|room|mirror|vents|eyes|smoke|lights|tv|bathroom|shower|teeth|detector
      everyone|everybody|neighbors|people|cops|feds|cia|fbi|government|they ** plotting|conspiring|in_on_it|out_to_get|coming_for|watching ** me|against|it
      i am|im the * messiah|chosen_one|second_coming|son_of_god|antichrist|prophet|jesus|christ
      im jesus|god|christ|satan|already_dead|invincible|immortal
      not real ** THEY|everyone|replaced|nobody|people|robots|anymore|actors|family|wife|simulation
      im|i_am not real
      none|nobody|no_one ** you|us|them is|are real
      can|i see|hear through|inside|into|their ** people|walls|thoughts|minds|souls|everyone
      i can? read|hear|control ** minds|thoughts|their_thoughts|peoples_thoughts
      replaced ** by|with ** imposter|impostor|clone|clones|robots|actor|actors
      tv|radio|billboards|license_plates|songs|numbers ** messages|signals|code|signs ** for|to|me|meant|just|about|only
      havent|not|no|hasnt ** slept|sleep ** in|for ** days|nights|week ** THEY|voices|shadows|shadow|watching|see|seeing|people|messages|following|powers|hearing|god|things`,
    reason: 'Persecution, control or special messages.',
    hits: ['they put a chip in my head', 'the neighbors are reading my thoughts'],
    misses: ['they are watching the game with me', 'my food was poisoned by bad mayo says nobody'],
  },
  {
    id: 'en.psychosis.commands',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
      god|jesus|satan|allah|the_lord|angels ** TELLING ** me|i ** hurt|kill|burn|die|jump|cut|sacrifice|stab|chosen|punish|cleanse|end|do_it
      hear|hearing|heard|hears ** satan|god|devil|demons|people|voices|someone|somebody|them|jesus|angels|whispers|my_dead|men|women|kids|babies ** talking|speaking|whispering|laughing|calling|telling|say|saying|screaming|tell|talk|crying ** when|through|from|in|at|to_me|me|nobody|walls|shower|fan|vents|water|night|again|head|about|alone|empty
      the_voices|voices|the_voice|voice|a_voice|whispers|the_thing|someone_in_my_head|the_devil|demons|satan|demon|entity|spirits ** keep|keeps|kept|is|are|wont|been|started|ordering|s|just? * TELLING|say|telling|ordering|commanding|saying|yelling|screaming|tells|tell|whispering|talk|talking ** me|to_me|at_me|i ** to|do|should|hurt|kill|jump|burn|die|stop|worthless|things|cut|have_to|must|end
      hear|hearing|heard|listening_to * the|these|a|them|people|someone? voices|voice|whispers|whispering|people_talking|my_name_called|them_talking ** again|nobody|no_one|walls|head|night|constantly|telling|all|louder|when|every|not|back|and|since|around
      voices ** back|again|louder|wont_stop|are_loud|never_stop|real|winning|mean|angry|constant|started|returned|telling|in_my_head|getting
      voice|voices ** in|inside my head|ear|ears|walls|vents`,
    reason: 'Hears voices, or is told what to do.',
    hits: ['the voices are getting louder', 'i hear whispers when nobody is here'],
    misses: ['the voices on that record are getting louder each track', 'people chat at the cafe'],
  },
  {
    id: 'en.psychosis.hunted',
    severity: 'high',
    evidence: true,
    raisedBy: ['now', 'means'],
    phrase: `
      THEY|they|someone|people|cops|feds|neighbors|staff|ex|satellites|drones|cameras|cars|everybody ** put|putting|planted|hid|installed|implanted|bugged|hacked|poisoned|poisoning|tapped|swapped|replaced|sent|spraying|pumping|beaming|reading|stealing|controlling|recording|broadcasting ** chip|chips|camera|cameras|mic|mics|microphone|bug|bugs|phone|room|walls|food|water|coffee|meds|gas|vents|body|brain|teeth|thoughts|mind|signals|messages|blood
      THEY|they|someone|everyone|people|cars|theyre|somebody * is|are|been|keeps|keep|s? * following|watching|tracking|stalking|listening|after|spying|out_to_get|coming_for|plotting|hunting|recording ** me|my|on_me|to_me ** phone|everywhere|house|window|walls|vents|night|tv|days|cameras|know|and_i|cant|mind|now|all|thoughts|every
      tv|radio|phone|news|songs|license_plates|billboards|numbers|commercials|anchor|computer ** talking_to|talks_to|sending|sends|speaking_to|messages|signals|codes|about ** me|secret|meant_for_me|just_for_me|only_me
      i|im|ive|was * am|been|the? chosen|the_chosen_one|jesus|god|a_prophet|the_messiah|the_antichrist|immortal|already_dead|being_tested ** and|by_god|to|now|for|sent|save|sacrifice|mission|everyone|not|must|have
      havent|not|no * slept|sleep|sleeping ** days|nights|four|five|six|4|5|6|7 ** seeing|hearing|shadow|shadows|they|watching|following|people|voices|things|real
      shadow|shadows * people|figures|men|man ** watching|following|corner|window|talk|coming|after|at_me|everywhere|in_my`,
    reason: 'Feels hunted or sent, and is sure of it.',
    hits: ['they put a camera in my vents', 'the tv is sending messages only to me'],
    misses: ['they put a letter in my mailbox', 'people watching at the park is fun'],
  },
]);
