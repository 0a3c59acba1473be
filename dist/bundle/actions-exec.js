for (const name of ["exec","getExecOutput"])
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('./actions-exec-package.js')[name] });
