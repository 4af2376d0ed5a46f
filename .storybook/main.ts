import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    // @tanstack/query-core reads process.env.
    define: { ...vite.define, 'process.env.NODE_ENV': JSON.stringify('production') },
    resolve: {
      ...vite.resolve,
      conditions: ['source', 'module', 'browser', 'development|production', 'default'],
    },
    // A build beside a running Storybook must not reload it.
    server: { ...vite.server, watch: { ignored: ['**/dist/**', '**/.shots/**', '**/.cache/**'] } },
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
