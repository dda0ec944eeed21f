const FIRST_WAIT = 50
const LONGEST_WAIT = 2000

/**
 * Does something with the database that must not be lost, through restarts of it.
 * @param work can be done twice
 * @param until moment (milliseconds) after which it is given up
 * @throws what the last attempt threw
 */
export const persist = async <T>(work: () => Promise<T>, until: number): Promise<T> => {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() + wait > until) {
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
