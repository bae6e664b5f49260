// A client's details as a coach types them, and what is sent: only what was changed in this form, so that it does not undo what came
// in from another device while it was open.
import type { ClientSave } from '#shared/engagement/acts/save-client.ts';
import type { Client, NamingConsent } from '#shared/records/client.ts';
import { numberOf } from '../app/agreement-form.ts';
import { listOf } from '../list-of.ts';

export type ClientForm = {
  readonly name: string;
  readonly code: string;
  /** Separated by commas; so are the addresses. */
  readonly aliases: string;
  readonly emails: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly sponsor: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly naming: NamingConsent['state'];
  readonly namingHow: string;
  readonly namingWords: string;
  readonly isGroup: boolean;
  readonly groupSize: string;
};

export const formOfClient = (client: Client): ClientForm => ({
  name: client.name,
  code: client.code,
  aliases: client.aliases.join(', '),
  emails: client.emails.join(', '),
  phone: client.phone ?? '',
  timeZone: client.timeZone ?? '',
  sponsor: client.sponsor ?? '',
  contactName: client.emergencyContact?.name ?? '',
  contactPhone: client.emergencyContact?.phone ?? '',
  naming: client.naming.state,
  namingHow: client.naming.how ?? '',
  namingWords: client.naming.words ?? '',
  isGroup: client.isGroup,
  groupSize: client.isGroup ? String(client.groupSize) : '',
});

export function clientChanges(start: ClientForm, form: ClientForm): ClientSave['changes'] {
  const isChanged = (...fields: readonly (keyof ClientForm)[]): boolean =>
    fields.some((field) => form[field] !== start[field]);
  const { name, code, phone, timeZone, sponsor, isGroup } = form;
  return {
    ...(isChanged('name') && { name }),
    ...(isChanged('code') && { code }),
    ...(isChanged('aliases') && { aliases: listOf(form.aliases) }),
    ...(isChanged('emails') && { emails: listOf(form.emails) }),
    ...(isChanged('phone') && { phone }),
    ...(isChanged('timeZone') && { timeZone }),
    ...(isChanged('sponsor') && { sponsor }),
    ...(isChanged('contactName', 'contactPhone') && { emergencyContact: contactOf(form) }),
    ...(isChanged('naming', 'namingHow', 'namingWords') && { naming: namingOf(form) }),
    ...(isChanged('isGroup', 'groupSize') && { isGroup, ...(isGroup && { groupSize: sizeOf(form) }) }),
  };
}

const contactOf = ({ contactName: name, contactPhone: phone }: ClientForm): Client['emergencyContact'] =>
  name.trim() === '' && phone.trim() === '' ? null : { name, phone };

const namingOf = ({ naming: state, namingHow: how, namingWords: words }: ClientForm): NamingConsent => ({
  ...{ state, how, words },
});

const sizeOf = ({ groupSize }: ClientForm): number => numberOf(groupSize);
