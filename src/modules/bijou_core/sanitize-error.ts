const LONGEST = 300

/** What may name a person or carry what somebody wrote. */
const PERSONAL: readonly [RegExp, string][] = [
  [/\([^()]*\)=\([^()]*\)/g, "(…)"],
  [/"[^"]*"|'[^']*'|`[^`]*`|„[^“”]*[“”]/g, "…"],
  [/[^\s@<>(),;:]+@[^\s@<>(),;:]+/g, "…"],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, "…"],
  [/\+?\d[\d\s/-]{4,}\d/g, "…"],
]

const codeOf = (error: Error): string => {
  const code = "code" in error ? error.code : "type" in error ? error.type : undefined
  return typeof code === "string" || typeof code === "number" ? ` ${code}` : ""
}

/**
 * Says what went wrong without personal data: the kind of error, its code, and its first line
 * without quoted values, addresses, telephone and other long numbers; 300 characters at most.
 */
export const sanitizeError = (error: unknown): string => {
  if (!(error instanceof Error)) {
    return "Unknown error"
  }
  // The driver puts the statement before the message; its last part is the message itself.
  const line = (error.message.split(" - ").pop() ?? "").split("\n")[0]
  const message = PERSONAL.reduce((text, [pattern, put]) => text.replace(pattern, put), line)
  return `${error.name}${codeOf(error)}: ${message}`.slice(0, LONGEST)
}
