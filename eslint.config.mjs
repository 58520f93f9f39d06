import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. Everything may lean on what its row names, and on nothing else. Between
 * rooms we import with `#` (`#domain/offer.ts`), inside a room with `./`.
 */
const rooms = {
  domain: [],
  schemas: ['domain'],
  settings: [],
  i18n: ['domain', 'settings'],
  data: ['domain', 'schemas', 'settings', 'i18n'],
  // Styles that come with a script, on request.
  browser: ['domain', 'styles'],
  worker: ['domain'],
  views: ['domain'],
  islands: ['domain', 'browser', 'views'],
  components: ['domain', 'i18n', 'views', 'islands', 'browser', 'styles'],
  layouts: ['domain', 'i18n', 'components', 'styles'],
  pages: ['domain', 'data', 'i18n', 'views', 'islands', 'components', 'layouts', 'styles'],
  commands: ['domain', 'data', 'settings', 'i18n'],
};

/** Packages the domain may use: small, pure, and kept better than we could; of the last two only the types exist. */
const domainPackages = [
  'fastest-levenshtein',
  'fuse.js',
  '@orama/stemmers',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
  'topojson-specification',
  'geojson',
];

const roomRules = Object.entries(rooms).map(([room, open]) => {
  const closed = [...Object.keys(rooms), 'styles'].filter((other) => other !== room && !open.includes(other));
  const patterns = [
    { regex: `^(#|(\\.\\./)+)(${closed.join('|')})/`, message: `${room} may use: ${open.join(', ') || 'nothing else'}.` },
    { regex: '^\\.\\./', message: 'Between rooms, import with #.' },
  ];
  if (room === 'domain') {
    patterns.push({
      regex: `^(?!#|\\.|(${domainPackages.join('|')})(/|$))`,
      message: 'Domain code is pure: no packages but those the table allows.',
    });
  }
  if (['browser', 'islands', 'views', 'worker'].includes(room)) {
    patterns.push({
      regex: '^(i18next|astro|yaml|node:)',
      message: 'This stays on the building side; browsers get finished words.',
    });
  }
  return { files: [`src/${room}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

/** An address of the site without the path that it may stand under (`GIDW_BASE`). */
const withoutBase = [':matches(Literal[value=/^\\/[^\\/]/], TemplateLiteral[quasis.0.value.raw=/^\\/[^\\/]/])'].flatMap(
  (address) =>
    [
      `JSXAttribute[name.name=/^(href|src|action|poster)$/] > ${address}`,
      `JSXAttribute[name.name=/^(href|src|action|poster)$/] > JSXExpressionContainer > ${address}`,
      `CallExpression[callee.name=/^(fetch|fetchData)$/] > ${address}`,
      `CallExpression[callee.property.name=/^(register|assign|replaceState|pushState)$/] > ${address}`,
      `NewExpression[callee.name=/^(Worker|URL|Request)$/] > ${address}`,
    ].map((selector) => ({
      selector,
      message: 'An address of this site goes through linkTo or withBase: it may stand under a path.',
    })),
);

/** In the text that takes the place of another, `$&` and `$1` are signs; what a function gives is taken as it is. */
const asText = {
  selector:
    "CallExpression[callee.property.name=/^replace(All)?$/][arguments.0.value=/^\\{/]:not([arguments.1.type='ArrowFunctionExpression'], [arguments.1.type='Literal'])",
  message: 'Give a function: a name from outside may hold "$&".',
};

export default tseslint.config(
  { ignores: ['dist/', 'dist-*/', '.astro/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...withoutBase, asText] } },
  { files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
  // Generated and ambient types refer to each other in the old way.
  { files: ['**/*.d.ts', '.astro/**'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  ...roomRules,
);
