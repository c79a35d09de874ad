// The widget as one classic script, so that any shop's page can load it with one tag.
import preact from "@preact/preset-vite"
import { defineConfig } from "vite"
import { out } from "./vite.config"

export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: out,
    emptyOutDir: false,
    lib: {
      entry: "widget/main.ts",
      formats: ["iife"],
      name: "zhanggui",
      fileName: () => "widget.js",
    },
  },
  define: { "process.env.NODE_ENV": '"production"' },
})
