import { createRequire } from "node:module"
import { join } from "node:path"

/**
 * Builds the dashboard with the extensions of the current folder's `src/admin` into `admin`, as
 * `medusa build` does, and writes Vite's manifest, which says what loads what.
 */
const fromHere = createRequire(join(process.cwd(), "package.json"))
const fromMedusa = createRequire(fromHere.resolve("@medusajs/medusa/package.json"))
const bundler = fromMedusa("@medusajs/admin-bundler")

await bundler.build({
  disable: false,
  path: "/app",
  backendUrl: "/",
  outDir: "./admin",
  sources: [join(process.cwd(), "src/admin")],
  plugins: ["@medusajs/draft-order/admin"],
  vite: () => ({ build: { manifest: true } }),
})
process.exit(0)
