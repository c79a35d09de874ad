// The two pages: the demo shop at `/` and the staff's console at `/console`.
import { join, resolve } from "node:path"
import preact from "@preact/preset-vite"
import { defineConfig } from "vite"

export const out = join(process.env.ZHANGGUI_VAR ?? resolve("..", "var"), "web")

export default defineConfig({
  plugins: [preact()],
  build: {
    outDir: out,
    emptyOutDir: true,
    rollupOptions: { input: ["index.html", "console/index.html"] },
  },
})
