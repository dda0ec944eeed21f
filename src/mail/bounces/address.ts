const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]"

/** An address as reports write it: no spaces or quotes in the local part, a dot or nothing in the domain. */
export const ADDRESS = `${ATOM}{1,128}@[A-Za-z0-9](?:[A-Za-z0-9-]|\\.(?=[A-Za-z0-9])){0,250}`

const FIRST = new RegExp(ADDRESS)

/**
 * The first address in a piece of text, lower-cased, without display name or brackets.
 * @returns "" if there is none
 */
export const addressIn = (text: string) => FIRST.exec(text.slice(0, 2000))?.[0].toLowerCase() ?? ""

/** All addresses in a header such as `To`, lower-cased, each once, at most 1,000. */
export const addressesIn = (text: string) => {
  const found = text.slice(0, 100_000).match(new RegExp(ADDRESS, "g")) ?? []
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, 1000)
}
