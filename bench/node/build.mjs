// Bundles a peer for production: `node build.mjs FROM TO`, and with `--bare` behind it as a list and no more. Solid's JSX goes through its own compiler, React's through esbuild.
// With `node build.mjs --brotli FILE…` it says in how many bytes these files travel.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { transformAsync } from "@babel/core";
import presetSolid from "babel-preset-solid";
import { build } from "esbuild";

const solid = {
  name: "solid",
  setup({ onLoad }) {
    onLoad({ filter: /solid\.jsx$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await transformAsync(source, { filename: path, babelrc: false, configFile: false, presets: [[presetSolid, {}]] });
      return { contents: code, loader: "js" };
    });
  },
};

const [from, to, ...more] = process.argv.slice(2);
if (from === "--brotli") {
  const sizes = [to, ...more].map((file) => brotliCompressSync(readFileSync(file)).length);
  console.log(sizes.reduce((sum, size) => sum + size, 0));
} else {
  await build({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', BARE: String(more.includes("--bare")) },
    plugins: [solid],
    // The packages are not in a folder above the peers.
    nodePaths: [fileURLToPath(new URL("node_modules", import.meta.url))],
  });
}
