import { privilegesOf } from '../beats/privileges.ts';
import type { RoleDescriptors } from '../beats/role-descriptors.ts';
import type { Place, Seen } from '../elasticsearch/documents.ts';
import { waitsForConfirm } from '../keys/line.ts';
import { hasRoleDescriptors, roleDescriptorsOf } from '../keys/ownership.ts';
import { planConfirmedRetirement } from '../keys/retirement-plan.ts';
import type { ConfirmRequest } from '../request.ts';
import { announceRetirement } from './announce-retirement.ts';
import { diagnoseSilence } from './diagnose-silence.ts';
import { type FoundLines, findLines } from './find-lines.ts';
import { describeSilence, notConfirmed, pipelineHint } from './not-confirmed.ts';
import type { UserPorts } from './ports.ts';
import { type ConfirmedLine, type ConfirmResult, noMessages } from './results.ts';
import { explainSearch, placeOf, requireReadable } from './search-place.ts';
import { waitUntilSeen } from './wait-until-seen.ts';

/**
 * Waits until each host was seen publishing with its newest key. The older keys that wait for this are retired in the post step,
 * when the job succeeded.
 */
export async function confirm(request: ConfirmRequest, ports: UserPorts): Promise<ConfirmResult> {
  const watched = await watchNewest(request, ports);
  const { lines: all, seen, place, now } = watched;
  const silences = await diagnoseSilence(
    all.filter(({ key }) => !seen.has(key.id)),
    place,
    ports,
  ).catch((error: unknown) => {
    throw explainSearch(error, place);
  });
  const user = await retiringUser(request, watched, ports);
  const lines = all.map((line): ConfirmedLine => {
    const { host, key } = line;
    const when = seen.get(key.id);
    if (when) {
      const retirement = planConfirmedRetirement(line, request, user, now);
      return { host, key, status: 'seen', ...when, retirement };
    }
    const silence = silences.get(line) ?? { kind: 'nothing' };
    return { host, key, status: 'not-seen', silence, known: describeSilence(silence, place, line) };
  });
  for (const line of lines)
    if (line.status === 'seen') announceRetirement(line.host, line.retirement, request, ports);
  const hint = pipelineHint(lines, place);
  const failure = request.dryRun ? undefined : notConfirmed(request, lines, place);
  return {
    operation: 'confirm',
    request,
    lines,
    place,
    ...noMessages(),
    remarks: hint ? [hint] : [],
    ...(failure && { failure }),
  };
}

interface Watched extends FoundLines {
  place: Place;
  seen: ReadonlyMap<string, Seen>;
}

async function watchNewest(request: ConfirmRequest, ports: UserPorts): Promise<Watched> {
  const until = ports.clock.now() + (request.dryRun ? 0 : request.timeout.ms);
  const found = await findLines(request, ports);
  const place = placeOf(
    request,
    found.lines.map(({ key }) => key),
  );
  try {
    const check = (shards: number) => requireReadable(place, shards, ports);
    return { ...found, place, seen: await waitUntilSeen(found.lines, place, until, ports, check) };
  } catch (error) {
    throw explainSearch(error, place);
  }
}

/** The user whose keys may get an expiration, and for which role descriptors that cannot change what they may do. */
async function retiringUser(
  { overlap }: ConfirmRequest,
  { lines, seen }: Watched,
  { user }: UserPorts,
): Promise<{ name?: string; covers: RoleDescriptors[] }> {
  const retiring = lines.filter(
    ({ key, older }) => seen.has(key.id) && waitsForConfirm(key) && older.length > 0,
  );
  const known: RoleDescriptors[] = [];
  for (const { key } of overlap.ms > 0 ? retiring : []) {
    const roles = roleDescriptorsOf(key);
    if (roles && !known.some((other) => hasRoleDescriptors(key, other))) known.push(roles);
  }
  const covers: RoleDescriptors[] = [];
  let name: string | undefined;
  for (const roles of known) {
    const { body, unverifiable } = privilegesOf(roles);
    const { username, missing } = await user.ask(body);
    name = username;
    if (missing.length === 0 && unverifiable.length === 0) covers.push(roles);
  }
  return { ...(name !== undefined && { name }), covers };
}
