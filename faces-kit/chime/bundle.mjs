// Bundles the SDK into one file for the call page, and notes by hash what it was made from. The same versions give the same bytes:
// with --check it is made once more beside, and compared.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = '../src/main/resources/META-INF/resources/praxis/chime';
const MADE = ['amazon-chime-sdk.js', 'LICENSES.txt'];
const SOURCES = ['bundle.mjs', 'no-messaging.js', 'package-lock.json', 'package.json', 'sdk.js'];
const checking = process.argv[2] === '--check';
const folder = checking ? await mkdtemp(join(tmpdir(), 'chime-')) : here(FOLDER);
const out = join(folder, MADE[0]);
const { version } = JSON.parse(await readFile(here('./node_modules/amazon-chime-sdk-js/package.json'), 'utf8'));

await build({
  absWorkingDir: here('.'),
  entryPoints: ['sdk.js'],
  outfile: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  // A number library tries WebAssembly first and goes on without; the page's policy would report each try.
  define: { global: 'globalThis', WebAssembly: 'undefined' },
  alias: { '@aws-sdk/client-chime-sdk-messaging': './no-messaging.js' },
  banner: { js: `/* Amazon Chime SDK for JavaScript ${version}, Apache License 2.0, and the packages named in LICENSES.txt beside this file. */` },
  logLevel: 'warning',
  metafile: true,
}).then(({ metafile }) => licences(metafile));
if (checking) await compare();
else await note();

/** In the form of sha256sum. */
async function note() {
  const lines = [];
  for (const file of [...SOURCES, ...MADE.map((name) => `${FOLDER}/${name}`)]) {
    lines.push(`${createHash('sha256').update(await readFile(here(file))).digest('hex')}  ${file}\n`);
  }
  await writeFile(here('bundle.sha256'), lines.join(''));
}

async function compare() {
  for (const name of MADE) {
    const same = (await readFile(join(folder, name))).equals(await readFile(here(`${FOLDER}/${name}`)));
    console.log(`${name}: ${same ? 'the same bytes' : 'DIFFERENT'}`);
    if (!same) process.exitCode = 1;
  }
}

/** The licence text of every package that is in the bundle. */
async function licences(metafile) {
  const packages = [...new Set(Object.keys(metafile.inputs).flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))].sort();
  const texts = [];
  for (const name of packages) {
    const about = JSON.parse(await readFile(here(`./node_modules/${name}/package.json`), 'utf8'));
    const text = await first(['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license'].map((file) => here(`./node_modules/${name}/${file}`)));
    const notice = await first([here(`./node_modules/${name}/NOTICE`), here(`./node_modules/${name}/NOTICE.txt`)]);
    texts.push(`${name} ${about.version} (${about.license})\n\n${[text, notice].filter(Boolean).join('\n')}`);
  }
  await writeFile(join(folder, MADE[1]), texts.join(`\n${'-'.repeat(80)}\n\n`).replace(/\r/g, ''));
}

async function first(files) {
  for (const file of files) {
    try {
      return await readFile(file, 'utf8');
    } catch {
      continue;
    }
  }
  return '';
}
