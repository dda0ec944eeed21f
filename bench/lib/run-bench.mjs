import { toLine } from "../../demo/lib/errors.mjs"

/**
 * Runs a benchmark as the command line asks for it; the exit code says whether every bar was kept.
 * @param {{ HELP: string, parseOptions: (argv: string[]) => object }} commandLine
 * @param {(options: object) => Promise<boolean>} run whether every bar was kept
 */
export const runBench = async ({ HELP, parseOptions }, run) => {
  try {
    const options = parseOptions(process.argv.slice(2))
    if (options.help) {
      console.log(HELP)
    } else {
      process.exitCode = (await run(options)) ? 0 : 1
    }
  } catch (error) {
    console.error(toLine(error))
    process.exitCode = 1
  }
}
