/** I9: a step with exit code 0 has done its work and set its outputs; any other step prints one error annotation; every phase ends. */
import type { Run } from '../support/runner/run.ts';
import type { Attempt } from './attempt.ts';
import type { Fault } from './faults.ts';
import { idOf, secretOf, succeeded } from './observed.ts';
import type { Stage } from './stage.ts';

interface Listed {
  host?: string;
  id?: string;
  status?: string;
}

/** Checks the outputs of a step with exit code 0. @param inputs as the step got them */
export function outputViolations(
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
      .map((host) => `I9: exit 0, and host ${host} is not reported as seen`);
  if (inputs.operation !== 'create' && inputs.operation !== 'rotate') return [];
  return hosts.flatMap((host) => {
    const key = listed.find((one) => one.host === host);
    if (!key?.id || !['created', 'unchanged'].includes(key.status ?? ''))
      return [`I9: exit 0, and host ${host} has ${key ? `status ${key.status}` : 'no key'}`];
    if (key.status === 'unchanged') return [];
    const credential = 'secret' in inputs ? secretNow(host) : outputs['api-key'];
    const held = credential === undefined ? 'nothing' : idOf(credential);
    return held === key.id
      ? []
      : [`I9: exit 0, key ${key.id} was created for host ${host}, which has ${held}`];
  });
}

/** Checks the exit code of each phase, and the number of error annotations. */
export function exitViolations({
  main,
  post,
  timedOut,
  triggered,
}: Pick<Attempt, 'main' | 'post' | 'timedOut' | 'triggered'>): string[] {
  const stopped = (phase: Run['phase']) =>
    triggered.find((fault) => fault.type === 'stop' && fault.place.phase === phase);
  const errors = main.annotations.filter(({ level }) => level === 'error');
  const killed = main.signal !== null || stopped('main') !== undefined;
  const wanted = succeeded(main) ? 0 : 1;
  return [
    ...timedOut.map((phase) => `I9: ${phase} did not end, and was killed`),
    ...(errors.length === wanted || (killed && errors.length < 2)
      ? []
      : [`I9: exit ${main.exitCode} with ${errors.length} error annotations`]),
    ...(killed || [0, 1].includes(main.exitCode ?? -1) ? [] : [`I9: exit code ${main.exitCode}`]),
    ...(post && post.exitCode !== 0 && !isKilled(stopped('post'))
      ? [`I9: post ended with ${post.exitCode ?? post.signal}`]
      : []),
  ];
}

/** A process cannot handle SIGKILL; it handles the other signals. */
const isKilled = (fault: Fault | undefined) => fault?.type === 'stop' && fault.signal === 'SIGKILL';

/** Reads the value of a host's repository secret. */
export const inRepository = (stage: Stage) => (host: string) => secretOf(host, stage);
