// `npm run pictures`: walks the main job as the check does, and keeps the pictures that the README shows.
import { copyFileSync, mkdirSync } from 'node:fs';
import { inRoot } from '#test/support/paths.ts';
import { createReadOut } from './read-out.ts';
import { walkMainJob } from './walk.ts';

const shown = [
  'calendar',
  'calendar-dark',
  'call',
  'panel',
  'panel-dark',
  'popup',
  'popup-dark',
  'ending',
  'clients',
];

const isComplete = await walkMainJob(createReadOut());
if (isComplete) {
  mkdirSync(inRoot('.github', 'pictures'), { recursive: true });
  for (const name of shown)
    copyFileSync(inRoot('out', `${name}.png`), inRoot('.github', 'pictures', `${name}.png`));
  console.log(`\n${shown.length} pictures are in .github/pictures.`);
} else console.log('\nThe walk is incomplete: the old pictures stay.');
process.exit(isComplete ? 0 : 1);
