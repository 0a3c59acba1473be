// Every npm script starts with this check: dist and the tests need Node 24, and fail late and unclearly with another version.
// `npm ci` ends with it too, as a warning only: .npmrc hides npm's own warnings about engines, one block per package.
if (Number(process.versions.node.split('.')[0]) !== 24) {
  console.error(
    `This project needs Node 24, and "node" is ${process.version}: run \`npm ci\` (it brings Node 24 where it can), or install Node 24.`,
  );
  if (process.env.npm_lifecycle_event !== 'postinstall') process.exit(1);
}
