/** Bulgarian letters by the law on transliteration (State Gazette 19/2009), and the Russian ones a title may hold. */
const LETTERS: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sht", ъ: "a",
  ь: "y", ю: "yu", я: "ya", ѝ: "i", ы: "y", э: "e", ё: "yo",
}
const LONGEST = 80

/**
 * The name of a guide in addresses, made from its title: `Размери на пръстени` becomes
 * `razmeri-na-prasteni`. A title without a letter that can be written so gives `fallback`.
 */
export const handleFrom = (title: string, fallback: string): string => {
  const latin = title
    .toLowerCase()
    .replace(/ия(?![\p{L}])/gu, "ia")
    .replace(/[а-яѝё]/g, (letter) => LETTERS[letter])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
  return latin.slice(0, LONGEST).replace(/^-+|-+$/g, "") || fallback
}
