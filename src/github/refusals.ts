import { Failure } from '../errors/failure.ts';
import type { SecretTarget } from '../request.ts';
import { type Answer, isLimited, messageOf } from './attempts.ts';
import type { Exchange } from './client.ts';
import { permissionToWrite } from './routes.ts';

/**
 * The failure for an exchange that did not succeed.
 *
 * @param act what was asked, to follow "to": "write the repository secret HEARTBEAT_KEY of acme/web"
 */
export function refusal(
  { outcome, limitedUntil }: Omit<Exchange, 'startedAt'>,
  act: string,
  target: SecretTarget,
): Failure {
  if (limitedUntil !== undefined)
    return new Failure(
      'github-rate-limit',
      `GitHub was asked to ${act}. Its rate limit lasts until ${clock(limitedUntil)}.`,
    );
  if (outcome === undefined) return new Failure('github-too-late', `There was no time left to ${act}.`);
  if ('reason' in outcome)
    return new Failure('github-unreachable', `GitHub was asked to ${act}. ${outcome.reason}.`);
  return answered(outcome, act, target);
}

function answered(answer: Answer, act: string, target: SecretTarget): Failure {
  const { status } = answer;
  if (isLimited(answer))
    return new Failure('github-rate-limit', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
  if (status < 500 && isPage(answer))
    return new Failure(
      'not-github',
      `GitHub was asked to ${act}, and what answered ${status} is not GitHub.`,
    );
  if (status === 401)
    return new Failure('github-token', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
  if (status === 403) return forbidden(answer, act, target);
  if (status === 404)
    return new Failure(
      'github-not-found',
      `GitHub was asked to ${act}, and says ${quote(answer)}. ${needs(answer, target)}`,
    );
  if (status < 300 || status >= 500)
    return new Failure(
      'github-unreachable',
      `GitHub was asked to ${act}, and every answer was ${quote(answer)}.`,
    );
  return new Failure('github-refused', `GitHub was asked to ${act}, and says ${quote(answer)}.`);
}

/** GitHub gives a reason with every refusal, as JSON. A proxy, a firewall or a login before a GitHub Enterprise Server sends a page. */
const isPage = ({ headers, data }: Answer): boolean =>
  messageOf(data) === '' && String(headers['content-type']).includes('html');

function forbidden(answer: Answer, act: string, target: SecretTarget): Failure {
  const message = messageOf(answer.data);
  const [, code] = notAPermission.find(([pattern]) => pattern.test(message)) ?? [];
  if (code) return new Failure(code, `GitHub does not let this token ${act}: ${quote(answer)}.`);
  const details = `GitHub does not let this token ${act}: ${quote(answer)}. ${needs(answer, target)}`;
  if (String(answer.headers['x-github-sso']).startsWith('required') || /SAML enforcement/.test(message))
    return new Failure('github-single-sign-on', details);
  const ofAnApp = message.startsWith('Resource not accessible by integration');
  return new Failure(ofAnApp ? 'github-token-of-job' : 'github-forbidden', details);
}

/** GitHub's texts for a 403 that does not depend on the token's permissions. */
const notAPermission: [RegExp, Failure['code']][] = [
  [
    /IP allow list|forbids access via|access restrictions|token's lifetime|Enterprise Managed User/i,
    'github-policy',
  ],
  [/archived/i, 'github-archived'],
  [/suspended|access blocked|billing|disabled|flagged/i, 'github-refused'],
];

/** The status and GitHub's message: `403 "Resource not accessible by integration"`. */
function quote({ status, data }: Answer): string {
  const message = messageOf(data);
  return message ? `${status} "${message}"` : `${status}`;
}

/** The permissions that the refused request needs, by GitHub's header, and those of the whole task. */
function needs({ headers }: Answer, target: SecretTarget): string {
  const toWrite = permissionToWrite(target);
  const asked = permissions(headers['x-accepted-github-permissions']);
  if (!asked || asked === toWrite) return `It takes the permission ${toWrite}.`;
  return `This request takes the permission ${asked}; to write the secret it takes ${toWrite}.`;
}

/**
 * `organization_secrets=write; secrets=read,metadata=read` as token settings show it: sets of permissions that go together, any of which is
 * enough (github.blog changelog of 2023-08-10).
 */
function permissions(header: string | number | undefined): string {
  const sets = String(header ?? '').split(';');
  return sets
    .map((set) =>
      [...set.matchAll(/([a-z_]+)=([a-z]+)/g)]
        .map(([, name = '', level]) => `${label(name)}: ${level}`)
        .join(' and '),
    )
    .filter(Boolean)
    .join(' or ');
}

const label = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');
const clock = (time: number) => `${new Date(time).toISOString().slice(11, 16)} UTC`;
