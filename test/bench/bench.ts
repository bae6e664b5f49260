// `npm run bench`: the figures that the design holds, each beside its floor in the same run. They are told, never failed: a slow
// machine is no bug. Only a run that measured nothing is an error.
import { boardFigures } from './board.ts';
import { feedFigures } from './feed.ts';
import { tellFigure } from './figures.ts';
import { overlayFigures } from './overlay.ts';
import { ruleFigures } from './rules.ts';

for (const figure of [...boardFigures(), ...ruleFigures(), ...feedFigures()])
  console.log(`\n${tellFigure(figure)}`);
for (const figure of await overlayFigures()) console.log(`\n${tellFigure(figure)}`);
