import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const CONFIG = `import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  featureFlags: { rbac: true },
  modules: [
    { resolve: "@medusajs/medusa/rbac" },
    {
      resolve: "@medusajs/medusa/fulfillment",
      dependencies: ["bijou_econt"],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "medusa-bijou-suite/providers/econt", id: "econt" },
        ],
      },
    },
  ],
  plugins: [{ resolve: "medusa-bijou-suite", options: JSON.parse(process.env.SUITE_OPTIONS ?? "{}") }],
})
`

/** A page of the host's own, so that its admin has something beside the plugin's. */
const PAGE = `const HostPage = () => <p>host</p>

export default HostPage
`

const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    skipLibCheck: true,
    strict: true,
    jsx: "react-jsx",
    outDir: "./.medusa/server",
    rootDir: "./",
  },
  "ts-node": { swc: true },
  include: ["**/*", ".medusa/types/*"],
  exclude: ["node_modules", ".medusa/server", ".medusa/admin", "src/admin"],
}

const FROM_PROJECT = {
  dependencies: ["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"],
  devDependencies: ["@swc/core", "@types/node", "@types/react", "react", "react-dom", "ts-node", "typescript", "vite"],
}

/**
 * Writes a shop with nothing in it but Medusa, with roles switched on, and the plugin.
 * @param {{ folder: string, tarball: string, project: object }} options `project` is the
 *   package.json whose versions it takes
 */
export const writeHostApp = ({ folder, tarball, project }) => {
  const pick = (names) => Object.fromEntries(names.map((name) => [name, project.devDependencies[name]]))
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`
  mkdirSync(join(folder, "src/admin/routes/host"), { recursive: true })
  writeFileSync(
    join(folder, "package.json"),
    json({
      name: "host-shop",
      version: "1.0.0",
      private: true,
      dependencies: { ...pick(FROM_PROJECT.dependencies), [project.name]: `file:${tarball}` },
      devDependencies: pick(FROM_PROJECT.devDependencies),
    })
  )
  writeFileSync(join(folder, "medusa-config.ts"), CONFIG)
  writeFileSync(join(folder, "tsconfig.json"), json(TSCONFIG))
  writeFileSync(join(folder, "src/admin/routes/host/page.tsx"), PAGE)
}
