// Every npm script starts with this: dist and the tests are those of Node 24, and another Node fails late and unclearly.
// `npm ci` ends with it too, where it only tells: .npmrc hides npm's warnings about engines, one block a package.
if (Number(process.versions.node.split('.')[0]) !== 24) {
  console.error(
    `This project needs Node 24, and "node" is ${process.version}: run \`npm ci\` (it brings Node 24 where it can), or install Node 24.`,
  );
  if (process.env.npm_lifecycle_event !== 'postinstall') process.exit(1);
}
