import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

const { CHROMIUM, CI, STOA_AUTH, STOA_FIRESTORE, WTR_COUNT } = process.env;

/** Writes `{passed, failed, skipped}` to `file`; a test file that does not load is one failure. */
const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const count = ({ tests, suites }) => {
      for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suites.forEach(count);
    };
    for (const { passed, testResults, errors } of sessions) {
      const before = counts.failed;
      if (testResults) count(testResults);
      if (!passed && counts.failed === before) counts.failed += Math.max(1, errors?.length ?? 0);
    }
    writeFileSync(file, JSON.stringify(counts));
  },
});

/** What a test page finds as `globalThis.stoaTest`: `host:port` of each emulator, or nothing. */
const addresses = JSON.stringify({ firestore: STOA_FIRESTORE, auth: STOA_AUTH });

export default {
  rootDir: '.',
  files: 'packages/{widgets,embed}/src/**/*.test.ts',
  concurrency: 2,
  testFramework: { config: { timeout: 20_000 } },
  nodeResolve: { exportConditions: ['source', 'browser', 'import', 'module', 'default'] },
  browsers: [
    chromeLauncher({
      // In a window of its own, with a storage of its own: hidden tabs draw no frames.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: CHROMIUM || '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  // The target and the semantics of class fields come from tsconfig.json.
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  // @tanstack/query-core reads process.env.
  testRunnerHtml: (path) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>test</title>
    <script>
      globalThis.process = { env: { NODE_ENV: 'test' } };
      globalThis.stoaTest = ${addresses};
    </script>
  </head>
  <body><script type="module" src="${path}"></script></body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: !CI }), ...(WTR_COUNT ? [countReporter(WTR_COUNT)] : [])],
};
