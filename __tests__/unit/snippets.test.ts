/** The snippets of the documents: each parses, and names only existing things. Other tests run them. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { kindNames, type Snippet, snippets, snippetsOf } from '../support/documents/snippets.ts';
import { actionSteps, unknownInputs } from '../support/documents/steps.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const where = ({ file, line }: Snippet) => `${file}:${line}`;
const all = snippets().map((snippet) => ({ ...snippet, where: where(snippet) }));

test('there are snippets of each kind', () => {
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(kindNames));
});

describe('YAML', () => {
  test.each(all.filter(({ language }) => language === 'yaml'))(
    '$where parses, and its inputs are those of action.yml',
    ({ text }) => {
      const document = parseDocument(text);
      expect(document.errors.map(({ message }) => message)).toEqual([]);
      for (const step of actionSteps(document.toJS())) expect(unknownInputs(step)).toEqual([]);
    },
  );
});

describe('requests', () => {
  test.each(all.filter(({ text }) => /^(GET|PUT|POST|DELETE) \//.test(text)))(
    '$where has a body of JSON',
    ({ text }) => {
      JSON.parse(text.slice(text.indexOf('\n')));
    },
  );
});

test('the rooms are the folders and files at the top of src', () => {
  const [{ text }] = snippetsOf('rooms') as [Snippet];
  const named = text
    .split('\n')
    .flatMap((line) => /^(?:[\w./]+ {2,})+/.exec(line)?.[0].trim().split(/ +/) ?? []);
  const tree = readdirSync(join(root, 'src'), { withFileTypes: true });
  expect(named.sort()).toEqual(tree.map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`).sort());
});

describe('commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  /** The error of a command, if any. */
  function complaint(command: string): string | undefined {
    const [program = '', first = '', second = ''] = command.split(/\s+/);
    if (program === 'npm' && ['ci', 'cit'].includes(first)) return undefined;
    if (program === 'npm') {
      const script = first === 'run' ? second : first;
      return scripts[script] ? undefined : `no script ${script}`;
    }
    if (program === 'node') return existsSync(join(root, first)) ? undefined : `no file ${first}`;
    if (program === 'bin/elasticsearch-keystore' && first === 'add')
      return read('__tests__/support/scenario/keyless.ts').includes(`'${second}'`)
        ? undefined
        : `untried ${second}`;
    if (program === 'git' && first === 'grep') return findsNothing(command);
    return `unknown program ${program}`;
  }

  /** For a commit of the history only the search is tested, because a shallow clone lacks it. */
  function findsNothing(command: string): string | undefined {
    const found = spawnSync(command.replace(/ [0-9a-f]{7,40} /, ' HEAD '), {
      cwd: root,
      shell: true,
      encoding: 'utf8',
    });
    return found.status === 0 && found.stdout !== '' ? undefined : `finds nothing: ${command}`;
  }

  test.each(all.filter(({ kind }) => kind === 'commands'))('$where', ({ text }) => {
    const commands = text.split('\n').flatMap((line) => line.replace(/#.*/, '').split('&&'));
    const complaints = commands
      .map((command) => command.trim())
      .filter(Boolean)
      .map(complaint);
    expect(complaints.filter(Boolean)).toEqual([]);
  });

  test.each([
    'npm run gone',
    'node __tests__/gone.ts',
    'gh run list',
    'git grep -l no-such-option HEAD -- src',
  ])('`%s` would be found', (command) => {
    expect(complaint(command)).toBeDefined();
  });
});

describe('diagrams', () => {
  test.each(snippetsOf('diagram').map((snippet) => ({ ...snippet, where: where(snippet) })))(
    '$where',
    ({ text }) => {
      const [kind, ...transitions] = text.trim().split('\n');
      expect(kind).toBe('stateDiagram-v2');
      for (const line of transitions)
        expect(line.trim()).toMatch(/^(\w+|\[\*\]) --> (\w+|\[\*\])(: [^:;]+)?$/);
    },
  );
});

describe('code', () => {
  const exported = (file: string) =>
    [
      ...read(file).matchAll(
        /^export (?:async )?(?:function|const|class|interface|type) (\w+)|\b(\w+)(?=,? [^;]*\} from )/gm,
      ),
    ].flatMap(([, own, passedOn]) => own ?? passedOn ?? []);

  test.each(snippetsOf('code').map((snippet) => ({ ...snippet, where: where(snippet) })))(
    '$where',
    ({ text }) => {
      expect(() => stripTypeScriptTypes(text)).not.toThrow();
      for (const [, names = '', file = ''] of text.matchAll(/^import \{ (.+) \} from '\.\.\/(.+)';/gm))
        for (const name of names.split(', '))
          expect(exported(`__tests__/${file}`)).toContain(name.replace('type ', ''));
    },
  );
});

test('links within the project lead somewhere', () => {
  const files = globSync(['*.md', 'docs/*.md', '__tests__/README.md'], { cwd: root });
  const links = files.flatMap((file) =>
    [...read(file).matchAll(/(?:\]\(|src(?:set)?=")(?!https?:)([^)"#]*)/g)].map(([, target = '']) =>
      join(file, '..', target),
    ),
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
});
