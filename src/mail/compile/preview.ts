import { BY_NIGHT, SCHEMES } from "./style"

export interface PreviewOptions {
  mode: "light" | "dark"
  /** Off shows what a reader sees before pictures are loaded. */
  images: boolean
}

const STYLES = /<style[^>]*>[\s\S]*?<\/style>/g

/**
 * A mail as a frame in the admin shows it, `<iframe sandbox srcdoc>`: in the mode that was asked for,
 * whatever the machine of the reader prefers, and with a policy that lets nothing run or be loaded but
 * pictures.
 * @param html the HTML part of {@link renderFor}
 */
export const previewHtml = (html: string, { mode, images }: PreviewOptions): string => {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'${images ? "; img-src https: http: data:" : ""}`
  return html
    .replace(STYLES, (style) =>
      style.replaceAll(BY_NIGHT, mode === "dark" ? "@media all" : "@media not all").replaceAll(SCHEMES, `color-scheme:${mode}`)
    )
    .replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
}
