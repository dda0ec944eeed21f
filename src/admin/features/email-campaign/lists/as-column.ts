/** Addresses between commas, semicolons, spaces and line ends, as one column of a file. */
export const asColumn = (text: string): string => ["email", ...text.split(/[\s,;<>"]+/).filter((part) => part.includes("@"))].join("\n")
