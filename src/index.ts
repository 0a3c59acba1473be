/** Both entries in one bundle, so that what both load is there once. dist/main and dist/post call one each (scripts/build.ts). */
export const main = () => import('./main/main.ts');
export const post = () => import('./post/post.ts');
