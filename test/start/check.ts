// `npm start -- --check`: the same without a display, once. Walks the main job, prints a line for everything it read back from a
// page, leaves pictures in out/, and fails when one line is missing.
import { createReadOut } from './read-out.ts';
import { walkMainJob } from './walk.ts';

const begun = Date.now();
const readOut = createReadOut();
const isComplete = await walkMainJob(readOut);
const seconds = ((Date.now() - begun) / 1000).toFixed(0);
if (isComplete) console.log(`\nEverything was read back, in ${seconds} s.`);
else console.log(`\n${readOut.missing()} parts are incomplete, after ${seconds} s.`);
process.exit(isComplete ? 0 : 1);
