// Finds a client by any part of the name, code or other names, whatever the case or the accents: "tomas" finds Tomás.
import type { BoardEngagement } from '#shared/engagement/board.ts';

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

export function matchesSearch(
  engagement: Pick<BoardEngagement, 'name' | 'code' | 'aliases'>,
  search: string,
): boolean {
  const wanted = plain(search.trim());
  return [engagement.name, engagement.code, ...engagement.aliases].some((name) =>
    plain(name).includes(wanted),
  );
}
