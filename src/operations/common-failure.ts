import { Failure } from '../errors/failure.ts';
import { printable } from '../runner/printable.ts';
import { failureOf, type HostResult } from './results.ts';

/** Hosts that failed for different reasons: each reason is an entry of the catalogue of its own. */
export class HostsFailure extends Failure {
  readonly reasons: readonly Failure[];

  constructor(details: string, reasons: readonly Failure[]) {
    super('different-reasons', details);
    this.name = 'HostsFailure';
    this.reasons = reasons;
  }
}

interface FailedHost {
  host: string;
  failure: Failure;
}

/** What an annotation names at most: it holds 4,096 characters, and the log has a line for each host. */
const most = { hosts: 10, texts: 5 };

/** One failure for the step. Hosts that failed alike share one text, and one reason is told with its own title and cure. */
export function commonFailure(hosts: readonly HostResult[]): Failure | undefined {
  const failed = hosts.flatMap((result): FailedHost[] => {
    const failure = failureOf(result);
    return failure ? [{ host: result.host, failure }] : [];
  });
  const [first] = failed;
  if (!first || hosts.length === 1) return first?.failure;
  const reasons = [...Map.groupBy(failed, ({ failure }) => failure.code)].map(
    ([code, alike]) => new Failure(code, textsOf(alike, hosts.length).join('\n')),
  );
  const [only, ...others] = reasons;
  if (others.length === 0) return only;
  const counts = `${countOf(failed.length, hosts.length)} failed, for ${reasons.length} different reasons.`;
  return new HostsFailure(counts, reasons);
}

/** `2 of 12 hosts (host001, host007): Elasticsearch refused …` */
function textsOf(alike: FailedHost[], total: number): string[] {
  const groups = [...Map.groupBy(alike, ({ failure }) => failure.shared)];
  const texts = groups.slice(0, most.texts).map(([shared, group]) => {
    const [one, ...others] = group;
    const text = one && others.length === 0 ? one.failure.details : shared;
    return `${namesOf(group, total)}: ${text}`;
  });
  const rest = groups.slice(most.texts).flatMap(([, group]) => group);
  return rest.length > 0 ? [...texts, `${namesOf(rest, total)}: see the log.`] : texts;
}

function namesOf(group: FailedHost[], total: number): string {
  const count = countOf(group.length, total);
  if (group.length === total) return count;
  const names = group.slice(0, most.hosts).map(({ host }) => printable(host, 100));
  const more = group.length - names.length;
  return `${count} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

const countOf = (count: number, total: number): string =>
  count === total ? `All ${total} hosts` : `${count} of ${total} hosts`;
