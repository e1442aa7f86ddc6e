import { FEWEST_PEOPLE } from '#libs/contracts';
import type { TrendsWording } from './trends.en.js';

const plural = (n: number | string, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const trendsEs: TrendsWording = {
  title: 'Tendencias',
  lead: 'Qué tan pronto se respondió, cuántos casos hubo y cuándo hubo alguien de guardia.',
  hidden: `menos de ${FEWEST_PEOPLE}`,
  hiddenWhy: `No damos ningún número sobre menos de ${FEWEST_PEOPLE} personas, ni otro del que se pueda sacar.`,
  span: 'Hasta cuándo atrás',
  weeks: (n) => plural(n, 'semana', 'semanas'),
  zone: (zone) => `Las semanas y las horas son las de ${zone}.`,
  table: 'Ver como tabla',
  empty: 'No hubo casos en estas semanas.',

  times: {
    title: 'Qué tan pronto se respondió',
    all: (name, half, most) => `${name}: la mitad se tomó en ${half}, nueve de cada diez en ${most}.`,
    none: 'Hubo muy pocas personas en estas semanas para decir qué tan pronto.',
    note: 'Un caso que nadie ha tomado aún no cuenta.',
    severity: 'Urgencia',
    milestone: 'Hasta',
    half: 'La mitad en',
    most: 'Nueve de diez en',
    row: (severity, milestone, half, most) => `${severity}, ${milestone}: ${half}; ${most}`,
    milestones: { acknowledged: 'tomado', contacted: 'hablado con la persona', safe: 'a salvo por ahora', closed: 'cerrado' },
  },
  perWeek: {
    title: 'Casos por semana',
    sum: (n, when) => `Lo más en una semana fueron ${n}, en la semana del ${when}.`,
    few: 'En cada semana hubo muy pocas personas para dar un número.',
    week: 'Semana del',
    all: 'Todos',
    rest: 'de cualquier urgencia',
    now: 'hasta ahora',
  },
  cover: {
    title: 'Cuándo hubo alguien de guardia',
    whole: 'Hubo alguien de guardia a todas horas.',
    sum: (share, hours) => `Hubo alguien de guardia el ${share} del tiempo. En ${plural(hours, 'hora', 'horas')} de la semana hubo huecos.`,
    gap: 'hueco',
    full: 'cubierta',
    none: 'nadie',
    hour: 'Hora',
    notYet: 'Esta hora aún no ha llegado.',
    noHours: 'Todavía no ha pasado ninguna hora. No hay nada que mostrar.',
  },
  falseMatches: {
    title: 'Cuando una regla oyó mal',
    lead: 'De los casos cerrados que abrió una regla. No cuentan los de quienes no se pudo encontrar.',
    none: 'Hubo muy pocos casos cerrados que abrió una regla. No se puede dar un porcentaje.',
    what: 'En qué quedó',
    share: 'Parte',
    noCrisis: 'No era un peligro',
    ruleWrong: 'Se cambió la regla',
    percent: (n) => `${n} %`,
  },
};
