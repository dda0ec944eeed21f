export type Format = "bold" | "italic" | "list" | "link"

type Edited = { text: string; selection: [number, number] }

const wrap = (text: string, [from, to]: [number, number], mark: string): Edited => {
  const isMarked = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark
  const isOther = mark === "*" && text.slice(from - 2, from) === "**"
  if (isMarked && !isOther) {
    return {
      text: text.slice(0, from - mark.length) + text.slice(from, to) + text.slice(to + mark.length),
      selection: [from - mark.length, to - mark.length],
    }
  }
  return {
    text: text.slice(0, from) + mark + text.slice(from, to) + mark + text.slice(to),
    selection: [from + mark.length, to + mark.length],
  }
}

const toggleList = (text: string, [from, to]: [number, number]): Edited => {
  const start = text.lastIndexOf("\n", from - 1) + 1
  const next = text.indexOf("\n", to)
  const end = next < 0 ? text.length : next
  const lines = text.slice(start, end).split("\n")
  const isList = lines.every((line) => line.startsWith("- "))
  const block = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join("\n")
  return { text: text.slice(0, start) + block + text.slice(end), selection: [start + block.length, start + block.length] }
}

/**
 * Puts a mark around the selected part of a Markdown text, or takes it away where it is.
 * @param word stands for the text of a link when nothing is selected
 */
export const formatMarkdown = (text: string, selection: [number, number], format: Format, word: string): Edited => {
  const [from, to] = selection
  switch (format) {
    case "bold":
      return wrap(text, selection, "**")
    case "italic":
      return wrap(text, selection, "*")
    case "list":
      return toggleList(text, selection)
    case "link": {
      const label = text.slice(from, to) || word
      const address = from + label.length + 3
      return {
        text: `${text.slice(0, from)}[${label}](https://)${text.slice(to)}`,
        selection: [address, address + "https://".length],
      }
    }
  }
}
