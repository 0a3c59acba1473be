/**
 * The invariants after each move. Like the matrix's checker, this knows the inputs, what was delivered and what the two servers
 * answer, and nothing of how the action works.
 */
import { changedForeignKeys, fileViolations, stackTraces } from '../checker.ts';
import { exitViolations, outputViolations } from '../completion.ts';
import type { Fault } from '../faults.ts';
import { succeeded, validKeysOf } from '../observed.ts';
import { HOST } from '../operations.ts';
import { leaksOf, requestViolations } from '../secrecy.ts';
import type { Stage } from '../stage.ts';
import { confirmed } from './check-confirm.ts';
import { newKeys, olderKeys, secretOf } from './check-keys.ts';
import {
  afterInvalidate,
  invalidSecrets,
  mayFail,
  overwrites,
  unreportedOverwrite,
  whenDue,
} from './check-secrets.ts';
import { falseTexts } from './check-texts.ts';
import type { Inventory } from './inventory.ts';
import { newcomersSecret } from './manual-changes.ts';
import { type MoveResult, runsOf } from './run-move.ts';

export async function checkMove(result: MoveResult, inventory: Inventory, stage: Stage): Promise<string[]> {
  const unknown = await inventory.refresh();
  const live = await validKeysOf(stage);
  const sent = [...result.clusterExchanges, ...result.gitHubExchanges];
  return [
    ...unknown.map((id) => `I2: the valid key ${id} has an unknown origin`),
    ...olderKeys(result, inventory),
    ...(await newKeys(result, inventory)),
    ...(await invalidSecrets(inventory, result)),
    ...(result.isLatePost
      ? []
      : [
          ...afterInvalidate(result, inventory),
          ...overwrites(result, inventory),
          ...whenDue(result, inventory),
          ...confirmed(result),
          ...unreportedOverwrite(result),
          ...stepViolations(result, inventory),
        ]),
    ...newcomersSecret(stage),
    ...(await changedForeignKeys(live, stage)),
    ...leaksOf(runsOf(result), stage, sent),
    ...requestViolations(stage),
    ...falseTexts(result, live, inventory, stage),
    ...result.attempts.flatMap((attempt) => [...stackTraces(attempt), ...exitViolations(attempt)]),
  ];
}

const hitsMain = (fault: Fault): boolean =>
  'place' in fault
    ? fault.place.phase === 'main'
    : fault.type === 'entry' || (fault.type === 'file' && fault.phase === 'main');

function stepViolations(result: MoveResult, inventory: Inventory): string[] {
  const { attempts, clusterExchanges, move, inputs } = result;
  return attempts.flatMap(({ main, triggered }) => {
    const refused = !succeeded(main) && mayFail(result);
    // The step must succeed without a summary only if that is its only fault.
    const telling = triggered.filter(
      (one) => !('file' in one) || one.file !== 'summary' || (triggered.length === 1 && !refused),
    );
    return [
      ...telling.flatMap((one) => fileViolations({ fault: one, main, clusterExchanges })),
      ...(triggered.some(hitsMain) || succeeded(main) || refused
        ? []
        : ['I8: a step without a fault failed']),
      // Of two parallel steps only one has its key in the secret.
      ...(move.type === 'race' && move.to !== 'outputs'
        ? []
        : outputViolations(inputs, [HOST], main, () => secretOf(result, inventory))),
    ];
  });
}
