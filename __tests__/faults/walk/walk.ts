/** One walk over the keys of one host. The invariants are checked after each move. */
import type { Cluster } from '../../support/cluster/cluster.ts';
import type { GitHubDouble } from '../../support/github/double.ts';
import { searched } from '../../support/runner/leaks.ts';
import { putPipeline } from '../../support/scenario/documents.ts';
import { forwardHeld } from '../attempt.ts';
import { ORGANIZATIONS } from '../repositories.ts';
import { openStage, type Stage } from '../stage.ts';
import { checkMove } from './check-move.ts';
import { invalidSecrets } from './check-secrets.ts';
import { SECRET_LOCATIONS } from './entry.ts';
import { hostPublishes } from './hosts.ts';
import { Inventory } from './inventory.ts';
import { byHand, rename } from './manual-changes.ts';
import { type ActionMove, describeMove, ENDING, type Move, runsTheAction } from './moves.ts';
import { type MoveResult, runLatePost, runMove, runsOf } from './run-move.ts';

export interface Walked {
  moves: Move[];
  /** Moves that ran the action. */
  steps: number;
  /** Faults whose exchange took place. */
  faults: number;
  /** Processes of the action. */
  runs: number;
  /** How much was searched for leaks, in bytes of UTF-8. */
  searched: number;
  /** The violated invariants, and the move; empty without a violation. */
  violations: string[];
}

export interface Environment {
  cluster: Cluster;
  github: GitHubDouble;
  /** The manifest of another build of the action. */
  action?: string;
}

/** 11 minutes, in ms: more than the 10 in which another run may be delivering a key. */
const SKIPPED_MS = 11 * 60_000;

/**
 * Between two moves, in ms. GitHub's times are whole seconds: a key that is invalidated in the second in which its secret was written
 * looks as if somebody else wrote the secret, and no person or job is as fast as a walk.
 */
const PAUSE_MS = 3_000;

/** Stops at the first violation, or when `isWanted` returns false. */
export async function walk(
  moves: Move[],
  { cluster, github, action }: Environment,
  isWanted: () => boolean = () => true,
): Promise<Walked> {
  await putPipeline(cluster);
  const stage = await openStage(cluster, github, { action, users: 2 });
  const walker = new Walker(stage);
  const walked = { moves, steps: 0, faults: 0, runs: 0, searched: 0, violations: [] as string[] };
  try {
    for (const move of [...moves, ...ENDING]) {
      await stage.time.skip(PAUSE_MS);
      if (!isWanted()) break;
      const violations = runsTheAction(move)
        ? await walker.runAction(move, (result) => count(result, walked))
        : await walker.runOther(move);
      if (violations.length === 0) continue;
      walked.violations = [`${violations.join('\n')}\nafter: ${describeMove(move)}\n${walker.log}`];
      break;
    }
    return walked;
  } finally {
    for (const owner of Object.keys(ORGANIZATIONS))
      github.take({ scope: 'organization', owner, name: stage.shared });
    await stage.close();
  }
}

function count(result: MoveResult, total: Walked): void {
  const runs = runsOf(result);
  total.runs += runs.length;
  total.searched += searched(runs, { sent: [...result.clusterExchanges, ...result.gitHubExchanges] });
  if (result.isLatePost) return;
  total.steps += 1;
  total.faults += result.attempts.reduce((sum, { triggered }) => sum + triggered.length, 0);
}

/** The state of one sequence. */
class Walker {
  readonly #stage: Stage;
  readonly #inventory: Inventory;
  #latePost: MoveResult | undefined;
  /** The log of the last step. */
  log = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#inventory = new Inventory(stage);
  }

  /** Runs a move of the action; then forwards requests held back before, and runs the late post step of an earlier move. */
  async runAction(move: ActionMove, onResult: (result: MoveResult) => void): Promise<string[]> {
    const earlier = this.#latePost;
    const held = this.#stage.held.splice(0);
    const result = await runMove(move, this.#inventory, this.#stage);
    const violations = await this.#checkMove(result, onResult);
    if (violations.length > 0) return violations;
    this.#latePost = result.attempts.some(({ postLater }) => postLater) ? result : undefined;
    await this.#forward(held);
    const late = await invalidSecrets(this.#inventory);
    if (late.length > 0 || !earlier) return late;
    return this.#checkMove(await runLatePost(earlier, this.#inventory, this.#stage), onResult);
  }

  /** A request that arrives is a move of its own. */
  async #forward(held: Stage['held']): Promise<void> {
    const before = SECRET_LOCATIONS.map((location) => this.#inventory.entryAt(location));
    await forwardHeld(this.#stage, held);
    for (const [index, location] of SECRET_LOCATIONS.entries()) {
      const entry = this.#inventory.entryAt(location);
      if (entry && entry !== before[index] && !entry.valid) entry.arrivedInvalid = true;
    }
    if (held.length > 0) await this.#stage.time.skip(PAUSE_MS);
  }

  async runOther(move: Exclude<Move, ActionMove>): Promise<string[]> {
    // No request takes as long as these moves.
    await this.#forward(this.#stage.held.splice(0));
    switch (move.type) {
      case 'time':
        await this.#stage.time.skip(SKIPPED_MS);
        break;
      case 'clocks': {
        const { runner, elasticsearch, github } = move;
        const ms = (minutes: number) => minutes * 60_000;
        this.#stage.time.skews = {
          runner: ms(runner),
          elasticsearch: ms(elasticsearch),
          github: ms(github),
        };
        break;
      }
      case 'rename':
      case 'transfer':
        rename(move, this.#stage);
        break;
      case 'host':
        await hostPublishes(move, this.#inventory, this.#stage);
        break;
      case 'person':
        await byHand(move, this.#inventory, this.#stage, SKIPPED_MS);
    }
    return [];
  }

  async #checkMove(result: MoveResult, onResult: (result: MoveResult) => void): Promise<string[]> {
    onResult(result);
    this.log = runsOf(result)
      .map((run) => `--- ${run.phase}\n${run.log}`)
      .join('\n');
    return checkMove(result, this.#inventory, this.#stage);
  }
}
