// The product's mark: beads between two bookends. One bead a session: filled is held, hatched is counted though not held, a ring
// with a halo is next. Always beside words, so it is hidden from screen readers. Drawn as SVG: forced colours keep its shapes.
import type { Bead } from '#shared/engagement/beads.ts';
import type { BadgeTone } from '#shared/engagement/badge.ts';
import styles from './beads.module.css';

/** More beads than this are a smear: the bookends stay, and the space between them fills like a shelf. */
const mostBeads = 12;
const step = 11;
const height = 14;

type BeadsProps = { readonly beads: readonly Bead[]; readonly beyond?: number; readonly tone: BadgeTone };

export function Beads({ beads, beyond = 0, tone }: BeadsProps) {
  const shelf = beads.length > mostBeads;
  const inner = shelf ? mostBeads * step : Math.max(1, beads.length) * step;
  const end = inner + 8;
  const outside = Math.min(beyond, 3);
  return (
    <svg
      className={styles.beads}
      data-tone={tone}
      width={end + 2 + outside * step}
      height={height}
      aria-hidden="true"
    >
      <rect className={styles.end} x="0" y="0" width="2" height={height} rx="1" />
      {shelf ? (
        <Shelf beads={beads} width={inner} />
      ) : (
        beads.map((bead, index) => <One key={index} bead={bead} x={index * step + 10} />)
      )}
      <rect className={styles.end} x={end} y="0" width="2" height={height} rx="1" />
      {Array.from({ length: outside }, (_, index) => (
        <circle key={index} className={styles.outside} cx={end + 8 + index * step} cy={height / 2} r="3.5" />
      ))}
    </svg>
  );
}

function One({ bead, x }: { readonly bead: Bead; readonly x: number }) {
  const cy = height / 2;
  if (bead === 'held') return <circle className={styles.held} cx={x} cy={cy} r="3.5" />;
  return (
    <>
      {bead === 'next' && <circle className={styles.halo} cx={x} cy={cy} r="5.25" />}
      <circle className={bead === 'open' ? styles.open : styles.ring} cx={x} cy={cy} r="2.75" />
      {bead === 'counted' && (
        <path
          className={styles.hatch}
          d={`M${x - 2.4} ${cy + 1} l3.4 -3.4 M${x - 1} ${cy + 2.4} l3.4 -3.4`}
        />
      )}
    </>
  );
}

function Shelf({ beads, width }: { readonly beads: readonly Bead[]; readonly width: number }) {
  const used = beads.filter((bead) => bead === 'held' || bead === 'counted').length;
  return (
    <>
      <rect className={styles.open} x="5.5" y="5" width={width - 1} height="4" rx="2" />
      <rect className={styles.held} x="5" y="4.5" width={(used / beads.length) * width} height="5" rx="2.5" />
    </>
  );
}
