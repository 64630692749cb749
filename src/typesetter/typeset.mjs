// Typesets one document at a time, for as long as its parent keeps standard input open.
//
//   node --expose-gc typeset.mjs TEMPLATES FONTS
//
// in:  one JSON object a line: { "subject": "B03", "template": "business-case/obc.typ", "files": { "figures.json": "base64" },
//      "standard": "ua-1", "seconds": 1781222400 }
// out: one JSON line { "length": 123456, "pages": 30, "printed": [ "table:ask" ] } (what the template left word of, by the label <printed>) followed by exactly that many bytes of PDF,
//      or one JSON line { "problems": [ "sentence" ] } and no bytes; the compiler's own account, with file and line,
//      is then on standard error, ended by a line "--".
//
// It keeps nothing between documents but what the compiler remembers of the last one, for when that is made again with a few figures changed:
// a document of another subject or template shares too little with it to be worth the memory. A warning is a problem: an unknown font is only
// a warning to the compiler, and the page would come out in another one.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as turn } from 'node:timers/promises';

const [templates, fonts] = process.argv.slice(2).map((path) => resolve(path));
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });

class Refusal extends Error {
  constructor(problems) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

/** The exporter speaks in one long debug string; what it says about the document is in its message parts. */
const sentences = (error) => {
  const text = String(error.message ?? error);
  const parts = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1].replace(/\\*"/g, "'"));
  return parts.length > 0 ? parts : [text];
};

let remembered;

/** Lets go of the documents before, all but the last of the same subject and template. */
function forgetOthers({ subject, template }) {
  const wanted = `${subject} ${template}`;
  if (wanted !== remembered) {
    compiler.evictCache(0);
    remembered = wanted;
  }
}

/** The engine's share of a document (50 MB of pages) is freed when JavaScript's small handle on it is, which nothing else would hasten. */
async function letGo() {
  globalThis.gc();
  await turn();
  compiler.evictCache(1);
}

function typeset({ template, files, standard, seconds }) {
  for (const [path, content] of Object.entries(files)) {
    compiler.mapShadow(resolve(templates, path), Buffer.from(content, 'base64'));
  }
  try {
    const compiled = compiler.compile({ mainFilePath: resolve(templates, template), resetRead: true });
    compiled.printDiagnostics();
    const notes = [compiled.takeError(), compiled.takeWarnings()].filter(Boolean).flatMap((note) => note.shortDiagnostics);
    if (notes.length > 0 || !compiled.result) {
      throw new Refusal(notes.map((note) => note.message));
    }
    return { pages: compiled.result.numOfPages, printed: compiler.query(compiled.result, { selector: '<printed>', field: 'value' }), pdf: compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: seconds }) };
  } finally {
    compiler.resetShadow();
  }
}

const write = (chunk) => new Promise((done, failed) => process.stdout.write(chunk, (error) => (error ? failed(error) : done())));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  try {
    const request = JSON.parse(line);
    forgetOthers(request);
    const { pages, printed, pdf } = typeset(request);
    await write(JSON.stringify({ length: pdf.length, pages, printed }) + '\n');
    await write(pdf);
  } catch (error) {
    console.error('--');
    await write(JSON.stringify({ problems: error.problems ?? sentences(error) }) + '\n');
  }
  await letGo();
}
