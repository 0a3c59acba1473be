/**
 * The whole matrix, version by version: `npm run faults`. Writes docs/reliability.md, and fails on any violation.
 * A part of it, which writes nothing: `npm run faults -- --operation REGEX --fault REGEX --version 9.5.3`; `--write` writes all the same.
 * An interrupted run continues where it stopped; `--anew` starts over, as does a change of `dist`. `--chosen`: the selection of CI.
 * The random walk instead: `npm run faults -- --walk 3000`, again with `--seed N`, one sequence of it with `--path P` too. The
 * document includes the walks on the same build, so walk first.
 * After how many steps the walk finds mistakes in the source: `npm run faults -- --walk 3000 --mistakes REGEX`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNode } from '../support/cluster/node.ts';
import { isVersion, VERSIONS, type Version } from '../support/cluster/versions.ts';
import type { GitHubDouble } from '../support/github/double.ts';
import { chosen } from './classes.ts';
import { describeFault, type Fault } from './faults.ts';
import { buildOf, Journal } from './journal.ts';
import { runMatrix } from './matrix.ts';
import { OPERATIONS } from './operations.ts';
import type { Result } from './run-case.ts';
import { startGitHubDouble } from './stage.ts';
import { reliability, type Section } from './table.ts';
import { printWalk, searchMistakes } from './walk/command.ts';
import { recordedWalks } from './walk/record.ts';

const { values } = parseArgs({
  options: {
    operation: { type: 'string' },
    fault: { type: 'string' },
    version: { type: 'string' },
    write: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
    chosen: { type: 'boolean', default: false },
    journal: { type: 'string', default: 'node_modules/.cache/faults/journal.jsonl' },
    walk: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    mistakes: { type: 'string' },
    'side-by-side': { type: 'string', default: '12' },
  },
});
const wanted = { operation: new RegExp(values.operation ?? ''), fault: new RegExp(values.fault ?? '') };

/** Adds results to the section at once, so that an interrupted run can print them. */
async function runOn(version: Version, section: Section, journal: Journal, github: GitHubDouble) {
  const node = await startNode({ version });
  const share = { version: versions.indexOf(version), versions: versions.length };
  const isWanted = (fault: Fault) => wanted.fault.test(describeFault(fault));
  try {
    section.results = await runMatrix(node, github, {
      operations: OPERATIONS.filter(({ name }) => wanted.operation.test(name)),
      faults: (all) => (values.chosen ? chosen(all, share) : all).filter(isWanted),
      sideBySide: Number(values['side-by-side']),
      known: journal.results(version),
      onTotal: (cases) => {
        section.cases = cases;
      },
      onResult: (result) => {
        printResult(version, result);
        journal.add(version, result);
        section.results.push(result);
        section.seconds = journal.seconds(version);
      },
    });
  } finally {
    await node.stop();
  }
}

function printResult(version: Version, { operation, fault, outcome, violations, log }: Result): void {
  console.log(`${version} ${operation.name}: ${describeFault(fault)}: ${outcome}`);
  if (violations.length > 0) console.log(`${violations.join('\n')}\n${log.replace(/^/gm, '  | ')}`);
}

function omitted(cutShort: boolean): string {
  const parts = [
    cutShort && 'it was cut short',
    values.chosen && 'one fault of each class at each exchange, shared between the versions',
    values.version && `only ${values.version}`,
    values.operation && `operations matching \`${values.operation}\``,
    values.fault && `faults matching \`${values.fault}\``,
  ];
  return parts.filter(Boolean).join('; ');
}

async function writeMatrix(versions: Version[], github: GitHubDouble): Promise<boolean> {
  const build = buildOf();
  if (values.anew) rmSync(values.journal, { force: true });
  const journal = new Journal(values.journal, build);
  const sections: Section[] = [];
  const write = (cutShort: boolean) => {
    const selection = omitted(cutShort);
    const document = reliability(sections, { build, selection, walks: recordedWalks(build) });
    if (selection === '' || values.write)
      writeFileSync(join(import.meta.dirname, '../../docs/reliability.md'), document);
    console.log(document);
  };
  process.once('SIGINT', () => {
    write(true);
    process.exit(1);
  });
  for (const version of versions) {
    const results = journal.results(version);
    const section: Section = { version, results, cases: results.length, seconds: journal.seconds(version) };
    sections.push(section);
    await runOn(version, section, journal, github);
  }
  write(false);
  return sections.every(({ results }) => results.every(({ violations }) => violations.length === 0));
}

/** On the newest version unless another is named. */
async function runWalk(versions: Version[], github: GitHubDouble): Promise<boolean> {
  const node = await startNode({ version: versions.at(-1)! });
  try {
    const environment = { cluster: node, github };
    return await (values.mistakes === undefined ? printWalk : searchMistakes)(environment, values);
  } finally {
    await node.stop();
  }
}

const versions = values.version ? [values.version].filter(isVersion) : (Object.keys(VERSIONS) as Version[]);
const github = await startGitHubDouble();
try {
  const allHeld = await (values.walk ? runWalk : writeMatrix)(versions, github);
  if (!allHeld) process.exitCode = 1;
} finally {
  await github.close();
}
