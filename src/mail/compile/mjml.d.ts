/** The one door of MJML that is used; the package brings no types. */
declare module "mjml" {
  interface Node {
    tagName: string
    attributes: Record<string, string>
    children?: Node[]
    content?: string
  }
  interface Options {
    validationLevel: "strict" | "soft" | "skip"
    ignoreIncludes: boolean
    useMjmlConfigOptions: boolean
    keepComments: boolean
    fonts: Record<string, string>
  }
  export default function mjml(input: Node, options: Options): Promise<{ html: string; errors: { formattedMessage: string }[] }>
}
