// All situations, in the order of the handbook's cases.
import { casesOfSharingAndEnding } from './cases-of-sharing-and-ending.ts';
import { casesUnderWay } from './cases-under-way.ts';
import type { PracticeCase } from './practice-case.ts';

export { moreCases } from './cases-of-sharing-and-ending.ts';

export const practiceCases: readonly PracticeCase[] = [...casesUnderWay, ...casesOfSharingAndEnding];
