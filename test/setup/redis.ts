import { startRedis } from "../lib/redis.mjs"

/**
 * Starts a Redis of its own for the run, unless REDIS_URL names one.
 * @returns a function that stops it
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.REDIS_URL) {
    return async () => undefined
  }
  const server = await startRedis()
  process.env.REDIS_URL = server.url
  return async () => {
    delete process.env.REDIS_URL
    await server.stop()
  }
}
