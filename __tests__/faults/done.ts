/** I9: a step that exits 0 has done what was asked, and says so in its outputs; one that does not says why, once; nothing hangs. */
import type { Run } from '../support/runner/run.ts';
import type { Attempt } from './attempt.ts';
import type { Fault } from './faults.ts';
import { idOf, secretOf, succeeded } from './seen.ts';
import type { Stage } from './stage.ts';

interface Listed {
  host?: string;
  id?: string;
  status?: string;
}

/** What the outputs of a step that exits 0 must say. @param inputs as the step was given them */
export function promised(
  inputs: Record<string, string>,
  hosts: string[],
  main: Run,
  secretNow: (host: string) => string | undefined,
): string[] {
  if (!succeeded(main)) return [];
  const { outputs } = main;
  const missing = ['changed', 'keys', 'invalidated', 'secrets'].filter((name) => !outputs[name]);
  if (missing.length > 0) return [`I9: exit 0, and these outputs are not set: ${missing.join(', ')}`];
  const listed: Listed[] = JSON.parse(outputs.keys ?? '[]');
  if (inputs.operation === 'confirm')
    return hosts
      .filter((host) => !listed.some((one) => one.host === host && one.status === 'seen'))
      .map((host) => `I9: exit 0, and host ${host} is not said to be seen`);
  if (inputs.operation !== 'create' && inputs.operation !== 'rotate') return [];
  return hosts.flatMap((host) => {
    const key = listed.find((one) => one.host === host);
    if (!key?.id || !['created', 'unchanged'].includes(key.status ?? ''))
      return [`I9: exit 0, and host ${host} has ${key ? `status ${key.status}` : 'no key'}`];
    if (key.status === 'unchanged') return [];
    const credential = 'secret' in inputs ? secretNow(host) : outputs['api-key'];
    const held = credential === undefined ? 'nothing' : idOf(credential);
    return held === key.id ? [] : [`I9: exit 0, key ${key.id} was made for host ${host}, which has ${held}`];
  });
}

/** How each phase ended, and what it said of it. */
export function endings({
  main,
  post,
  hung,
  struck,
}: Pick<Attempt, 'main' | 'post' | 'hung' | 'struck'>): string[] {
  const stopped = (phase: Run['phase']) =>
    struck.find((fault) => fault.type === 'stop' && fault.place.phase === phase);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  const killed = main.signal !== null || stopped('main') !== undefined;
  const wanted = succeeded(main) ? 0 : 1;
  return [
    ...hung.map((phase) => `I9: ${phase} had not ended when it was killed`),
    ...(errors.length === wanted || (killed && errors.length < 2)
      ? []
      : [`I9: exit ${main.exitCode} with ${errors.length} error annotations`]),
    ...(killed || [0, 1].includes(main.exitCode ?? -1) ? [] : [`I9: exit code ${main.exitCode}`]),
    ...(post && post.exitCode !== 0 && !isKilled(stopped('post'))
      ? [`I9: post ended with ${post.exitCode ?? post.signal}`]
      : []),
  ];
}

/** What it cannot answer; a signal to end it can. */
const isKilled = (fault: Fault | undefined) => fault?.type === 'stop' && fault.signal === 'SIGKILL';

/** What a host's secret of the repository holds. */
export const inRepository = (stage: Stage) => (host: string) => secretOf(host, stage);
