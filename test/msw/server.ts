import { setupServer } from "msw/node"
import { afterAll, afterEach, beforeAll } from "vitest"
import { coreHandlers } from "./core.handlers"
import { resetMockState } from "./mock-state"

/** Server of jsdom tests; a test adds its feature's handlers with `server.use(...)`. */
export const server = setupServer(...coreHandlers())

/** Starts the server around the tests of a file. A request nobody answers fails the test. */
export const startMockServer = (): void => {
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }))
  afterEach(() => {
    server.resetHandlers()
    resetMockState()
  })
  afterAll(() => server.close())
}
