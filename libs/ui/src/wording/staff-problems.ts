import type { Language } from '#libs/contracts';
import type { staffProblems } from './staff-problems.en.js';

/** What only staff can be refused: no member's browser fetches these sentences. */
export type StaffProblem = keyof typeof staffProblems;

const languages: Record<Language, () => Promise<Record<StaffProblem, string>>> = {
  en: async () => (await import('./staff-problems.en.js')).staffProblems,
  es: async () => (await import('./staff-problems.es.js')).staffProblems,
};
export const loadStaffProblems = (language: Language): Promise<Record<StaffProblem, string>> => languages[language]();
