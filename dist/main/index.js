require('../bundle/index.js').main();
