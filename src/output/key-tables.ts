/** Keys as they were found in the cluster: those that `report` lists, and those that `invalidate` has ended. */
import type { KeyRecord } from '../keys/record.ts';
import { describePlace, fromMetadata } from '../keys/target.ts';
import type { ReportedKey } from '../operations/results.ts';
import { code, date, escapeMarkdown, foldedTable, lines, time } from './markdown.ts';

/** Others write metadata too: what is no text there is shown as nothing. */
const text = (value: unknown) => escapeMarkdown(typeof value === 'string' ? value : '');

export const invalidatedTable = (keys: KeyRecord[]): string =>
  foldedTable(['Host', 'For', 'Key'], keys, (key) => [hostOf(key), whatFor(key), nameAndId(key)], 'keys');

export function reportTable(report: ReportedKey[]): string {
  if (report.length === 0) return 'No managed API key was found.\n';
  // it says something only where there are several
  const owners = new Set(report.map(({ key }) => key.username)).size > 1 ? ['Owner'] : [];
  const searched = report.some(({ seen }) => seen !== undefined) ? ['Last seen'] : [];
  const cells = (found: ReportedKey) => [
    hostOf(found.key),
    stateOf(found),
    whatFor(found.key),
    nameAndId(found.key),
    fed(found.key),
    lifeOf(found.key),
    ...searched.map(() => lastSeen(found)),
    ...owners.map(() => text(found.key.username)),
  ];
  const head = ['Host', 'State', 'For', 'Key', 'Delivered to', 'Validity', ...searched, ...owners];
  return `${lead(report)}\n${foldedTable(head, report, cells, 'keys')}`;
}

function lead(report: ReportedKey[]): string {
  const states = Map.groupBy(report, ({ state }) => state);
  const counts = [...states].map(([state, keys]) => `${keys.length} ${state}`);
  const nearEnd = report.filter((key) => key.nearEnd).length;
  if (nearEnd > 0) counts.push(`**${nearEnd} ${nearEnd === 1 ? 'expires' : 'expire'} soon**`);
  return `**${report.length} ${report.length === 1 ? 'key' : 'keys'}:** ${counts.join(', ')}.\n`;
}

const lastSeen = ({ seen }: ReportedKey): string =>
  seen?.at === undefined ? (seen ? 'seen' : '') : `${date(seen.at)} ${time(seen.at)}`;

const hostOf = ({ metadata: { host } }: KeyRecord) => (typeof host === 'string' ? code(host) : '');
const nameAndId = ({ name, id }: KeyRecord) => lines(code(name), code(id));

function whatFor({ metadata: { beat, purpose, environment } }: KeyRecord): string {
  return lines([text(beat), text(purpose)].filter(Boolean).join(': '), text(environment));
}

function stateOf({ key, state, foreign, nearEnd }: ReportedKey): string {
  return lines(
    state,
    foreign ? escapeMarkdown(ofRepository(key.metadata.repository)) : '',
    nearEnd ? '**expires soon**' : '',
  );
}

/** An object there may be one that has no text at all. */
const ofRepository = (repository: unknown) =>
  `of ${typeof repository === 'string' ? repository : 'another repository'}`;

function fed({ metadata }: KeyRecord): string {
  const target = fromMetadata(metadata);
  if (!target) return '';
  return target.scope === 'outputs'
    ? 'outputs'
    : lines(code(target.name), escapeMarkdown(describePlace(target)));
}

function lifeOf({ creation, expiration }: KeyRecord): string {
  return lines(
    `created ${date(creation)}`,
    expiration === undefined ? 'never expires' : `expires ${date(expiration)} ${time(expiration)}`,
  );
}
