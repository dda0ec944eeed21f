import { Mark, mergeAttributes, Node } from "@tiptap/core"
import { Document } from "@tiptap/extension-document"
import { Paragraph } from "@tiptap/extension-paragraph"
import type { MergeField, TEXT_COLORS } from "../../../../../contracts/email-campaign-text"

type TextColor = (typeof TEXT_COLORS)[number]

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    mailLink: { setLink: (href: string) => ReturnType; unsetLink: () => ReturnType }
    mailColor: { setColor: (color: TextColor | null) => ReturnType }
    mailField: { insertField: (name: MergeField, fallback: string) => ReturnType }
    mailAlign: { setAlign: (align: "left" | "center" | "right") => ReturnType }
  }
}

/** A line knows no second paragraph. */
export const LineDocument = Document.extend({ content: "paragraph" })

export const AlignedParagraph = Paragraph.extend({
  addAttributes() {
    return {
      textAlign: {
        default: null as string | null,
        parseHTML: (element) => (["left", "center", "right"].includes(element.style.textAlign) ? element.style.textAlign : null),
        renderHTML: ({ textAlign }) => (textAlign ? { style: `text-align: ${textAlign as string}` } : {}),
      },
    }
  },
  addCommands() {
    return { ...this.parent?.(), setAlign: (textAlign) => ({ commands }) => commands.updateAttributes("paragraph", { textAlign }) }
  },
})

/** Drawn as marked words, not as a link: nobody leaves the page by a click, and no address is ever run. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [{ tag: "a[href]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { class: "underline decoration-1 underline-offset-2", title: HTMLAttributes.href as string }, 0],
  addCommands: () => ({
    setLink: (href) => ({ chain }) => chain().extendMarkRange("link").setMark("link", { href }).run(),
    unsetLink: () => ({ chain }) => chain().extendMarkRange("link").unsetMark("link").run(),
  }),
})

/** A colour of the theme, by its name. */
export const TextStyle = Mark.create<{ colorOf: (name: string) => string }>({
  name: "textStyle",
  addOptions: () => ({ colorOf: () => "inherit" }),
  addAttributes: () => ({ color: { default: null as string | null } }),
  parseHTML: () => [],
  renderHTML({ HTMLAttributes }) {
    return ["span", { style: `color: ${this.options.colorOf(HTMLAttributes.color as string)}` }, 0]
  },
  addCommands: () => ({
    setColor: (color) => ({ commands }) => (color ? commands.setMark("textStyle", { color }) : commands.unsetMark("textStyle")),
  }),
})

/** Stands for what is known of the reader, or for its fallback. */
export const FieldNode = Node.create<{ nameOf: (name: MergeField) => string }>({
  name: "field",
  group: "inline",
  inline: true,
  atom: true,
  addOptions: () => ({ nameOf: (name) => name }),
  addAttributes: () => ({
    name: { default: "first_name", parseHTML: (element) => element.dataset.field },
    fallback: { default: "", parseHTML: (element) => element.dataset.fallback ?? "" },
  }),
  parseHTML: () => [{ tag: "span[data-field]" }],
  renderHTML({ node }) {
    const { name, fallback } = node.attrs as { name: MergeField; fallback: string }
    const label = this.options.nameOf(name)
    return [
      "span",
      mergeAttributes({
        "data-field": name,
        "data-fallback": fallback,
        class: "bg-ui-tag-blue-bg text-ui-tag-blue-text rounded px-1 [&.ProseMirror-selectednode]:shadow-borders-focus",
      }),
      fallback ? `${label}: ${fallback}` : label,
    ]
  },
  addCommands: () => ({
    insertField: (name, fallback) => ({ commands }) => commands.insertContent({ type: "field", attrs: { name, fallback } }),
  }),
})
