import { Failure } from '../errors/failure.ts';
import type { Finding } from '../request.ts';
import { printable } from '../runner/printable.ts';
import type { ReportedKey } from './results.ts';

const applies: Record<Finding, (reported: ReportedKey) => boolean> = {
  expiring: ({ nearEnd }) => nearEnd,
  // Replaced by a newer key, or by somebody else's value.
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

function namesOf(found: ReportedKey[]): string {
  const names = found.slice(0, mostNamed).map(({ key }) => `${printable(key.name, 60)} ${key.id}`);
  const more = found.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
