type Env = Readonly<Record<string, string | undefined>>;

/**
 * Why an input is empty although the workflow sets it, the likeliest first: reasons for every event, then those for this
 * one. Sources: https://docs.github.com/en/actions/concepts/security/secrets and
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow
 */
export function whyEmpty(env: Env): string {
  const reasons = [
    'its name is misspelt in the workflow',
    'it belongs to an environment, and the job does not name that environment (`environment:` of the job)',
    ...eventReasons(env),
    'this is a reusable workflow, and its caller does not pass it on (`secrets: inherit`)',
  ];
  return `An input is empty although the workflow sets it when its secret or variable is not available: ${reasons.join('; or ')}.`;
}

function eventReasons({ GITHUB_EVENT_NAME: event = '', GITHUB_ACTOR: actor }: Env): string[] {
  if (actor === 'dependabot[bot]') return ['Dependabot started this run, which gets Dependabot secrets only'];
  if (event.startsWith('pull_request') && event !== 'pull_request_target')
    return ['the pull request comes from a fork, whose workflows get no secrets'];
  return [];
}

/** In the post step: the same inputs were right in main, so none of the reasons above holds. */
export const whyEmptyInPost =
  'The main step had these inputs. GitHub evaluates them again for the post step, and in a composite action that another ' +
  'composite action uses they are empty then (https://github.com/actions/runner/issues/2030): use this action in the ' +
  'workflow itself, or in a composite action that the workflow uses directly. A step that changed `env` has the same effect.';
