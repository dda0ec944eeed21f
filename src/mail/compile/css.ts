/** Properties that somebody's own HTML may set: none that moves it over other parts or loads anything. */
const PROPERTIES = new Set(
  (
    "background background-color border border-bottom border-collapse border-color border-left border-radius border-right border-spacing " +
    "border-style border-top border-width color direction display font font-family font-size font-style font-variant font-weight " +
    "height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width min-width " +
    "padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent text-transform " +
    "vertical-align white-space width word-break word-spacing"
  ).split(" ")
)

const VALUE = /^[\w\s#%.,"'+-]*(?:(?:rgb|rgba|hsl|hsla)\([\d\s.,%/]*\)[\w\s#%.,"'+-]*)*(?:!important)?$/i

/** Anything in a style that runs or loads. Backslashes and comments hide names. */
const ACTIVE = /url\s*\(|expression|javascript|vbscript|behaviou?r|-moz-binding|@import|image-set|[<\\]|\/\*/i

/** A style with what may stand in it alone. */
export const cleanStyle = (style: string): string =>
  style
    .split(";")
    .map((declaration) => {
      const colon = declaration.indexOf(":")
      return { name: declaration.slice(0, colon).trim().toLowerCase(), value: declaration.slice(colon + 1).trim() }
    })
    .filter(({ name, value }) => PROPERTIES.has(name) && value.length > 0 && value.length <= 200 && VALUE.test(value))
    .filter(({ name, value }) => !name.startsWith("margin") || !value.includes("-"))
    .filter(({ name, value }) => name !== "display" || /^(inline|block|inline-block|none)$/i.test(value))
    .map(({ name, value }) => `${name}:${value};`)
    .join("")

/** Whether a style only says how things look. */
export const isPassive = (style: string): boolean => !ACTIVE.test(style)
