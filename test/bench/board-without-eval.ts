// The board from nothing in a process of its own, in which no code may be made from text.
import { fromNothing } from './board.ts';

console.log(JSON.stringify(fromNothing()));
