/** The results of the matrix as docs/reliability.md shows them. */

import type { Outcome } from './checker.ts';
import { kindOf, placed } from './faults.ts';
import { OPERATIONS } from './operations.ts';
import type { Result } from './run-case.ts';

/** What ran on one version of Elasticsearch. */
export interface Section {
  version: string;
  results: Result[];
  /** How many there are to run, these included. */
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
  /** Of the built action. */
  build: string;
  /** What was left out, in words; empty when nothing was. */
  selection: string;
}

export function reliability(sections: Section[], { build, selection }: About): string {
  const all = sections.flatMap(({ results }) => results);
  const violated = broken(all).length;
  return `${[
    '# What was broken, and what held',
    '',
    'Written by `npm run faults`, which runs the built action against a real Elasticsearch and a double of GitHub, breaks one thing',
    'in each run, lets the post step follow, and then asks both servers what is left: it authenticates with what was handed over, and',
    'lists every key of the user. After that the same step runs once more without a fault.',
    '',
    `**${grouped(all.length)} cases, ${grouped(sum(all, 'runs'))} runs of the action, ${violated} with a violation.** ` +
      `In ${grouped(sum(all, 'searched'))} bytes that these runs wrote and sent, every form of every secret was looked for. The build was \`${build}\` (SHA-256 of dist and action.yml, its first 16 digits).`,
    ...(selection ? ['', `This was a part of the matrix: ${selection}.`] : []),
    '',
    ...INVARIANTS,
    ...sections.flatMap(section),
    ...faultsTried(all),
    ...violations(sections),
  ].join('\n')}\n`;
}

const INVARIANTS = [
  '## What is checked after each case',
  '',
  '1. A secret never holds a dead key; a step that failed leaves the earlier keys in force. Only `invalidate` ends a key that is in use.',
  '2. A key that nobody can hold does not live on.',
  '3. Where it is not known whether GitHub took a secret, both keys live, the step fails, and the log names the key.',
  '4. A namesake made by hand, and the key of another repository, are as they were.',
  '5. No secret is in a log (with debug logging on), a summary, a state or what was sent (but for the header that says who asks), and none follows a redirect.',
  '6. Without files to write to, no key is made.',
  '7. The post step never fails the job, and nothing ends in a stack trace.',
  '8. The same step once more, and all is as one clean run would have left it.',
  '',
];

function section({ version, results, cases, seconds }: Section): string[] {
  const rows = OPERATIONS.map(({ name }) => results.filter(({ operation }) => operation.name === name))
    .filter((of) => of.length > 0)
    .map((of) =>
      row([
        of[0]!.operation.name,
        new Set(of.flatMap(({ fault }) => (fault && 'place' in fault ? [placed(fault.place)] : []))).size,
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
      'both keys alive',
      'left to its end',
      'violations',
    ]),
    row(['---', ...Array(7).fill('--:')]),
    ...rows,
    '',
  ];
}

function faultsTried(results: Result[]): string[] {
  const counts = new Map<string, number>();
  for (const { fault } of results) if (fault) counts.set(kindOf(fault), (counts.get(kindOf(fault)) ?? 0) + 1);
  const list = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} (${count})`);
  return ['## The faults, and how often each was tried', '', `${list.join(', ')}.`, ''];
}

function violations(sections: Section[]): string[] {
  const lines = sections.flatMap(({ version, results }) =>
    broken(results).map(
      ({ operation, fault, violations: [first] }) =>
        `- ${version}, ${operation.name}, ${fault ? `${'place' in fault ? `${placed(fault.place)}, ` : ''}${kindOf(fault)}` : 'no fault'}: ${first!.split('\n')[0]}`,
    ),
  );
  return lines.length === 0 ? [] : ['## Violations', '', ...lines, ''];
}
