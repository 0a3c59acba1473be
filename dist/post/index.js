require('../bundle/index.js').post();
