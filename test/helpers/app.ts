import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"

/** What a suite of HTTP tests works with; the functions give their value inside hooks and tests. */
export type App = {
  /** Requests to the running app; answers of every status come back, none is thrown. */
  api: AxiosInstance
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

const relaxed = (api: AxiosInstance): AxiosInstance =>
  new Proxy(api, {
    get: (target, name) => {
      const value = Reflect.get(target, name)
      if (name === "get" || name === "delete") {
        return (url: string, config: object = {}) => target[name](url, { validateStatus: () => true, ...config })
      }
      if (name === "post" || name === "put" || name === "patch") {
        return (url: string, body?: unknown, config: object = {}) =>
          target[name](url, body, { validateStatus: () => true, ...config })
      }
      return value
    },
  })

/**
 * Boots the whole app on a database of its own for the tests declared in `suite`; after every
 * test the database is as the suite's own top-level `beforeAll` has left it. Booting takes
 * several seconds: put the tests of one area into one suite.
 */
export const withApp = (suite: (app: App) => void, { env = {} }: AppOptions = {}): void =>
  medusaIntegrationTestRunner({
    inApp: true,
    cwd: process.cwd(),
    env,
    testSuite: ({ api, getContainer, dbConfig, utils }) =>
      suite({
        api: relaxed(api),
        getContainer,
        databaseUrl: dbConfig.clientUrl,
        settle: () => utils.waitWorkflowExecutions(),
      }),
  })
