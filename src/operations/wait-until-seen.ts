import type { Place, Seen } from '../elasticsearch/documents.ts';
import { briefly } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { isPermanent } from '../elasticsearch/retry.ts';
import type { AwaitedKey } from '../keys/confirmation-plan.ts';
import { printable } from '../runner/printable.ts';
import { type Ports, requireDocuments } from './ports.ts';

/** Milliseconds until the next round: a restart takes seconds, a rolling deploy minutes. */
const pauseAfter = (waited: number): number => (waited < 30_000 ? 2_000 : waited < 120_000 ? 5_000 : 10_000);

/** Each host is named where there are so many at most. */
const fewHosts = 25;
/** How often a wait without changes is logged, in ms. */
const quietest = 30_000;

/**
 * Searches, one request a round for all keys, until each key was seen or the time is over. The last round begins when the time is
 * over, so `0s` is one round.
 * @param afterFirst what to check when the first round leaves keys unseen; it gets the number of shards that were searched
 * @returns what was seen, by key id
 * @throws RequestError when a search is refused, or the last one failed
 */
export async function waitUntilSeen(
  lines: readonly AwaitedKey[],
  place: Place,
  until: number,
  ports: Ports,
  afterFirst: (shards: number) => Promise<void>,
): Promise<Map<string, Seen>> {
  const { clock, signal } = ports;
  const documents = requireDocuments(ports);
  const begin = clock.now();
  const progress = progressOf(lines, until, ports);
  const all = new Map<string, Seen>();
  for (let round = 1; ; round++) {
    const last = clock.now() >= until;
    const ids = lines.map(({ key }) => key.id).filter((id) => !all.has(id));
    try {
      const { seen, shards } = await documents.writtenBy(ids, place);
      for (const [id, when] of seen) if (ids.includes(id)) all.set(id, when);
      progress(all);
      if (round === 1 && all.size < lines.length) await afterFirst(shards);
    } catch (error) {
      if (last || !(error instanceof RequestError) || isPermanent(error, true)) throw error;
      ports.log.info(`The search did not get through (${briefly(error)}); trying again`);
    }
    if (last || all.size === lines.length) return all;
    await clock.wait(Math.min(pauseAfter(clock.now() - begin), until - clock.now()), signal);
  }
}

/** A line for each host of a few, or how many of many; and now and then that there is no news. */
function progressOf(lines: readonly AwaitedKey[], until: number, { log, clock }: Ports) {
  const logged = new Set<string>();
  let last = clock.now();
  return (all: ReadonlyMap<string, Seen>): void => {
    const news = lines.filter(({ key }) => all.has(key.id) && !logged.has(key.id));
    for (const { key } of news) logged.add(key.id);
    const silent = lines.filter(({ key }) => !all.has(key.id)).map(({ host }) => host);
    if (lines.length <= fewHosts) for (const { host, key } of news) log.info(sightingOf(host, key.id, all));
    const due = clock.now() - last >= (news.length > 0 ? 3_000 : quietest);
    const end = silent.length === 0 && lines.length > fewHosts;
    if (!due && !end) return;
    last = clock.now();
    if (lines.length > fewHosts) log.info(`${logged.size} of ${lines.length} API keys seen`);
    if (silent.length > 0 && news.length === 0) log.info(waitingFor(silent, until - clock.now()));
  };
}

function sightingOf(host: string, id: string, all: ReadonlyMap<string, Seen>): string {
  const at = all.get(id)?.at;
  const when = at === undefined ? '' : `, last at ${new Date(at).toISOString()}`;
  return `${printable(host)}: seen publishing with API key ${id}${when}`;
}

function waitingFor(silent: string[], left: number): string {
  const names = silent.slice(0, 5).map((host) => printable(host));
  const more = silent.length > 5 ? ` and ${silent.length - 5} more` : '';
  return `Not yet seen: ${names.join(', ')}${more}; waiting up to ${Math.ceil(left / 1000)} s more`;
}
