/** The notes of a release. Tag, package, lockfile and changelog must have the same version. */

export interface Release {
  /** Such as `v1.2.3`. */
  tag: string;
  /** The commit of the tag. */
  sha: string;
  /** `owner/name`. */
  repository: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** The version in each file. */
  versions: Record<string, string>;
}

/** Throws one error with all problems, one a line. */
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

/** From newest to oldest, as in the file. */
function sections(changelog: string): { version: string; text: string }[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = '', ...lines] = section.split('\n');
      return { version: version.trim(), text: lines.join('\n').trim() };
    });
}
