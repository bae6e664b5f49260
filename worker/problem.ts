// A refusal as problem+json. It says which rule refused, never what was refused.
import { problemType, relayErrors, type Problem, type RelayErrorCode } from '#shared/protocol/errors.ts';

export type Refusal = { readonly code: RelayErrorCode } & Pick<Problem, 'seq' | 'fault'>;

export function problem(refusal: Refusal): Response {
  const { status, title } = relayErrors[refusal.code];
  const body: Problem = { ...refusal, status, title };
  return Response.json(body, { status, headers: { 'content-type': problemType } });
}
