import { Failure } from '../errors/failure.ts';
import type { Message } from '../errors/messages.ts';
import type { Finding, ReportRequest } from '../request.ts';
import { printable } from '../runner/printable.ts';
import type { ReportedKey } from './results.ts';

const applies: Record<Finding, (reported: ReportedKey) => boolean> = {
  expiring: ({ nearEnd }) => nearEnd,
  // A newer key may be in use, or somebody else's value.
  leftover: ({ state }) => state === 'leftover' || state === 'overwritten',
  undelivered: ({ state }) => state === 'never delivered',
  unconfirmed: ({ state }) => state === 'unconfirmed',
  'never-expires': ({ key, state }) => state !== 'unmanaged' && key.expiration === undefined,
  unmanaged: ({ state }) => state === 'unmanaged',
};

/** Keys of one finding that an annotation names: it holds 4,096 characters. */
const mostNamed = 10;

/** One failure that names the keys, or undefined when the report found nothing that fails it. */
export function failureOf(keys: ReportedKey[], failOn: Finding[]): Failure | undefined {
  const lines = failOn.flatMap((finding) => {
    const found = keys.filter(applies[finding]);
    return found.length > 0 ? [`${finding}: ${found.length} (${namesOf(found)}).`] : [];
  });
  return lines.length > 0 ? new Failure('findings', lines.join(' ')) : undefined;
}

/** One warning for each of two findings that do not fail the step: nobody should have to read a table for them. */
export function findingWarnings(keys: ReportedKey[], { failOn, renewBefore }: ReportRequest): Message[] {
  const found = (finding: Finding) => (failOn.includes(finding) ? [] : keys.filter(applies[finding]));
  const warnings: Message[] = [];
  const expiring = found('expiring');
  if (expiring.length > 0)
    warnings.push({
      code: 'key-expires-soon',
      text: `${count(expiring, 'expires', 'expire')} within ${renewBefore.text}: ${namesOf(expiring)}.`,
    });
  const leftover = found('leftover').filter(({ foreign }) => !foreign);
  const never = leftover.filter(({ key }) => key.expiration === undefined).length;
  if (leftover.length > 0)
    warnings.push({
      code: 'leftover-keys',
      text: `${count(leftover, 'is', 'are')} still valid beside a newer key, or beside a later value of the secret${never > 0 ? ` (without expiration: ${never})` : ''}: ${namesOf(leftover)}.`,
    });
  return warnings;
}

const count = ({ length }: ReportedKey[], one: string, several: string): string =>
  length === 1 ? `1 API key ${one}` : `${length} API keys ${several}`;

function namesOf(found: ReportedKey[]): string {
  const names = found.slice(0, mostNamed).map(({ key }) => `${printable(key.name, 60)} ${key.id}`);
  const more = found.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
