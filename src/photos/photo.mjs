// Decodes one photo and writes it again, so that nothing but its pixels is kept: no place, no camera, no hidden second picture.
//
//   node photo.mjs jpeg|png|webp LONGEST THUMBNAIL ORIENTATION < photo > answer
//
// The answer is one line of JSON, { "type", "width", "height", "kept", "thumbnail" } with two lengths in bytes, then the photo with its longer
// side at most LONGEST, then a JPEG with its longer side at most THUMBNAIL. Exit 1 with a line on standard error where the photo is damaged.
//
// ORIENTATION is the EXIF number, 1 to 8, by which the pixels have to be turned; a JPEG's is read by its own decoder. The caller has looked at
// the size the header states; the codecs are WebAssembly, so a photo made to break one breaks only this process.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [format, longest, thumbnail, orientation] = [process.argv[2], ...process.argv.slice(3).map(Number)];

/** A PNG is a drawing or a screen, and stays one, unless it is a photo in truth: past this a JPEG is much smaller and looks the same. */
const LARGEST_PNG = 4 * 1024 * 1024;

globalThis.ImageData ??= class ImageData {
  constructor(data, width, height) {
    Object.assign(this, { data, width, height });
  }
};

const codec = (path) => new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve(path))));

/** What a decoder says on the way that means pixels are missing: it goes on and fills them with grey, which is no evidence. */
const DAMAGE = /damaged|premature end|bad (huffman|arithmetic) code|found marker/i;
const said = [];
const listening = { print: (line) => said.push(line), printErr: (line) => said.push(line) };

async function decode(bytes) {
  if (format === 'jpeg') {
    const { init, default: read } = await import('@jsquash/jpeg/decode.js');
    await init(codec('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'), listening);
    return read(bytes, { preserveOrientation: true });
  }
  if (format === 'png') {
    const { init, default: read } = await import('@jsquash/png/decode.js');
    await init(codec('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return read(bytes);
  }
  const { init, default: read } = await import('@jsquash/webp/decode.js');
  await init(codec('@jsquash/webp/codec/dec/webp_dec.wasm'), listening);
  return read(bytes);
}

let encoder;

async function jpeg(image, quality) {
  const { init, default: write } = await import('@jsquash/jpeg/encode.js');
  encoder ??= init(codec('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  await encoder;
  // Progressive scans and searched tables save a twentieth of the size for twice the time.
  return Buffer.from(await write(image, { quality, progressive: false }));
}

async function png(image) {
  const { init, default: write } = await import('@jsquash/png/encode.js');
  await init(codec('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return Buffer.from(await write(image));
}

/** JPEG and paper have no transparency: what is see-through shows white. */
function onWhite(image) {
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3];
    if (alpha < 255) {
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = (data[at + channel] * alpha + 255 * (255 - alpha)) / 255;
      }
      data[at + 3] = 255;
    }
  }
  return image;
}

/** Where each small pixel begins and ends along the large side, in large pixels. */
const spans = (small, large) => Array.from({ length: small }, (_, i) => [(i * large) / small, ((i + 1) * large) / small]);

/** Adds to a sum the share of each value between two places; the first and the last may be only partly inside. */
function cover([from, to], add) {
  for (let at = Math.floor(from); at < to; at++) {
    add(at, Math.min(to, at + 1) - Math.max(from, at));
  }
}

/** Each small pixel is the mean of the area it stands for. */
function shrink(image, side) {
  const { data, width, height } = image;
  const scale = side / Math.max(width, height);
  if (scale >= 1) {
    return image;
  }
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const area = (width / w) * (height / h);
  const [small, sum, columns] = [new Uint8ClampedArray(w * h * 4), new Float32Array(w * 4), spans(w, width)];
  spans(h, height).forEach((rows, y) => {
    sum.fill(0);
    cover(rows, (row, share) => {
      const line = row * width * 4;
      for (let x = 0; x < w; x++) {
        const [from, to] = columns[x];
        let [r, g, b] = [0, 0, 0];
        for (let at = Math.floor(from); at < to; at++) {
          const part = Math.min(to, at + 1) - Math.max(from, at);
          const pixel = line + at * 4;
          r += data[pixel] * part;
          g += data[pixel + 1] * part;
          b += data[pixel + 2] * part;
        }
        sum[x * 4] += r * share;
        sum[x * 4 + 1] += g * share;
        sum[x * 4 + 2] += b * share;
      }
    });
    for (let at = 0; at < sum.length; at++) {
      small[y * w * 4 + at] = at % 4 === 3 ? 255 : Math.round(sum[at] / area);
    }
  });
  return new ImageData(small, w, h);
}

/** Turned and mirrored as the EXIF orientation asks: where pixel (x, y) of the upright picture lies in the stored one. */
function upright(image) {
  const { data, width, height } = image;
  const [right, bottom] = [width - 1, height - 1];
  const place = {
    2: (x, y) => [right - x, y], 3: (x, y) => [right - x, bottom - y], 4: (x, y) => [x, bottom - y],
    5: (x, y) => [y, x], 6: (x, y) => [y, bottom - x], 7: (x, y) => [right - y, bottom - x], 8: (x, y) => [right - y, x],
  }[orientation];
  if (!place) {
    return image;
  }
  const [w, h] = orientation > 4 ? [height, width] : [width, height];
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [fromX, fromY] = place(x, y);
      const from = (fromY * width + fromX) * 4;
      turned.set(data.subarray(from, from + 4), (y * w + x) * 4);
    }
  }
  return new ImageData(turned, w, h);
}

async function read() {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  const all = Buffer.concat(chunks);
  return all.buffer.slice(all.byteOffset, all.byteOffset + all.byteLength);
}

const write = (chunk) => new Promise((done, failed) => process.stdout.write(chunk, (error) => (error ? failed(error) : done())));

let image;
try {
  image = await decode(await read());
} catch (error) {
  said.push(`damaged: ${error}`);
}
if (!image || said.some((line) => DAMAGE.test(line))) {
  process.stderr.write(said.join(' '));
  process.exitCode = 1;
} else {
  image = upright(shrink(format === 'jpeg' ? image : onWhite(image), longest));
  const whole = format === 'png' ? await png(image) : null;
  const stays = whole && whole.length <= LARGEST_PNG;
  const kept = stays ? whole : await jpeg(image, 85);
  const small = await jpeg(shrink(image, thumbnail), 78);
  await write(JSON.stringify({ type: stays ? 'image/png' : 'image/jpeg', width: image.width, height: image.height, kept: kept.length, thumbnail: small.length }) + '\n');
  await write(kept);
  await write(small);
}
