/** The snippets that readers copy from the documents, and the tests that use each of them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { actionSteps } from './steps.ts';

const root = join(import.meta.dirname, '../../..');

export interface Snippet {
  /** Relative to the root, such as `docs/migrate.md`. */
  file: string;
  /** The number of its first line, from 1. */
  line: number;
  /** The language after the opening fence, or empty. */
  language: string;
  /** Without the indentation of the fence. */
  text: string;
  kind: Kind;
}

/** For each kind of snippet: how it is recognised, and which test uses it. */
const kinds = {
  workflow: {
    is: ({ language, text }) => language === 'yaml' && /^on:/m.test(text),
    exercise: 'run by a runner program against a real cluster (__tests__/workflows/documents.test.ts)',
  },
  keyless: {
    is: ({ file, language }) => file === 'docs/keyless.md' && language !== 'sh',
    exercise:
      'its step, realm and role mapping work together on a real node (__tests__/scenarios/keyless.test.ts)',
  },
  confirm: {
    is: ({ file, language }) => file === 'docs/confirm.md' && (language === 'json' || language === 'yaml'),
    exercise:
      'pipeline, template and role are what hosts are confirmed with on a real cluster (__tests__/scenarios/confirm-documents.test.ts)',
  },
  step: {
    is: ({ language, text }) => language === 'yaml' && actionSteps(parseDocument(text).toJS()).length > 0,
    exercise: 'run as GitHub’s runner does, against a real cluster (__tests__/scenarios/documents.test.ts)',
  },
  'confirming role': {
    is: ({ file, text }) =>
      file === 'docs/privileges.md' && text.startsWith('PUT /_security/role/heartbeat-confirmer'),
    exercise:
      'a user with this role beside another confirms a host, and without it does not (__tests__/scenarios/confirm-privileges.test.ts)',
  },
  'minting role': {
    is: ({ file, text }) => file === 'docs/privileges.md' && text.startsWith('PUT /_security/role/'),
    exercise:
      'a user with no other role mints the key, which then works (__tests__/products/products.test.ts)',
  },
  'role descriptors': {
    is: ({ file, language }) => file === 'docs/privileges.md' && language === 'json',
    exercise:
      'a real cluster makes a key of them, which fails as it says there (__tests__/products/rows.test.ts)',
  },
  runbook: {
    is: ({ file, text }) => file === 'docs/security.md' && /^(POST|DELETE) \/_security\//.test(text),
    exercise:
      'done after a leak, it ends every key of the user and no other (__tests__/scenarios/leaked-minting-user.test.ts)',
  },
  request: {
    is: ({ text }) => /^(GET|PUT|POST|DELETE) \/_security\//.test(text),
    exercise: 'sent to a real cluster (__tests__/scenarios/documents.test.ts)',
  },
  commands: {
    is: ({ language }) => language === 'sh',
    exercise: 'each line names a script, a file or a setting that there is (__tests__/unit/snippets.test.ts)',
  },
  diagram: {
    is: ({ language }) => language === 'mermaid',
    exercise: 'each of its lines is a transition (__tests__/unit/snippets.test.ts)',
  },
  rooms: {
    is: ({ file, language }) => file === 'docs/design.md' && language === 'text',
    exercise: 'names each folder and file at the top of src (__tests__/unit/snippets.test.ts)',
  },
  code: {
    is: ({ language }) => language === 'ts',
    exercise: 'its syntax and all that it imports are checked (__tests__/unit/snippets.test.ts)',
  },
} as const satisfies Record<string, { is(snippet: Omit<Snippet, 'kind'>): boolean; exercise: string }>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds);

/** Describes how a snippet is tested. */
export const exerciseOf = ({ kind }: Snippet): string => kinds[kind].exercise;

/** All snippets, ordered by file and line. Throws for one that no test uses. */
export function snippets(): Snippet[] {
  const files = globSync(['*.md', 'docs/*.md', '__tests__/README.md'], { cwd: root }).sort();
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map((match) => {
      const [, indent = '', language = '', block = ''] = match;
      const line = text.slice(0, match.index).split('\n').length + 1;
      return classified({ file, line, language, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), '') });
    });
  });
}

export const snippetsOf = (kind: Kind): Snippet[] => snippets().filter((snippet) => snippet.kind === kind);

function classified(snippet: Omit<Snippet, 'kind'>): Snippet {
  const found = (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].is(snippet));
  if (!found) throw new Error(`${snippet.file}:${snippet.line}: no test uses this snippet.`);
  return { ...snippet, kind: found };
}
