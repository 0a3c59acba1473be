/** Generates docs/reliability.md from the results of the matrix. */

import type { Outcome } from './checker.ts';
import { describePlace, kindOf } from './faults.ts';
import { OPERATIONS } from './operations.ts';
import type { Result } from './run-case.ts';
import type { WalkRecord } from './walk/record.ts';

/** What ran on one version of Elasticsearch. */
export interface Section {
  version: string;
  results: Result[];
  /** The number of cases to run, including these. */
  cases: number;
  seconds: number;
}

const OUTCOMES: readonly Outcome[] = ['delivered', 'undone', 'both alive', 'left'];
const sum = (results: Result[], field: 'runs' | 'searched') =>
  results.reduce((total, result) => total + result[field], 0);
const broken = (results: Result[]) => results.filter(({ violations }) => violations.length > 0);
const grouped = (number: number) => number.toLocaleString('en-US');
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** What ran. */
export interface About {
  /** The hash of the built action. */
  build: string;
  /** Describes what was left out; empty for the whole matrix. */
  selection: string;
  /** Walks on the same build. */
  walks: WalkRecord[];
}

export function reliability(sections: Section[], { build, selection, walks }: About): string {
  const all = sections.flatMap(({ results }) => results);
  const violated = broken(all).length;
  return `${[
    '# Reliability',
    '',
    '`npm run faults` writes this page. It runs the built action against a real Elasticsearch and a double of GitHub, injects one fault',
    'in each run, runs the post step, and then asks both servers what is left. It authenticates with each credential that was',
    'delivered, and lists every key of the user. Then the same step runs once more without a fault.',
    '',
    `**${grouped(all.length)} cases, ${grouped(sum(all, 'runs'))} runs of the action, ${violated} with a violation.** ` +
      `In ${grouped(sum(all, 'searched'))} bytes that these runs wrote and sent, every form of every secret was searched for. The build was \`${build}\` (SHA-256 of dist and action.yml, its first 16 digits).`,
    ...(selection ? ['', `This was a part of the matrix: ${selection}.`] : []),
    '',
    ...INVARIANTS,
    ...sections.flatMap(section),
    ...randomWalks(walks),
    ...faultsTried(all),
    ...violations(sections),
  ].join('\n')}\n`;
}

const INVARIANTS = [
  '## What is checked after each case',
  '',
  '1. A secret never holds a key that was invalidated. After a step that failed the earlier keys are valid. Only `invalidate` invalidates a key that is in use.',
  '2. A key that was not delivered is invalidated.',
  '3. Where it is not known whether GitHub wrote a secret, both keys stay valid, the step fails, and an annotation names the key.',
  '4. A key of the same name that was created by hand, and the key of another repository, are not changed.',
  '5. No credential is in a log (with debug logging on), a summary, the state, or a request other than the one that uses it. None follows a redirect.',
  '6. Where a command file cannot be written, no key is created.',
  '7. A rotation that is not due names the other keys that stay valid. After the next rotation, and after a repeated step, the keys are those of one run without a fault.',
  '8. The post step never fails the job. Nothing prints a stack trace.',
  '9. A step that ends with exit code 0 has done its work, and its outputs are set.',
  '10. What log, annotations and summary say of a key or a secret is what the servers say.',
  '',
];

function section({ version, results, cases, seconds }: Section): string[] {
  const rows = OPERATIONS.map(({ name }) => results.filter(({ operation }) => operation.name === name))
    .filter((of) => of.length > 0)
    .map((of) =>
      row([
        of[0]!.operation.name,
        new Set(of.flatMap(({ fault }) => (fault && 'place' in fault ? [describePlace(fault.place)] : [])))
          .size,
        of.length,
        ...OUTCOMES.map((outcome) => of.filter((result) => result.outcome === outcome).length),
        broken(of).length,
      ]),
    );
  return [
    `## Elasticsearch ${version}`,
    '',
    `${grouped(results.length)} of ${grouped(cases)} cases, ${grouped(sum(results, 'runs'))} runs, ${grouped(sum(results, 'searched'))} bytes searched, ${broken(results).length} with a violation, in ${Math.round(seconds / 60)} minutes.`,
    '',
    row([
      'operation',
      'exchanges',
      'cases',
      'delivered',
      'failed, nothing left',
      'both keys valid',
      'left until it expires',
      'violations',
    ]),
    row(['---', ...Array(7).fill('--:')]),
    ...rows,
    '',
  ];
}

function randomWalks(walks: WalkRecord[]): string[] {
  if (walks.length === 0) return [];
  const rows = walks.map(({ version, seed, steps, sequences, faults, runs, searched, failing, seconds }) =>
    row([
      version,
      seed,
      ...[steps, sequences, faults, runs, searched].map(grouped),
      failing,
      Math.round(seconds / 60),
    ]),
  );
  return [
    '## The random walk',
    '',
    '`npm run faults -- --walk STEPS --seed N --version V` plays random sequences of steps, with up to two faults in each: two repositories with a secret in common, renames and transfers, later attempts, runs at the same moment, clocks that disagree, people who change keys and secrets by hand, and hosts that publish.',
    '',
    row([
      'version',
      'seed',
      'steps',
      'sequences',
      'faults',
      'runs',
      'bytes searched',
      'violations',
      'minutes',
    ]),
    row(['---', ...Array(8).fill('--:')]),
    ...rows,
    '',
  ];
}

function faultsTried(results: Result[]): string[] {
  const counts = new Map<string, number>();
  for (const { fault } of results) if (fault) counts.set(kindOf(fault), (counts.get(kindOf(fault)) ?? 0) + 1);
  const list = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} (${count})`);
  return ['## Faults, and how often each was injected', '', `${list.join(', ')}.`, ''];
}

function violations(sections: Section[]): string[] {
  const lines = sections.flatMap(({ version, results }) =>
    broken(results).map(
      ({ operation, fault, violations: [first] }) =>
        `- ${version}, ${operation.name}, ${fault ? `${'place' in fault ? `${describePlace(fault.place)}, ` : ''}${kindOf(fault)}` : 'no fault'}: ${first!.split('\n')[0]}`,
    ),
  );
  return lines.length === 0 ? [] : ['## Violations', '', ...lines, ''];
}
