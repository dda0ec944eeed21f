import { toLine } from "../../demo/lib/errors.mjs"
import { asText } from "./report.mjs"

/** A part that breaks is a failed line of the result; the others still run. */
const tryPart = async (part, measure, context) => {
  try {
    return await measure(context)
  } catch (error) {
    return [{ part, name: `${part} broke`, figure: toLine(error).split("\n")[0], pass: false }]
  }
}

/**
 * Runs the wanted parts of a benchmark and prints what each found.
 * @param {Record<string, (context: object) => Promise<object[]>>} parts
 * @param {{ wanted: string[], context: object, progress: object, lines: object[] }} run `lines` is added to
 */
export const runParts = async (parts, { wanted, context, progress, lines }) => {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.includes(name)) {
      const found = await progress.step(`Measuring: ${name}`, () => tryPart(name, measure, context))
      lines.push(...found)
      console.log(asText(found))
    }
  }
}
