import { rulesOf } from '../src/lexicon.js';

/** No está a salvo, busca cómo, otro en peligro, y decir a otro que muera. */
export const suicideOthersEs = rulesOf('suicide', 'es', [
  {
    id: 'es.suicide.unsafe',
    severity: 'high',
    raisedBy: ['means', 'farewell'],
    phrase: `
      no estoy|me_siento * a_salvo|seguro|segura ** conmigo|solo|sola|esta
      tengo_miedo|me_da_miedo|miedo de|lo_que * hacerme|lastimarme|mí|mi_mismo|mi_misma|hacer_algo|lo_que_pueda|pueda_hacer|voy_a_hacer|matarme|hacer_una_tontería|hacer_una_locura
      cometer|hacer una? locura|tontería|tonteria
      no_quiero|no_puedo * estar * solo|sola ** esta_noche|miedo|algo|conmigo
      alguien|por_favor * deténgame|detengame|párenme|que_me_detenga`,
    reason: 'No se siente a salvo consigo.',
    hits: ['tengo miedo de hacerme algo', 'no me siento a salvo conmigo'],
    misses: ['tengo miedo de volar', 'no estoy seguro de la hora'],
  },
  {
    id: 'es.suicide.method',
    severity: 'high',
    despite: ['hypothetical', 'supporter'],
    phrase: `
      cuántas|cuantas|cuánto|cuanto|qué_dosis|que_dosis ** PASTILLAS_ES|DROGA|dosis *** morir|morirme|matar|matarme|mortal|letal|morirse|morirte
      cómo|como|forma|manera|modo ** MATARME|matarse|suicidarse|morir_sin_dolor|ahorcarse|suicidarme|morir_rápido
      dosis|cantidad letal|mortal
      morir sin dolor|sufrir|dolor_alguno
      hacer|amarrar|hago un? nudo|soga ** ahorcar|colgar|horca|cuello
      nudo * de_la? horca`,
    reason: 'Busca cómo.',
    hits: ['cuántas pastillas se necesitan para morir', 'cómo matarme sin dolor'],
    misses: ['cuántas pastillas me tocan', 'cómo llegar al centro'],
  },
  {
    id: 'es.suicide.encourage',
    severity: 'high',
    alwaysHold: true,
    phrase: `
      mátate|matate|suicídate|suicidate|ahórcate|ahorcate|cuélgate|cuelgate|desvívete|desvivete|quítate_la_vida|quitate_la_vida|pégate_un_tiro|muérete|muerete
      deberías|deberias|ojalá|ojala|mejor te|que_te * morirte|matarte|suicidarte|mueras|mates|morir|colgarte
      nadie te * extrañaría|extrañaria|quiere_aquí|va_a_extrañar
      estaríamos|estariamos|el_mundo|todos ** mejor sin ti
      tómate|tomate * todas las|tus pastillas`,
    reason: 'Dice a otro que muera. Se retiene hasta que alguien lo mire.',
    hits: ['ya mátate', 'nadie te va a extrañar'],
    misses: ['no te mates trabajando', 'nadie te llamó ayer'],
  },
  {
    id: 'es.suicide.third',
    severity: 'high',
    raisedBy: ['now', 'time', 'means'],
    phrase: `
      PERSONA|mi_mejor_amigo|mi_mejor_amiga|un_compañero|una_compañera ** dice|dijo|escribió|puso|mandó|repite * que * ya_no|no|ya quiere|quería|aguanta|puede|soporta * vivir|estar|seguir|más|existir|la_vida
      PERSONA|ALGUIEN ** mandó|dejó|escribió|publicó|subió|puso ** despedida|adiós|carta|despidiéndose|para_siempre|no_puede_más
      PERSONA|ALGUIEN ** no contesta|responde|abre ** pastillas|pistola|despedida|carta|baño|matarse|suicidarse
      ALGUIEN ** se_quiere|quiere|dice|dijo|me_dijo|amenaza|va_a|se_va_a|escribió|mandó|piensa ** matarse|suicidarse|matar|suicidar|morir|morirse|quitarse_la_vida|colgarse|cortarse
      ALGUIEN ** se_quiere|quiere|va_a|se_va_a matar|matarse|suicidar|suicidarse|morir|colgar
      ALGUIEN se TOME|tomó|tomo ** MUCHAS * PASTILLAS_ES`,
    reason: 'Otra persona viva está en peligro.',
    hits: ['mi hermano dice que se quiere matar', 'mi amiga quiere suicidarse'],
    misses: ['mi hermano se mató hace diez años', 'ella quiere morir de risa'],
  },
]);
