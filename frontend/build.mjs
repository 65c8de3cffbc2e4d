// SPDX-License-Identifier: EUPL-1.2
// Builds the front-end parts into the package: one style sheet, one script, fonts, pictures and the licences of what is in them.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { components } from "./components.mjs";
import { usedTokens } from "./tokens.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const modules = path.join(root, "node_modules");
const target = path.join(root, "src", "schakelpunt", "page", "static", "built");
const own = ["fonts", "theme", "page", "parts", "section"];
const shipped = ["@utrecht/component-library-css", "@nl-design-system-unstable/voorbeeld-design-tokens", "@fontsource/fira-sans"];

const text = (...parts) => readFile(path.join(...parts), "utf8");
const componentStyle = (name) => text(modules, "@utrecht", `${name}-css`, "dist", "index.css");
const ownStyle = (name) => text(here, "css", `${name}.css`);

async function style() {
  const parts = (await Promise.all(components.map(componentStyle))).map((part) => part.replace(/\/\*\*[\s\S]*?\*\//g, ""));
  const mine = await Promise.all(own.map(ownStyle));
  const tokens = await text(modules, "@nl-design-system-unstable", "voorbeeld-design-tokens", "dist", "theme.css");
  const notice = "/*! Contains parts of third parties; see NOTICE.txt beside this file. */";
  return [notice, usedTokens(tokens, ...parts, ...mine), ...parts, ...mine].join("\n");
}

async function notice() {
  const parts = await Promise.all(shipped.map(async (name) => {
    const folder = path.join(modules, name);
    const about = JSON.parse(await text(folder, "package.json"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const words = file ? await text(folder, file) : `Licensed under ${about.license}; the text of that licence stands in this file.`;
    return `${about.name} ${about.version} (${about.license})\n\n${words.trim()}\n`;
  }));
  return parts.join(`\n${"=".repeat(80)}\n\n`);
}

const shared = {
  bundle: true,
  minify: true,
  outdir: target,
  assetNames: "[name]",
  logLevel: "warning",
  target: ["es2020", "chrome100", "firefox100", "safari15"],
  loader: { ".woff2": "file", ".svg": "file" },
};

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await build({ ...shared, stdin: { contents: await style(), loader: "css", resolveDir: path.join(here, "css"), sourcefile: "app.css" }, entryNames: "app" });
await build({ ...shared, entryPoints: [path.join(here, "app.js"), path.join(here, "css", "print.css")] , entryNames: "[name]" });
await cp(path.join(here, "img", "favicon.svg"), path.join(target, "favicon.svg"));
await writeFile(path.join(target, "NOTICE.txt"), await notice());

for (const name of (await readdir(target)).sort()) {
  const bytes = await readFile(path.join(target, name));
  const squeezed = name.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(36)} ${String(bytes.length).padStart(8)} bytes ${String(squeezed).padStart(8)} compressed`);
}
