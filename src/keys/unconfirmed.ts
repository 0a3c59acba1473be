import type { Message } from '../errors/messages.ts';
import { printable } from '../runner/printable.ts';
import type { KeyRecord } from './record.ts';

/** The previous keys of one host that a `confirm` is to retire. */
export interface Unconfirmed {
  host: string;
  previous: KeyRecord[];
}

/** Hosts in one warning. */
const mostHosts = 20;
/** The default `overlap` of a confirm, in ms. */
const day = 24 * 3_600_000;

/**
 * A warning when a host has more than one previous key: then nobody has confirmed the one between. A key that expires within the
 * overlap of a confirm is retired already.
 * @param now the server's clock; without it no key is known to expire soon
 * @param overlap in ms
 */
export function unconfirmedWarning(hosts: readonly Unconfirmed[], now = 0, overlap: number = day): Message[] {
  const endsSoon = ({ expiration = Infinity }: KeyRecord) => expiration <= now + overlap;
  const several = hosts
    .map(({ host, previous }) => ({ host, previous: previous.filter((key) => !endsSoon(key)) }))
    .filter(({ previous }) => previous.length > 1);
  if (several.length === 0) return [];
  const named = several
    .slice(0, mostHosts)
    .map(({ host, previous }) => `${printable(host)}: ${previous.map(({ id }) => id).join(', ')}`);
  const more = several.length > mostHosts ? `; and ${several.length - mostHosts} more hosts` : '';
  return [
    {
      code: 'not-confirmed-yet',
      text: `Previous API keys that no confirm has retired: ${named.join('; ')}${more}.`,
    },
  ];
}
