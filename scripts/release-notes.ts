/** What a release of a tag says. Nothing is released whose tag, package, lockfile and changelog do not agree. */

export interface Release {
  /** Such as `v1.2.3`. */
  tag: string;
  /** The commit that the tag stands on. */
  sha: string;
  /** `owner/name`. */
  repository: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** Version by the file that says so. */
  versions: Record<string, string>;
}

/** Throws one error with all that is wrong, a line each. */
export function releaseNotes({ tag, sha, repository, changelog, versions }: Release): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) throw new Error(`The tag "${tag}" is not of the form v1.2.3.`);
  const [newest] = sections(changelog);
  const problems = Object.entries(versions)
    .filter(([, found]) => found !== version)
    .map(([file, found]) => `${file} says ${found}, and the tag ${tag}.`);
  const text = newest?.version === version ? newest.text : undefined;
  if (text === undefined)
    problems.push(`The first section of CHANGELOG.md is "${newest?.version}", and not "${version}".`);
  else if (text === '') problems.push(`CHANGELOG.md says nothing of ${version}.`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${text}

## Pin it

\`\`\`yaml
- uses: ${repository}@${sha} # ${tag}
\`\`\`

\`dist\` was built again from this commit, and is the same byte for byte. Its attestation:

\`\`\`sh
gh attestation verify dist/bundle/index.js --repo ${repository}
\`\`\`
`;
}

/** From the newest to the oldest, as they stand in the file. */
function sections(changelog: string): { version: string; text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = '', ...lines] = section.split('\n');
      return { version: version.trim(), text: lines.join('\n').trim() };
    });
}
