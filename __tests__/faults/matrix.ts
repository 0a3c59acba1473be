/** The cases: every operation × every exchange of its run without a fault × every fault. They are run side by side. */
import { inParallel } from '../../src/runner/in-parallel.ts';
import type { Cluster } from '../support/cluster/cluster.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { putPipeline } from '../support/scenario/documents.ts';
import { type Fault, faultsAt, otherFaults, type Place, said } from './faults.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { type Case, type Result, runCase } from './run-case.ts';
import { openStage } from './stage.ts';

export interface Selection {
  operations?: readonly Operation[];
  /** Which of an operation's faults; all when absent. */
  faults?: (faults: Fault[], operation: Operation) => Fault[];
  /** Cases under way at once. Most of their time they wait for searches to see keys. */
  sideBySide?: number;
  /** The manifest of another build of the action. */
  action?: string;
  /** What an earlier run had of this: it is not run again. */
  known?: readonly Result[];
  /** How many cases there are, the known ones included. */
  onTotal?: (cases: number) => void;
  onResult?: (result: Result) => void;
}

/** Runs each operation once without a fault, then with each of the faults selected, and gives the results of all. */
export async function runMatrix(
  cluster: Cluster,
  github: GitHubDouble,
  selection: Selection = {},
): Promise<Result[]> {
  const {
    operations = OPERATIONS,
    faults = (all) => all,
    sideBySide = 12,
    action,
    known = [],
    onTotal = () => {},
    onResult = () => {},
  } = selection;
  const before = new Map(known.map((result) => [named(result), result]));
  const run = async (given: Case): Promise<Result> => {
    const result = before.get(named(given)) ?? (await runOnStage(given, cluster, github, action));
    if (!before.has(named(given))) onResult(result);
    return result;
  };
  if (operations.some(({ publishes }) => publishes)) await putPipeline(cluster);
  const clean = await inParallel([...operations], sideBySide, (operation) => run({ operation }));
  const cases = clean.flatMap(({ operation, places }) =>
    faults([...worthwhile(places, operation).flatMap(faultsAt), ...otherFaults()], operation).map(
      (fault): Case => ({ operation, fault }),
    ),
  );
  onTotal(clean.length + cases.length);
  return [...clean, ...(await inParallel(cases, sideBySide, run))];
}

const named = ({ operation, fault }: Case): string => `${operation.name}: ${said(fault)}`;

async function runOnStage(
  given: Case,
  cluster: Cluster,
  github: GitHubDouble,
  action?: string,
): Promise<Result> {
  const stage = await openStage(cluster, github, { action });
  try {
    return await runCase(given, stage);
  } catch (cause) {
    throw new Error(named(given), { cause });
  } finally {
    await stage.close();
  }
}

/** Of many hosts, which all ask for the same, only the first and the last are broken. */
function worthwhile(places: Place[], { hosts }: Operation): Place[] {
  if (hosts.length === 1) return places;
  const alike = (place: Place) => `${place.phase} ${place.method} ${place.path.replace(/HOST\d+/, '')}`;
  return places.filter((place) => {
    const group = places.filter((other) => alike(other) === alike(place));
    return place === group[0] || place === group.at(-1);
  });
}
