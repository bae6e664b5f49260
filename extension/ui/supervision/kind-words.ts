// How supervision was had, in words.
import { supervisionKinds, type Supervision } from '#shared/records/supervision.ts';
import { t, type MessageKey } from '../text.ts';

type Kind = Supervision['kind'];

const names = {
  'one-to-one': 'supOneToOne',
  group: 'supGroup',
  peer: 'supPeer',
  mentor: 'supMentor',
} as const satisfies Record<Kind, MessageKey>;

export const kindName = (kind: Kind): string => t(names[kind]);

export const kindOptions = (): readonly { readonly value: Kind; readonly label: string }[] =>
  supervisionKinds.map((value) => ({ value, label: kindName(value) }));
