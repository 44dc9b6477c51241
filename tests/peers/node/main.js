// Verifies and writes with tenpay on command: see ../src/child.rs.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');

const Tenpay = require('tenpay');
const util = require('tenpay/lib/util');

const [folder, key] = process.argv.slice(2);
const tenpay = new Tenpay({ appid: 'wxd930ea5d5a258f4f', mchid: '10000100', partnerKey: key });

// What the package's middleware does with the body of a request.
async function accept(document, signType) {
  try {
    return Boolean(await tenpay._parse(document, 'middleware_pay', signType));
  } catch {
    return false;
  }
}

async function write(order, signType) {
  const params = { ...order };
  params.sign = tenpay._getSign(params, signType);
  return util.buildXML(params);
}

// After a third as many that are not measured.
async function timed(count, work) {
  for (let i = 0; i < Math.ceil(count / 3); i++) await work();
  const results = new Array(count);
  const begin = process.hrtime.bigint();
  for (let i = 0; i < count; i++) results[i] = await work();
  return [process.hrtime.bigint() - begin, results];
}

async function answer([verb, file, signType, count]) {
  if (verb === 'version') {
    const { version } = require('tenpay/package.json');
    return `tenpay ${version}, Node.js ${process.versions.node}`;
  }
  const content = fs.readFileSync(path.join(folder, file), 'utf8');
  if (verb === 'verify') {
    const [ns, accepted] = await timed(Number(count), () => accept(content, signType));
    return `${ns} ${accepted.filter(Boolean).length}`;
  }
  const order = Object.fromEntries(content.trimEnd().split('\n').map((line) => line.split('\t')));
  const [ns, written] = await timed(Number(count), () => write(order, signType));
  return `${ns} ${Buffer.from(written.at(-1)).toString('hex')}`;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${await answer(line.split(' '))}\n`);
  }
}

main();
