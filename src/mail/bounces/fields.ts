/** Fields of one group, names in lower case, in the order they stand in. */
export type Fields = [name: string, value: string][]

const FIELD = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*(.*)$/

/**
 * Groups of `Name: value` fields, parted by empty lines, as in RFC 3464 section 2.1 and RFC 5965 section 3.
 * A line that begins with space goes on with the one before; other lines are left out.
 */
export const fieldGroups = (text: string) => {
  const groups: Fields[] = [[]]
  for (const line of text.split("\n", 20_000)) {
    const group = groups[groups.length - 1]
    const match = FIELD.exec(line.slice(0, 4000))
    const last = group[group.length - 1]
    if (line.trim() === "") {
      if (group.length > 0) {
        groups.push([])
      }
    } else if (match) {
      group.push([match[1].toLowerCase(), match[2].trim()])
    } else if (last && /^[ \t]/.test(line) && last[1].length < 8000) {
      last[1] = `${last[1]} ${line.trim()}`
    }
  }
  return groups.filter((group) => group.length > 0)
}

/** Value of the first field of that name, "" if there is none. */
export const field = (fields: Fields, name: string) =>
  fields.find(([key]) => key === name)?.[1] ?? ""

/** Values of all fields of that name. */
export const fieldAll = (fields: Fields, name: string) =>
  fields.filter(([key]) => key === name).map(([, value]) => value)
