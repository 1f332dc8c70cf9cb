// Builds what is generated (the country table, the JSON Schemas of files and answers) and what is shipped: one
// CommonJS bundle, with the parts that few commands need (schema, Word) as bundles of their own, and the data as
// compact files.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
/** Names of every country from i18n-iso-countries: { US: { alpha3, names: [display name, ...others] } }. */
function countryTable() {
  const library = require('i18n-iso-countries');
  const { countries } = require('i18n-iso-countries/langs/en.json');
  const table = {};
  const entries = Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1));
  const shortest = ([official, ...names]) =>
    [official, ...names]
      .filter((name) => name.length > 3 && !/[.,(]/.test(name) && official.includes(name))
      .sort((a, b) => a.length - b.length)[0] ?? official.replace(/,.*| \(.*/, '');
  const taken = entries.map(([, value]) => shortest([value].flat()));
  for (const [code, value] of entries) {
    const names = [value].flat();
    const short = shortest(names);
    const display = taken.filter((name) => name === short).length > 1 ? names[0] : short;
    table[code] = { alpha3: library.alpha2ToAlpha3(code), names: [...new Set([display, ...names])] };
  }
  return table;
}

/** The schemas of answers, and the file that keeps what they were last made from. */
const ANSWERS = {
  made: 'src/reports/answers.generated.json',
  state: 'node_modules/.cache/brief/answers',
  from: ['src/dataset', 'src/dates', 'src/query', 'src/reports'],
};

/** The sources of the schemas of answers and the schemas, as one hash. */
function stateOfAnswers() {
  const sources = ANSWERS.from.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const hash = createHash('sha256');
  for (const path of ['src/reports/answers.build.js', 'package-lock.json', ANSWERS.made, ...sources.sort()])
    hash.update(`${path}\0`).update(existsSync(path) ? readFileSync(path) : '');
  return hash.digest('hex');
}

/** Makes the schemas of answers where their sources have changed: it takes longer than all the rest. */
async function makeAnswers() {
  if (existsSync(ANSWERS.state) && readFileSync(ANSWERS.state, 'utf8') === stateOfAnswers()) return;
  const { answerSchemas } = await import('./src/reports/answers.build.js');
  writeFileSync(ANSWERS.made, `${JSON.stringify(answerSchemas(), null, 1)}\n`);
  mkdirSync('node_modules/.cache/brief', { recursive: true });
  writeFileSync(ANSWERS.state, stateOfAnswers());
}

/** What few answers need, by the name of its import: each a file beside the main bundle, read when it is asked for. */
const PARTS = {
  './validation': 'src/dataset/validation.ts',
  './answer-schemas': 'src/reports/answer-schemas.ts',
  './wide-text': 'src/render/wide-text.ts',
  './markdown': 'src/render/markdown.ts',
  './html': 'src/render/html/index.ts',
  './docx': 'src/render/docx/index.ts',
  'csv-stringify/sync': 'csv-stringify/sync',
  chalk: 'chalk',
};
const fileOf = (name) => name.replace(/^\.\//, '').replace(/\//g, '-');
const parts = {
  name: 'parts',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ kind, path }) => {
      const name = path.replace(/^\.\.?\/(?:.*\/)?/, './');
      return kind === 'dynamic-import' && name in PARTS
        ? { path: `./${fileOf(name)}.cjs`, external: true }
        : undefined;
    });
  },
};

/** Modules of packages for which a file of our own stands. */
const STAND_INS = {
  // One measure of width for the whole page, and no table of emoji to load.
  'cli-table3': { 'string-width': 'src/render/cli-table-width.cjs' },
  // Only programs whose subcommands are programs need it, and to load it takes a twentieth of a start.
  commander: { 'node:child_process': 'src/cli/no-child-process.cjs' },
};
const standIns = {
  name: 'stand-ins',
  setup(builder) {
    builder.onResolve({ filter: /^(string-width|node:child_process)$/ }, ({ path, importer }) => {
      const [, stands] =
        Object.entries(STAND_INS).find(([name]) => importer.includes(`/node_modules/${name}/`)) ?? [];
      return stands?.[path] && { path: fileURLToPath(new URL(stands[path], import.meta.url)) };
    });
  },
};

/** The licences of all that is bundled, as their terms ask. */
function notices(metafiles) {
  const packages = new Set();
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const match = /^(?:.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(path);
      if (match) packages.add(path.slice(0, path.lastIndexOf(match[1]) + match[1].length));
    }
  }
  const texts = [...packages].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'license', 'license.md', 'LICENCE', 'LICENSE.txt'].find((name) => {
      try {
        return readFileSync(`${folder}/${name}`, 'utf8').length > 0;
      } catch {
        return false;
      }
    });
    const terms = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `Licence: ${manifest.license}`;
    return `${manifest.name} ${manifest.version}\n\n${terms}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.20',
  minify: !process.env.BRIEF_READABLE,
  metafile: true,
  logLevel: 'warning',
  // Its main file is UMD, whose imports a bundler does not see.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
writeFileSync('src/dataset/country-names.generated.json', `${JSON.stringify(countryTable(), null, 1)}\n`);

const building = build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/brief.cjs',
  plugins: [parts, standIns],
});
await makeAnswers();
const main = await building;
const partFiles = await build({
  ...common,
  entryPoints: Object.entries(PARTS).map(([name, path]) => ({ in: path, out: fileOf(name) })),
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  plugins: [parts],
});
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', notices([main.metafile, partFiles.metafile]));

const { COLLECTIONS, COMPACT_FILES, compactFiles, inAscii, jsonSchemaOf } = require('./dist/validation.cjs');
// esbuild leaves letters beyond ASCII in regular expressions.
writeFileSync('dist/brief.cjs', inAscii(readFileSync('dist/brief.cjs', 'utf8')));

mkdirSync('data/schema', { recursive: true });
for (const name of ['dataset', ...COLLECTIONS]) {
  writeFileSync(`data/schema/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
const read = (name) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const compact = compactFiles({ about: read('dataset'), read });
for (const name of COMPACT_FILES) writeFileSync(`dist/${name}.jsonl`, compact[name]);

// The man page, from the declarations that help prints.
mkdirSync('dist/man');
await build({
  ...common,
  entryPoints: ['src/cli/manual.ts'],
  outfile: 'dist/man/manual.cjs',
  plugins: [parts, standIns],
});
const { manualPage } = require('./dist/man/manual.cjs');
writeFileSync('dist/man/brief.1', manualPage(read('dataset').updated));
rmSync('dist/man/manual.cjs');
