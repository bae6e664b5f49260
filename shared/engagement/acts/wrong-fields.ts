// Which fields of an input its record's type would refuse: what a form marks.
import * as z from 'zod/mini';
import type { RecordType } from '../../records/record.ts';

/** Each once; what lies deeper is named by the field that holds it. */
export function wrongFieldsOf<F>(type: RecordType<F>, fields: Partial<F>): readonly string[] {
  const parsed = z.safeParse(type.schema, fields);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
}

export const isBlank = (text: string): boolean => text.trim() === '';
