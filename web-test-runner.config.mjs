import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

const { CHROMIUM, CI, STOA_AUTH, STOA_FIRESTORE, WTR_COUNT } = process.env;

/**
 * Writes `{passed, failed, files, shown}` to `file`: the files that failed, and each failure with its message. A test file
 * that does not load is one failure, and so is a skipped test.
 */
const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    const files = [];
    const failures = [];
    for (const { passed: whole, testFile, testResults, errors = [] } of sessions) {
      const path = relative(import.meta.dirname, testFile);
      const found = [];
      const look = ({ tests, suites }) => {
        for (const { name, passed: ok, skipped, error } of tests) {
          if (ok && !skipped) passed++;
          else
            found.push(
              `${path}: ${name}\n${skipped ? 'skipped' : `${error?.message ?? ''}\n${error?.stack ?? ''}`}`,
            );
        }
        suites.forEach(look);
      };
      if (testResults) look(testResults);
      if (!whole && found.length === 0)
        found.push(`${path}: ${errors.map(({ message, stack }) => stack ?? message).join('\n')}`);
      if (found.length > 0) files.push(path);
      failures.push(...found);
    }
    writeFileSync(
      file,
      JSON.stringify({ passed, failed: failures.length, files, shown: failures.join('\n\n') }),
    );
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
