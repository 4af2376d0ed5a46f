export default {
  globs: ['packages/widgets/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/strings/**'],
  litelement: true,
  outdir: '.',
  packagejson: false,
};
