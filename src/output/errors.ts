import { explain } from '../elasticsearch/refusals.ts';
import { RequestError } from '../elasticsearch/request-error.ts';
import { catalogue } from '../errors/catalogue.ts';
import { Failure } from '../errors/failure.ts';
import { type Message, messages } from '../errors/messages.ts';
import { HostsFailure } from '../operations/common-failure.ts';
import type { Log } from '../runner/log.ts';

const guide = 'https://github.com/beats-api-key/beats-api-key/blob/v1/docs/troubleshooting.md';

/** The heading's anchor, as GitHub makes it: lower case, punctuation gone, spaces to hyphens. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const plain = (markdown: string): string =>
  markdown.replace(/[`*]/g, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');

/** Where docs/troubleshooting.md explains an error, a warning or a notice. */
export const guideTo = (title: string): string => `${guide}#${anchorOf(title)}`;

/** A warning or a notice, with a link to what can be done. */
export function printMessage(level: 'warning' | 'notice', { code, text }: Message, log: Log): void {
  const { title } = messages[code];
  log[level](`${text}\n${guideTo(title)}`, { title });
}

/** One annotation: the title says what happened, the text what to do next. */
export function printFailure(failure: Failure, log: Log): void {
  const { title } = catalogue[failure.code];
  const reasons = failure instanceof HostsFailure ? failure.reasons : [];
  const texts = reasons.map((reason) => `${catalogue[reason.code].title}. ${textOf(reason)}`);
  log.error(texts.length > 0 ? [failure.details, ...texts].join('\n') : textOf(failure), { title });
}

function textOf({ code, details }: Failure): string {
  const { title, cure } = catalogue[code];
  return `${details}\n${plain(cure)}\n${guideTo(title)}`;
}

/**
 * A request's end that no operation explained is of a listing; anything else that is no Failure is a defect of ours. Its message may hold
 * anything, so only its kind and place are kept.
 */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  // Whatever was under way: it is not known how far the request came.
  if (error instanceof RequestError && error.kind === 'cancelled')
    return new Failure('cancelled', 'The runner ended the step.');
  if (error instanceof RequestError) return explain(error, 'list');
  const name = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? /at ([\w.<>\s]+) \(/.exec(error.stack ?? '')?.[1] : undefined;
  return new Failure('internal', `${name}${place ? ` in ${place}` : ''}.`);
}
