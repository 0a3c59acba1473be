// Every npm script starts with this: dist and the tests are those of Node 24, and another Node fails late and unclearly.
if (Number(process.versions.node.split('.')[0]) !== 24) {
  console.error(
    `This project needs Node 24, and "node" is ${process.version}: run \`npm ci\` (it brings Node 24 where it can), or install Node 24.`,
  );
  process.exit(1);
}
