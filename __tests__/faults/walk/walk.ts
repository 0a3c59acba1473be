/** One walk over the keys of one host, with the invariants checked after each move. */
import type { Cluster } from '../../support/cluster/cluster.ts';
import type { GitHubDouble } from '../../support/github/double.ts';
import { searched } from '../../support/runner/leaks.ts';
import { putPipeline } from '../../support/scenario/documents.ts';
import { release } from '../attempt.ts';
import { ORGANIZATIONS } from '../repositories.ts';
import { openStage, type Stage } from '../stage.ts';
import { Book } from './book.ts';
import { hostPublishes } from './hosts.ts';
import { judge } from './judge.ts';
import { secretsHold } from './judge-secrets.ts';
import { type ActionMove, ENDING, type Move, runsTheAction, told } from './moves.ts';
import { byHand, rename } from './people.ts';
import { type Played, play, playLatePost, runsOf } from './play.ts';

export interface Walked {
  moves: Move[];
  /** Moves that ran the action. */
  steps: number;
  /** Faults whose place was reached. */
  faults: number;
  /** Processes of the action. */
  runs: number;
  /** Searched for leaks, in bytes of UTF-8. */
  searched: number;
  /** What must not be, and after which move; empty when all held. */
  violations: string[];
}

export interface World {
  cluster: Cluster;
  github: GitHubDouble;
  /** The manifest of another build of the action. */
  action?: string;
}

/** 11 minutes, in ms: more than the 10 in which another run may be delivering a key. */
const A_WHILE = 11 * 60_000;

/** Until the first violation, or until it is not wanted any more. */
export async function walk(
  moves: Move[],
  { cluster, github, action }: World,
  isWanted: () => boolean = () => true,
): Promise<Walked> {
  await putPipeline(cluster);
  const stage = await openStage(cluster, github, { action, users: 2 });
  const walker = new Walker(stage);
  const result = { moves, steps: 0, faults: 0, runs: 0, searched: 0, violations: [] as string[] };
  try {
    for (const move of [...moves, ...ENDING]) {
      if (!isWanted()) break;
      const violations = runsTheAction(move)
        ? await walker.take(move, (played) => count(played, result))
        : await walker.between(move);
      if (violations.length === 0) continue;
      result.violations = [`${violations.join('\n')}\nafter: ${told(move)}\n${walker.log}`];
      break;
    }
    return result;
  } finally {
    for (const owner of Object.keys(ORGANIZATIONS))
      github.take({ scope: 'organization', owner, name: stage.shared });
    await stage.close();
  }
}

function count(played: Played, total: Walked): void {
  const runs = runsOf(played);
  total.runs += runs.length;
  total.searched += searched(runs, { sent: [...played.clusterExchanges, ...played.gitHubExchanges] });
  if (played.isLatePost) return;
  total.steps += 1;
  total.faults += played.attempts.reduce((sum, { struck }) => sum + struck.length, 0);
}

/** One sequence under way. */
class Walker {
  readonly #stage: Stage;
  readonly #book: Book;
  #postIsOpen: Played | undefined;
  /** Of the last step: what a person saw of it. */
  log = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#book = new Book(stage);
  }

  /** What runs the action; then what was on its way arrives, and a job that took longer comes to its post step. */
  async take(move: ActionMove, onPlayed: (played: Played) => void): Promise<string[]> {
    const earlier = this.#postIsOpen;
    const wasHeld = this.#stage.held.splice(0);
    const played = await play(move, this.#book, this.#stage);
    const violations = await this.#judge(played, onPlayed);
    if (violations.length > 0) return violations;
    this.#postIsOpen = played.attempts.some(({ postLater }) => postLater) ? played : undefined;
    await release(this.#stage, wasHeld);
    const late = await secretsHold(this.#book);
    if (late.length > 0 || !earlier) return late;
    return this.#judge(await playLatePost(earlier, this.#book, this.#stage), onPlayed);
  }

  async between(move: Exclude<Move, ActionMove>): Promise<string[]> {
    // No write is under way for so long.
    await release(this.#stage, this.#stage.held.splice(0));
    switch (move.type) {
      case 'time':
        await this.#stage.time.skip(A_WHILE);
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
        await hostPublishes(move, this.#book, this.#stage);
        break;
      case 'person':
        await byHand(move, this.#book, this.#stage, A_WHILE);
    }
    return [];
  }

  async #judge(played: Played, onPlayed: (played: Played) => void): Promise<string[]> {
    onPlayed(played);
    this.log = runsOf(played)
      .map((run) => `--- ${run.phase}\n${run.log}`)
      .join('\n');
    return judge(played, this.#book, this.#stage);
  }
}
