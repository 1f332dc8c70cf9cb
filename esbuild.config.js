// Builds what is generated (the country table, the JSON Schemas) and what is shipped: one CommonJS bundle, with
// the parts that few commands need (schema, Word) as bundles of their own, and the data as compact files.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Keeps the lazily imported modules out of the main bundle, each as a file beside it. */
const lazyParts = (parts) => ({
  name: 'lazy-parts',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.?\// }, (args) => {
      const part = parts.find((name) => args.kind === 'dynamic-import' && args.path.endsWith(`/${name}`));
      return part ? { path: `./${part}.cjs`, external: true } : undefined;
    });
  },
});

/** Gives cli-table3 the program's own measure of width. */
const oneWidth = {
  name: 'one-width',
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, (args) =>
      args.importer.includes('cli-table3')
        ? { path: fileURLToPath(new URL('src/render/cli-table-width.cjs', import.meta.url)) }
        : undefined,
    );
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

/** JSON in ASCII: read as one-byte text, it parses in half the time. */
const compact = (value) =>
  JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.20',
  minify: !process.env.BRIEF_READABLE,
  metafile: true,
  logLevel: 'warning',
};
const lazy = {
  validation: 'src/dataset/validation.ts',
  markdown: 'src/render/markdown.ts',
  docx: 'src/render/docx.ts',
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
writeFileSync('src/dataset/country-names.generated.json', `${JSON.stringify(countryTable(), null, 1)}\n`);

const main = await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/brief.cjs',
  plugins: [lazyParts(Object.keys(lazy)), oneWidth],
});
const parts = await build({ ...common, entryPoints: lazy, outdir: 'dist', outExtension: { '.js': '.cjs' } });
writeFileSync('dist/THIRD-PARTY-LICENCES.txt', notices([main.metafile, parts.metafile]));

const { COLLECTIONS, jsonSchemaOf } = require('./dist/validation.cjs');
mkdirSync('data/schema', { recursive: true });
for (const name of ['dataset', ...COLLECTIONS]) {
  writeFileSync(`data/schema/${name}.schema.json`, `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
// The compact dataset: a line for dataset.json, then one for each collection.
const lines = ['dataset', ...COLLECTIONS].map((name) =>
  compact(JSON.parse(readFileSync(`data/${name}.json`, 'utf8'))),
);
writeFileSync('dist/dataset.jsonl', `${lines.join('\n')}\n`);

// The man page, from the declarations that help prints.
mkdirSync('dist/man');
await build({
  ...common,
  entryPoints: ['src/cli/manual.ts'],
  outfile: 'dist/man/manual.cjs',
  plugins: [lazyParts(Object.keys(lazy)), oneWidth],
});
const { manualPage } = require('./dist/man/manual.cjs');
writeFileSync('dist/man/brief.1', manualPage(JSON.parse(readFileSync('data/dataset.json', 'utf8')).updated));
rmSync('dist/man/manual.cjs');
