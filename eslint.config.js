import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const importWall = '@typescript-eslint/no-restricted-imports';

/** Forbids the imports matching `group` in the files matching `files`; types may pass where `types` says so. */
const wall = (files, group, message, { types = false, ignores = [], regex } = {}) => ({
  files,
  ignores,
  rules: {
    [importWall]: [
      'error',
      {
        patterns: [
          { group, message, allowTypeImports: types },
          ...(regex ? [{ regex, message, allowTypeImports: types }] : []),
        ],
      },
    ],
  },
});

const firebase = ['firebase', 'firebase/*', '@firebase/*'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.cache/**',
      '.shots/**',
      'custom-elements.json',
      '.git/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      wc['flat/best-practice'],
      lit['flat/recommended'],
      litA11y.configs?.['flat/recommended'] ?? litA11y.configs.recommended,
    ],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const array and a union.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.e2e.ts', 'packages/e2e/**', 'packages/backend/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['.storybook/**', 'stories/**', '**/vite*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },

  // Who may import whom: design.md §3.
  wall(
    ['packages/core/src/**/*.ts'],
    [...firebase, 'lit', 'lit/*', '@stoa/*'],
    'Core knows neither Lit nor a widget; only store/session.ts and store/live.ts import Firebase.',
    { ignores: ['packages/core/src/store/{session,live}.ts', '**/*.test.ts'] },
  ),
  wall(
    ['packages/core/src/store/{session,live}.ts'],
    ['lit', 'lit/*', '@stoa/*', '../*/**'],
    'The SDK seam imports nothing of ours above the store.',
  ),
  wall(
    ['packages/core/src/store/**/*.ts'],
    [...firebase, 'lit', 'lit/*', '@stoa/*', '../*/**'],
    'The store knows no kind of document.',
    { ignores: ['packages/core/src/store/{session,live}.ts', '**/*.test.ts'] },
  ),
  wall(
    ['packages/widgets/src/**/*.ts'],
    [...firebase, '@stoa/embed', '@stoa/backend', '@stoa/e2e', '**/core/src/**'],
    'Widgets reach Firebase through @stoa/core only.',
    { ignores: ['packages/widgets/src/{parts,base,styles,strings,features}/**'] },
  ),
  ...['support-board', 'idea-box', 'review-feed', 'chat-bubble', 'member-badge', 'owner-console'].map(
    (widget, _, all) =>
      wall(
        [`packages/widgets/src/${widget}/**/*.ts`],
        [
          ...firebase,
          '@stoa/embed',
          '@stoa/backend',
          ...all.filter((other) => other !== widget).map((other) => `../${other}/**`),
        ],
        'A widget imports features, parts, base, styles, strings and core; never another widget.',
      ),
  ),
  wall(
    ['packages/widgets/src/features/**/*.ts'],
    [
      ...firebase,
      '@stoa/embed',
      '@stoa/backend',
      '../../{support-board,idea-box,review-feed,chat-bubble,member-badge,owner-console}/**',
    ],
    'A feature serves widgets; it imports none.',
  ),
  wall(
    ['packages/widgets/src/parts/**/*.ts'],
    [...firebase, '@stoa/*', '@stoa/*/**', '../features/**', '../base/*controller*'],
    'Parts take values and fire events; they never fetch.',
    { types: true },
  ),
  wall(
    ['packages/widgets/src/{base,styles,strings}/**/*.ts'],
    [...firebase, '@stoa/embed', '@stoa/backend', '../features/**', '../parts/**', '../*-*/**'],
    'Base, styles and strings stand below everything else.',
    { ignores: ['**/*.test.ts'] },
  ),
  wall(
    ['packages/embed/src/**/*.ts'],
    [...firebase, 'lit', 'lit/*', '@stoa/backend'],
    'The loader imports only the first requests and the registry; Lit comes with a widget.',
    { ignores: ['**/*.test.ts'], regex: '^@stoa/core(?!/first$)' },
  ),
  wall(
    ['packages/backend/**/*.ts'],
    ['@stoa/widgets', '@stoa/widgets/*', '@stoa/embed', '@stoa/embed/*', 'lit', 'lit/*'],
    'The backend knows core only.',
  ),
);
