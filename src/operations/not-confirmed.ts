import type { Place } from '../elasticsearch/documents.ts';
import { Failure } from '../errors/failure.ts';
import type { AwaitedKey } from '../keys/confirmation-plan.ts';
import type { ConfirmRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import type { Silence } from './diagnose-silence.ts';
import type { ConfirmedLine } from './results.ts';

/** What is known of a host that was not seen with its key, in plain words. */
export function describeSilence(
  silence: Silence,
  { indices, field }: Place,
  { host, newer }: AwaitedKey,
): string {
  const last = 'at' in silence && silence.at !== undefined ? `, last at ${isoOf(silence.at)}` : '';
  const where = indices.join(', ');
  switch (silence.kind) {
    case 'other-key': {
      const which = silence.id === newer?.id ? 'the newer API key' : 'API key';
      return `it publishes with ${which} ${silence.id}${last}`;
    }
    case 'not-searchable':
      return `its documents name this key${last}, but the field ${field}.api_key.id is not searchable: map it as keyword`;
    case 'no-key-id':
      return `it publishes${last}, but its documents have no ${field}.api_key.id`;
    case 'older-key':
      return `API key ${silence.id} was seen${last}; no document names the host ${printable(host)}`;
    case 'nothing':
      return `no document of it was found in ${where}`;
  }
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** One failure for all keys that were not seen: a host may have several. */
export function notConfirmed(
  { timeout }: ConfirmRequest,
  lines: readonly ConfirmedLine[],
  { indices }: Place,
): Failure | undefined {
  const silent = lines.flatMap((line) => (line.status === 'not-seen' ? [line] : []));
  if (silent.length === 0) return undefined;
  const each = silent
    .slice(0, 20)
    .map(({ host, key, known }) => `${printable(host)} (API key ${key.id}): ${known}.`);
  const counts = `${silent.length} of ${lines.length} ${lines.length === 1 ? 'API key' : 'API keys'} ${silent.length === 1 ? 'was' : 'were'} not seen`;
  const within = timeout.ms === 0 ? '' : ` within ${timeout.text}`;
  return new Failure(
    'not-confirmed',
    `${counts} in ${indices.join(', ')}${within}. ${each.join(' ')}${silent.length > 20 ? ' …' : ''}`,
  );
}

/** How documents come to say which key wrote them: for a host that publishes without it. */
export function pipelineHint(lines: readonly ConfirmedLine[], { field }: Place): string | undefined {
  if (!lines.some((line) => line.status === 'not-seen' && line.silence.kind === 'no-key-id'))
    return undefined;
  const processors = [{ set_security_user: { field, properties: ['api_key', 'authentication_type'] } }];
  return `Documents say which key wrote them once this pipeline is there: PUT _ingest/pipeline/written-by ${JSON.stringify({ processors })}. The Beat's file then names it: output.elasticsearch.pipeline: written-by`;
}
