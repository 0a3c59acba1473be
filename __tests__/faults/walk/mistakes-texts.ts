/** Texts with false claims, each with a sequence that shows it. */
import type { Known } from './mistakes.ts';
import { byHand, confirm, invalidate, rotate, stateFails, unsent, waiting } from './sample-moves.ts';

export const TEXT_MISTAKES: readonly Known[] = [
  {
    name: 'the log says that a host was seen before it was',
    file: 'operations/wait-until-seen.ts',
    instead: ['all.has(key.id) && !logged.has(key.id)', '!logged.has(key.id)'],
    moves: [waiting, confirm],
    found: /^texts: the host is reported as seen/,
  },
  {
    name: 'the log says that a secret was deleted although it is kept',
    file: 'operations/secrets-in-use.ts',
    instead: [
      'else plan.keep.push({ target, why: whyKept(use, facts, owner) });',
      'else { plan.keep.push({ target, why: "" }); ports.log.info("Deleted " + describe(target)); }',
    ],
    moves: [rotate, invalidate, byHand('write the secret'), invalidate],
    found: /^texts: the repository secret .* is reported as deleted/,
  },
  {
    name: 'the log says that a secret was written before it is',
    file: 'operations/deliver.ts',
    instead: [
      'const written = await requireSecrets(ports)',
      'log.info(host.host + ": wrote " + describe(target) + " ()"); const written = await requireSecrets(ports)',
    ],
    moves: [{ ...rotate, faults: [unsent] }],
    found: /^texts: the repository secret .* is reported as written/,
  },
  {
    name: 'the log says that a key was invalidated whose invalidation was never sent',
    file: 'operations/mint.ts',
    instead: ['const left = await invalidateMinted(keys, ports, calls);', 'const left: MintedKey[] = [];'],
    moves: [{ ...rotate, faults: [stateFails] }],
    found: /^texts: key \S+ is reported as invalid/m,
  },
];
