import tseslint from 'typescript-eslint';

const server = ['libs/**/*.ts', 'apps/{server,auditor}/**/*.ts'];
const specs = ['**/*.factory.ts', '**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts', 'tests/**', 'libs/testing/**'];

const environment = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Configuration is read in config.ts only.' },
];
const wallClock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='DateTime'][property.name=/^(now|utc|local)$/]",
].map((selector) => ({ selector, message: 'The time comes from clock.ts, so that a test can hold it.' }));
/** A constructor of injected parts is a list; anything else with five parameters wants an object. */
const manyParameters = [
  'FunctionDeclaration[params.length>4]',
  'ArrowFunctionExpression[params.length>4]',
  "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
  ':not(MethodDefinition) > FunctionExpression[params.length>4]',
].map((selector) => ({ selector, message: 'At most four parameters.' }));
const everywhere = [{ selector: 'TSEnumDeclaration', message: 'A union of literals, or a zod enum of the contracts.' }, ...manyParameters];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'tools/', '**/*.{js,mjs,cjs}'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // Code points are what a length or an alphabet is counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      // Entities and framework options are classes in name only: their shape is what counts.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: server,
    ignores: ['libs/ui/**', 'libs/testing/**', ...specs],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...environment, ...wallClock],
      'no-restricted-imports': ['error', { paths: [{ name: 'node:process', message: 'Configuration is read in config.ts only.' }] }],
    },
  },
  { files: ['libs/platform/src/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...environment] } },
  {
    files: ['libs/platform/src/config.ts', 'libs/platform/src/command.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...wallClock] },
  },
  // Data, SQL and the one table of routes are as long as they are.
  {
    files: ['libs/contracts/src/api.ts', 'libs/*/migrations/**', '**/wording/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: specs,
    rules: {
      'max-lines': 'off',
      // A row of a table of cases has as many columns as it needs.
      'no-restricted-syntax': 'off',
      // What an answer holds is what the test is there to find out.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
