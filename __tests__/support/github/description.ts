/**
 * GitHub's own OpenAPI description (package @octokit/openapi, the one of api.github.com), reduced to the served operations.
 * The whole description has 13 MB. The reduced one is cached under node_modules/.cache by package version, operations and this file.
 * GitHub Enterprise Server 3.17 to 3.19 describe these operations in the same form, so one description serves both.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: object;
}

export interface OperationDescription {
  operationId: string;
  externalDocs?: { url: string };
  parameters?: ({ $ref: string } | Parameter)[];
  requestBody?: { content: Record<string, { schema: { properties?: object } }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

export interface Description {
  paths: Record<string, Record<string, OperationDescription>>;
  components: Record<string, Record<string, unknown>>;
}

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** Throws if the description lacks one of the operations: the API has changed, and the double must be updated. */
export function describe(operationIds: string[]): Description {
  const whole = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  const folder = join(whole, '..', '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const recipe = operationIds.join() + readFileSync(import.meta.filename, 'utf8');
  const wanted = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const cached = join(folder, '..', '..', '.cache', 'github-double', `${version}-${wanted}.json`);
  try {
    return JSON.parse(readFileSync(cached, 'utf8'));
  } catch {
    const cut = cutDown(JSON.parse(readFileSync(whole, 'utf8')), new Set(operationIds));
    keep(cached, JSON.stringify(cut));
    return cut;
  }
}

/** Renames the finished file, so that a parallel process never reads half of it. */
function keep(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${randomUUID()}`;
  writeFileSync(half, text);
  renameSync(half, path);
}

function cutDown(whole: Description, operationIds: Set<string>): Description {
  const cut: Description = { paths: {}, components: {} };
  for (const [path, item] of Object.entries(whole.paths))
    for (const method of methods) {
      const operation = item[method];
      if (!operation || !operationIds.delete(operation.operationId)) continue;
      cut.paths[path] = { ...cut.paths[path], [method]: operation };
      copyReferences(operation, whole, cut);
    }
  if (operationIds.size > 0) throw new Error(`not in GitHub's description: ${[...operationIds].join(', ')}`);
  return cut;
}

/** Copies all components that `node` refers to, directly or indirectly. */
function copyReferences(node: unknown, whole: Description, cut: Description): void {
  if (node === null || typeof node !== 'object') return;
  const [, , kind, name] = '$ref' in node && typeof node.$ref === 'string' ? node.$ref.split('/') : [];
  if (kind && name && cut.components[kind]?.[name] === undefined) {
    const component = whole.components[kind]?.[name];
    cut.components[kind] = { ...cut.components[kind], [name]: component };
    copyReferences(component, whole, cut);
  }
  for (const child of Object.values(node)) copyReferences(child, whole, cut);
}
