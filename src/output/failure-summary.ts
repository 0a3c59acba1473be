/** The error of a step in its job summary. */
import { catalogue } from '../errors/catalogue.ts';
import type { Failure } from '../errors/failure.ts';
import { HostsFailure } from '../operations/common-failure.ts';
import type { Request } from '../request.ts';
import { guideTo } from './errors.ts';
import { escapeMarkdown } from './markdown.ts';
import { shownOf } from './output-limits.ts';
import { failedTitle } from './titles.ts';

/** The summary of a step that stopped at an error: there is no result to show beside it. */
export const summaryOfFailure = (failure: Failure, request: Request | undefined): string =>
  `${[`### ${failedTitle(request)}\n`, ...failureParts(failure)].join('\n')}\n`;

/** What happened and what to do, once for each reason. */
export function failureParts(failure: Failure): string[] {
  if (!(failure instanceof HostsFailure)) return [paragraphs(failure)];
  return [`**${escapeMarkdown(failure.details)}**\n`, ...failure.reasons.map(paragraphs)];
}

function paragraphs({ code, details }: Failure): string {
  const { title, cure } = catalogue[code];
  const texts = shownOf(details.split('\n').map(escapeMarkdown));
  const seen = texts.length > 1 ? `\n\n${texts.map((text) => `- ${text}\n`).join('')}` : ` ${texts.join()}\n`;
  return `**${escapeMarkdown(title)}.**${seen}\n${cure} [More about this error](${guideTo(title)})\n`;
}
