// The badges of a page as one style sheet of generated text. It goes in as a USER sheet, where `!important` beats anything the
// page says, so no node is inserted, a re-render keeps every badge, and nothing on the page moves.
import type { BadgeTone } from '#shared/engagement/badge.ts';
import type { CalendarSite, Sighting } from '../sites/site.ts';
import { cssString } from './css-string.ts';

export type PaintedBadge = {
  readonly chipId: string;
  readonly shape: Sighting['shape'];
  readonly tight: boolean;
  readonly text: string;
  readonly shortText: string;
  readonly tone: BadgeTone;
};

export type Sheet = {
  readonly print: boolean;
  /** The extension's own life, as `lifeMark` has it; null where the browser takes the sheets of a former life away by itself. */
  readonly life: string | null;
};

/** '' where there is nothing to paint. */
export function badgeCss(site: CalendarSite, badges: readonly PaintedBadge[], sheet: Sheet): string {
  if (badges.length === 0) return '';
  const alike = Map.groupBy(badges, (badge) => declarationsOf(badge));
  const rules = [...alike].map(([declarations, group]) => {
    const chips = group.map(({ chipId, shape }) => `${site.badgeSelector(cssString(chipId), shape)}::after`);
    return `${[...new Set(chips)].join(',\n')}{${declarations}}`;
  });
  const conditions = [...(sheet.print ? [] : ['@media not print']), ...whileLiving(sheet.life)];
  return conditions.reduceRight((css, condition) => `${condition}{\n${css}\n}`, rules.join('\n'));
}

// An extension that is reloaded leaves its sheets in the pages that are open, and forgets their text, without which they cannot be
// taken out. So each sheet holds only until the page bears the mark of a later life; a page that bears none was opened in this one.
const whileLiving = (life: string | null): readonly string[] =>
  life === null ? [] : [`@container (not style(--bookend)) or style(--bookend:${life})`];

/** A sheet for pages that were open before this life of the extension: what a former one painted there ends. `life`: letters, digits. */
export const lifeMark = (life: string): string => `:root{--bookend:${life}!important}`;

function declarationsOf({ text, shortText, tight, tone, shape }: PaintedBadge): string {
  const declarations = [
    ...tag,
    ['content', cssString(tight ? shortText : text)],
    ['border-inline-start', bars[tone]],
    ...places[tight && shape === 'block' ? 'tightBlock' : shape],
  ];
  return declarations.map(([property, value]) => `${property}:${value}!important`).join(';');
}

type Declarations = readonly (readonly [property: string, value: string])[];

const paper = 'light-dark(#ffffff,#1d2321)';

// `all` first: what a page says about every `::after` must not show. The tag follows the page's own light or dark scheme. The
// outline keeps the bar apart from the event's colour; in forced colours both take the system's colour and stay.
const tag: Declarations = [
  ['all', 'initial'],
  ['color-scheme', 'inherit'],
  ['visibility', 'inherit'],
  ['pointer-events', 'none'],
  ['position', 'absolute'],
  ['display', 'block'],
  ['box-sizing', 'border-box'],
  ['z-index', '1'],
  ['padding-inline', '4px 5px'],
  ['border-radius', '4px'],
  ['outline', `2px solid ${paper}`],
  ['outline-offset', '-1px'],
  ['background', paper],
  ['color', 'light-dark(#1e2624,#e8ece9)'],
  ['font', '600 10.5px/14px system-ui,sans-serif'],
  ['font-variant-numeric', 'tabular-nums'],
  ['print-color-adjust', 'inherit'],
  ['white-space', 'nowrap'],
  ['overflow', 'hidden'],
  ['text-overflow', 'ellipsis'],
];

// A block and a bar wear it in their bottom end corner. A row has no corner of its own: without insets the tag stands right
// after the title (as a block it would stand on the line below), and still takes no room.
const places: Readonly<Record<Sighting['shape'] | 'tightBlock', Declarations>> = {
  block: [
    ['inset', 'auto'],
    ['inset-block-end', '4px'],
    ['inset-inline-end', '4px'],
    ['max-inline-size', 'calc(100% - 8px)'],
  ],
  tightBlock: [
    ['inset', 'auto'],
    ['inset-block-end', '1px'],
    ['inset-inline-end', '2px'],
    ['max-inline-size', 'calc(100% - 4px)'],
  ],
  bar: [
    ['inset', 'auto'],
    ['inset-block-end', '3px'],
    ['inset-inline-end', '3px'],
    ['max-inline-size', 'calc(100% - 6px)'],
  ],
  row: [
    ['display', 'inline-block'],
    ['margin-inline-start', '8px'],
  ],
};

// Tones differ in form, too, where colours are forced or not seen: the bar grows broader towards the end, and is two from the last on.
const bars: Readonly<Record<BadgeTone, string>> = {
  track: '4px solid light-dark(#2a7a69,#74c9b8)',
  closing: '6px solid light-dark(#96630b,#e2b45c)',
  last: '7px double light-dark(#a8471f,#ee9a72)',
  beyond: '10px double light-dark(#7a3b6c,#d79ac8)',
  ended: '4px solid light-dark(#5f666b,#9aa3a8)',
  quiet: '4px solid light-dark(#59645f,#a2ada8)',
};
