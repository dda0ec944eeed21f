/**
 * Collects probes and prints a line for each.
 * @param {(line: string) => void} [print]
 * @returns {{ probe: (title: string, work: () => unknown) => Promise<boolean>, summary: () => string,
 *   hasFailed: () => boolean }} a probe fails when its work throws; it never stops the others
 */
export const createReport = (print = console.log) => {
  let passed = 0
  let failed = 0
  const probe = async (title, work) => {
    try {
      const fact = await work()
      passed += 1
      print(`passed  ${title}${fact ? ` (${fact})` : ""}`)
      return true
    } catch (error) {
      failed += 1
      print(`FAILED  ${title}: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }
  return { probe, summary: () => `${passed} passed, ${failed} failed`, hasFailed: () => failed > 0 }
}

/** @throws with the sentence when the condition does not hold */
export const ensure = (condition, sentence) => {
  if (!condition) {
    throw new Error(sentence)
  }
}
