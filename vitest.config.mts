import { storybookTest } from "@storybook/addon-vitest/vitest-plugin"
import { playwright } from "@vitest/browser-playwright"
import swc from "unplugin-swc"
import { defineConfig } from "vitest/config"
import { browserArguments, findBrowser } from "./test/lib/browser.mjs"

/** What Medusa's bundler puts in for the admin; the tests run as on a shop of this machine. */
const adminGlobals = {
  __BACKEND_URL__: JSON.stringify("http://localhost:9000"),
  __BASE__: JSON.stringify("/app"),
  __AUTH_TYPE__: JSON.stringify("session"),
  __JWT_TOKEN_STORAGE_KEY__: JSON.stringify("medusa_auth_token"),
  __STOREFRONT_URL__: JSON.stringify("http://localhost:8000"),
  __MAX_UPLOAD_FILE_SIZE__: JSON.stringify(1024 * 1024),
}

/** A machine that is slow or busy is no reason to fail: these only end what hangs. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }

const SERVER_TESTS = ["**/*.int.test.ts", "**/*.redis.test.ts"]

/** Medusa's models and services need the decorators as the server's compiler writes them. */
const serverCompiler = () =>
  swc.vite({
    tsconfigFile: false,
    jsc: {
      target: "es2021",
      parser: { syntax: "typescript", decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    sourceMaps: true,
  })

const serverProject = (name: string, include: string[], globalSetup: string[]) => ({
  plugins: [serverCompiler()],
  test: {
    name,
    include,
    environment: "node" as const,
    globals: true,
    pool: "forks" as const,
    maxWorkers: Number(process.env.INTEGRATION_WORKERS ?? 2),
    globalSetup,
    setupFiles: ["./test/setup/medusa.ts"],
    ...PATIENCE,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
})

/** Loading Storybook takes seconds: it is left out when `--project` asks for others only. */
const wantsStories = () => {
  const projects = process.argv.flatMap((word, index, words) => (word === "--project" ? [words[index + 1]] : []))
  return projects.length === 0 || projects.includes("stories")
}

const storiesProject = () => ({
  extends: "./vite.config.ts",
  plugins: [storybookTest({ configDir: ".storybook" })],
  test: {
    name: "stories",
    ...PATIENCE,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: "127.0.0.1" },
      provider: playwright({
        launchOptions: { executablePath: findBrowser() ?? undefined, args: browserArguments },
      }),
      instances: [{ browser: "chromium" as const }],
    },
    setupFiles: [".storybook/vitest.setup.ts"],
  },
})

export default defineConfig({
  test: {
    // Restoring the database after a test cuts the pool's idle connections; it opens new ones.
    onConsoleLog: (log) => !log.startsWith("Connection Error: Connection ended unexpectedly"),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "demo/**/*.test.{ts,mts,mjs}", "econt-sandbox/**/*.test.ts", "bench/**/*.test.{ts,mts,mjs}", "scripts/**/*.test.{ts,mts,mjs}", "test/**/*.test.ts"],
          exclude: SERVER_TESTS,
          environment: "node",
          ...PATIENCE,
        },
      },
      {
        define: adminGlobals,
        test: {
          name: "ui",
          include: ["src/admin/**/*.test.tsx", "test/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["./test/setup/ui.ts"],
          server: { deps: { inline: [/@medusajs\//] } },
          ...PATIENCE,
        },
      },
      serverProject(
        "integration",
        ["src/**/__tests__/**/*.int.test.ts", "demo/__tests__/*.int.test.ts", "test/integration/**/*.int.test.ts"],
        ["./test/setup/postgres.ts"]
      ),
      serverProject(
        "redis",
        ["src/**/__tests__/**/*.redis.test.ts", "test/redis/**/*.redis.test.ts"],
        ["./test/setup/postgres.ts", "./test/setup/redis.ts"]
      ),
      ...(wantsStories() ? [storiesProject()] : []),
    ],
  },
})
