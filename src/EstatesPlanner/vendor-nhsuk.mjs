// Copies the NHS design system's built files into a folder of our own. Its two @font-face rules fetch a font from an outside host that
// only registered bodies may use, so they are taken out: pages make no outside request, and Arial is what remains.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const target = process.argv[2];
const source = join(import.meta.dirname, 'node_modules/nhsuk-frontend/dist/nhsuk');

await mkdir(join(target, 'nhsuk'), { recursive: true });
const css = await readFile(join(source, 'nhsuk-frontend.min.css'), 'utf8');
const own = css
  .replace(/@font-face\{[^}]*\}/g, '')
  .replaceAll('Frutiger W01,', '')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
if (/https?:\/\/(?!www\.w3\.org)/.test(own)) throw new Error('The style sheet still names an outside host.');
await writeFile(join(target, 'nhsuk/nhsuk-frontend.min.css'), own);

const js = await readFile(join(source, 'nhsuk-frontend.min.js'), 'utf8');
await writeFile(join(target, 'nhsuk/nhsuk-frontend.min.js'), js.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
await cp(join(source, 'assets'), join(target, 'assets'), { recursive: true });
