/** Answers about repositories and environments: GitHub's own examples, with the requested name and id. */
import { type Answer, type Call, environmentOf, repositoryOf } from './call.ts';
import type { Repository } from './directory.ts';

type Body = Record<string, unknown>;

export function readRepository(call: Call): Answer {
  // The example is of a fork; it and its source lack a field that the schema of the same release requires.
  const { source, parent, ...example } = exampleOf<Body>(call, 'full-repository-default-response');
  return { status: 200, body: { language: null, ...named(example, repositoryOf(call)), fork: false } };
}

export function readEnvironment(call: Call): Answer {
  return { status: 200, body: { ...exampleOf<Body>(call, 'environment'), name: environmentOf(call) } };
}

/** One entry of a list of repositories. */
export function minimalRepository(call: Call, repository: Repository): Body {
  const { repositories } = exampleOf<{ repositories: [Body] }>(call, 'public-repository-paginated');
  return named(repositories[0], repository);
}

function exampleOf<Value>({ description }: Call, name: string): Value {
  const example = description.components.examples?.[name] as { value: Value } | undefined;
  if (!example) throw new Error(`GitHub's description has no example ${name}`);
  return example.value;
}

/** The examples have octocat/Hello-World in all fields and URLs. */
function named(example: Body, { id, owner, name, fullName, isPublic }: Repository): Body {
  const text = JSON.stringify(example)
    .replaceAll('octocat/Hello-World', fullName)
    .replaceAll('"octocat"', JSON.stringify(owner));
  return { ...JSON.parse(text), id, name, full_name: fullName, private: !isPublic };
}
