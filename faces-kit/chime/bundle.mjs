// Bundles the SDK into one file for the call page. The same versions give the same bytes.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = process.argv[2] ?? here('../src/main/resources/META-INF/resources/praxis/chime/amazon-chime-sdk.js');
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
  await writeFile(out.replace(/[^/\\]+$/, 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`).replace(/\r/g, ''));
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
