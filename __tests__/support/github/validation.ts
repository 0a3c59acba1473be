/**
 * Validates requests and answers against GitHub's description, so that client and double stay true to the API.
 * Errors name the field and the rule, never a value: they are printed, and bodies hold secrets.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Description, OperationDescription, Parameter } from './description.ts';

export interface Route {
  operationId: string;
  documentationUrl: string | undefined;
  /** Decoded. */
  params: Record<string, string>;
}

interface Described {
  template: string;
  method: string;
  pattern: RegExp;
  operation: OperationDescription;
  parameters: Parameter[];
}

const json = 'application/json';
const inPointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const pointer = (...parts: string[]) => `github#/${parts.map(inPointer).join('/')}`;
const describeErrors = (where: string, errors: ErrorObject[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`);

export class Validation {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
  // Path and query are text: only there "30" is an integer.
  readonly #text = new Ajv({ strict: false, allErrors: true, coerceTypes: true, logger: false });
  readonly #described: Described[];

  constructor(description: Description) {
    formats.default(this.#ajv);
    this.#ajv.addSchema(description, 'github');
    this.#described = Object.entries(description.paths)
      .flatMap(([template, item]) =>
        Object.entries(item).map(([method, operation]) => ({
          template,
          method,
          operation,
          pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
          parameters: (operation.parameters ?? []).map((parameter) =>
            '$ref' in parameter ? resolve(description, parameter.$ref) : parameter,
          ),
        })),
      )
      // `secrets/public-key` before `secrets/{secret_name}`
      .sort((a, b) => a.template.split('{').length - b.template.split('{').length);
  }

  /** @param path as sent, after the prefix and without the query. Undefined for an unknown operation. */
  route(method: string, path: string): Route | undefined {
    for (const { pattern, operation, ...described } of this.#described) {
      const match = described.method === method.toLowerCase() ? pattern.exec(path) : null;
      if (!match) continue;
      const params = Object.entries(match.groups ?? {}).map(([name, text]) => [
        name,
        decodeURIComponent(text),
      ]);
      const { operationId, externalDocs } = operation;
      return { operationId, documentationUrl: externalDocs?.url, params: Object.fromEntries(params) };
    }
    return undefined;
  }

  /** The errors of a request. A field or parameter that GitHub would ignore is an error too. */
  request(
    { operationId, params }: Route,
    query: URLSearchParams,
    contentType: string,
    body: unknown,
  ): string[] {
    const described = this.#find(operationId);
    const { operation, template, method } = described;
    const complaints = this.#checkText(described, 'path', params);
    complaints.push(...this.#checkText(described, 'query', Object.fromEntries(query)));
    const schema = operation.requestBody?.content[json]?.schema;
    if (!schema) return body === undefined ? complaints : [...complaints, 'body is not expected'];
    if (!contentType.startsWith(json)) complaints.push(`content-type is not ${json}`);
    const validate = this.#schema('paths', template, method, 'requestBody', 'content', json, 'schema');
    if (!validate(body)) return [...complaints, ...describeErrors('body', validate.errors)];
    const known = Object.keys(schema.properties ?? {});
    const unknown = Object.keys(body as object).filter((name) => !known.includes(name));
    return [...complaints, ...unknown.map((name) => `body has the unknown field ${name}`)];
  }

  /** The errors of a successful answer. */
  answer(operationId: string, status: number, body: unknown): string[] {
    const { operation, template, method } = this.#find(operationId);
    const described = operation.responses[status];
    if (!described) return [`status ${status} is not described`];
    if (!described.content?.[json]) return body === undefined ? [] : [`status ${status} has no body`];
    const validate = this.#schema(
      'paths',
      template,
      method,
      'responses',
      String(status),
      'content',
      json,
      'schema',
    );
    return validate(body) ? [] : describeErrors('answer', validate.errors);
  }

  #checkText(
    { operation, parameters }: Described,
    place: 'path' | 'query',
    given: Record<string, string>,
  ): string[] {
    const id = `${operation.operationId} ${place}`;
    if (!this.#text.getSchema(id)) {
      const known = parameters.filter((parameter) => parameter.in === place);
      const properties = Object.fromEntries(known.map(({ name, schema }) => [name, schema]));
      this.#text.addSchema({ type: 'object', properties, additionalProperties: false }, id);
    }
    const validate = this.#text.getSchema(id);
    return validate?.({ ...given }) ? [] : describeErrors(place, validate?.errors);
  }

  #schema(...parts: string[]): ValidateFunction {
    const validate = this.#ajv.getSchema(pointer(...parts));
    if (!validate) throw new Error(`no schema at ${parts.join(' ')}`);
    return validate;
  }

  #find(operationId: string): Described {
    const found = this.#described.find(({ operation }) => operation.operationId === operationId);
    if (!found) throw new Error(`not described: ${operationId}`);
    return found;
  }
}

function resolve(description: Description, reference: string): Parameter {
  const [, , kind = '', name = ''] = reference.split('/');
  return description.components[kind]?.[name] as Parameter;
}
