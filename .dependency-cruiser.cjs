/** In import order: each library may import only those before it. */
const layers = [
  'contracts',
  'platform',
  'audit',
  'identity',
  'reach',
  'rooms',
  'schedules',
  'screening',
  'messaging',
  'escalation',
  'watch',
  'moderation',
  'outlets',
  'care',
  'ui',
  'testing',
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const specs = '\\.(e2e-)?spec\\.tsx?$';

const order = layers.flatMap((lower, place) =>
  layers.slice(place + 1).map((upper) =>
    forbid(
      `${lower}-stands-below-${upper}`,
      `To act on ${upper}, ${lower} emits an event.`,
      // A spec may use what only specs may use.
      { path: `^libs/${lower}/`, ...(upper === 'testing' ? { pathNot: specs } : {}) },
      { path: `^libs/${upper}/` },
    ),
  ),
);

const browserApp = (app) =>
  forbid(
    `${app}-sees-only-contracts-and-ui`,
    'A browser holds no server code, and no code of the other app.',
    { path: `^apps/${app}/` },
    { path: `^(apps/(?!${app}/)|libs/(?!(contracts|ui)/))` },
  );

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Files that need each other to run are one file, or a third is missing. A type that is known both ways runs nowhere.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('nothing-unresolved', 'What cannot be found cannot be checked.', {}, { couldNotResolve: true }),
    forbid('libs-do-not-import-apps', 'Apps translate, libs decide.', { path: '^libs/' }, { path: '^apps/' }),
    forbid(
      'enter-a-lib-by-its-index',
      'Another library is entered through #libs/<name>.',
      { path: '^(?:apps|libs|tests)/([^/]+)/' },
      { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    ),
    forbid(
      'the-server-holds-no-test-code',
      'libs/testing is for specs.',
      { path: '^apps/server/', pathNot: specs },
      { path: '^libs/testing/' },
    ),
    forbid(
      'server-holds-no-browser-code',
      'apps/server answers the browser apps; it does not contain them.',
      { path: '^apps/server/' },
      { path: '^apps/(?!server/)' },
    ),
    forbid(
      'the-auditor-stands-alone',
      'It watches the server, so it shares no part of it but what the libraries hold.',
      { path: '^apps/auditor/', pathNot: specs },
      { path: '^(apps/(?!auditor/)|libs/(testing|ui)/)' },
    ),
    browserApp('member'),
    browserApp('staff'),
    forbid(
      'contracts-are-for-both-ends',
      'No Nest, no Node: a browser reads them too.',
      { path: '^libs/(contracts|ui)/', pathNot: specs },
      { path: '(^|/)node_modules/(@nestjs|typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'contracts-need-no-node',
      'A browser reads them too.',
      { path: '^libs/(contracts|ui)/', pathNot: specs },
      { dependencyTypes: ['core'] },
    ),
    ...order,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['app-source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
