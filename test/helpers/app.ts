import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** Options of axios, which makes the requests. */
type RequestConfig = {
  headers?: Record<string, string>
  params?: object
  signal?: AbortSignal
  responseType?: "json" | "text" | "stream" | "arraybuffer"
  validateStatus?: (status: number) => boolean
  maxRedirects?: number
}

/** An answer, whatever its status; tests say themselves what they expect of `data`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; data: any; headers: Record<string, string | undefined> }

type Read = (url: string, config?: RequestConfig) => Promise<Answer>
type Write = (url: string, body?: unknown, config?: RequestConfig) => Promise<Answer>

/** Requests to the running app. */
export type Api = {
  get: Read
  delete: Read
  post: Write
  put: Write
  patch: Write
  /** Where the app listens, for requests that axios cannot make. */
  readonly defaults: { baseURL?: string }
}

/** What a suite of HTTP tests works with; the functions give their value inside hooks and tests. */
export type App = {
  /** Requests to the running app; answers of every status come back, none is thrown. */
  api: Api
  getContainer: () => MedusaContainer
  /** Address of the suite's own database. */
  databaseUrl: string
  /** Waits until workflows that events have started are done. */
  settle: () => Promise<void>
}

type AppOptions = {
  /** Environment while the app runs, such as `BIJOU_OPTIONS` or `MEDUSA_FF_RBAC`. */
  env?: Record<string, string>
}

const LENIENT = { validateStatus: () => true }

/** The client exists once the app runs, so it is looked at only when a test asks. */
const lenient = (api: Api): Api => ({
  get defaults() {
    return api.defaults
  },
  get: (url, config) => api.get(url, { ...LENIENT, ...config }),
  delete: (url, config) => api.delete(url, { ...LENIENT, ...config }),
  post: (url, body, config) => api.post(url, body, { ...LENIENT, ...config }),
  put: (url, body, config) => api.put(url, body, { ...LENIENT, ...config }),
  patch: (url, body, config) => api.patch(url, body, { ...LENIENT, ...config }),
})

/**
 * Boots the whole app on a database of its own for the tests declared in `suite`; after every
 * test the database is as the suite's own top-level `beforeAll` has left it. Booting takes
 * several seconds: put the tests of one area into one suite.
 */
export const withApp = (suite: (app: App) => void, { env = {} }: AppOptions = {}): void => {
  // The runner reads medusa-config.ts before it sets its own `env`.
  Object.assign(process.env, env)
  medusaIntegrationTestRunner({
    inApp: true,
    cwd: process.cwd(),
    testSuite: ({ api, getContainer, dbConfig, utils }) =>
      suite({
        api: lenient(api as Api),
        getContainer,
        databaseUrl: dbConfig.clientUrl,
        settle: () => utils.waitWorkflowExecutions(),
      }),
  })
}
