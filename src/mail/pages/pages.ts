import type { Frequency } from "../../contracts/email-campaign-contact"
import { escapeHtml } from "../compile/escape"
import { type PageContext, renderLayout, renderMessage } from "./layout"
import { pageTexts } from "./texts"

type Choice = { handle: string; name: string; description: string; isChosen: boolean }

/** What a reader has chosen so far. */
export type Preferences = {
  /** With all but its first letter left out. */
  address: string
  marketing: boolean
  tracking: boolean
  topics: Choice[]
  frequency: Frequency
  /** Day until which nothing is sent, as it is written in the page's language. */
  pausedUntil: string | null
}

const button = (name: string, value: string, label: string, isPlain = false): string =>
  `<button${isPlain ? ' class="plain"' : ""} name="${name}" value="${value}">${escapeHtml(label)}</button>`

/** A form that comes back to its own page, wherever the shop's server is mounted. */
const form = ({ locale }: PageContext, content: string): string => `<form method="post" action="?lang=${locale}">\n${content}\n</form>`

type Input = { type: "checkbox" | "radio"; name: string; value: string; label: string; hint?: string; isOn: boolean }

const input = ({ type, name, value, label, hint, isOn }: Input): string =>
  `<label><input type="${type}" name="${name}" value="${escapeHtml(value)}"${isOn ? " checked" : ""}>` +
  `<span>${escapeHtml(label)}${hint ? `<span class="hint">${escapeHtml(hint)}</span>` : ""}</span></label>`

const group = (legend: string, content: string[]): string =>
  `<fieldset><legend>${escapeHtml(legend)}</legend>\n<div>${content.join("\n")}</div></fieldset>`

const note = (text: string): string => `<p class="note" role="status">${escapeHtml(text)}</p>`

/** Asks once more, since programs that look at links before people do follow them. */
export const renderUnsubscribe = (context: PageContext, address: string, preferencesUrl: string): string => {
  const { unsubscribe: words } = pageTexts[context.locale]
  return renderLayout(
    context,
    words.title,
    `<p>${escapeHtml(words.text(address, context.shop))}</p>
${form(context, `<p>${button("from", "page", words.button)}</p>`)}
<p><a href="${escapeHtml(preferencesUrl)}">${escapeHtml(words.other)}</a></p>`
  )
}

export const renderUnsubscribed = (context: PageContext, address: string, preferencesUrl: string): string => {
  const { unsubscribe: words } = pageTexts[context.locale]
  return renderMessage(context, words.done_title, words.done_text(address), { href: preferencesUrl, label: words.back })
}

const renderPause = ({ pausedUntil }: Preferences, words: (typeof pageTexts)["en"]["preferences"]): string => {
  const radio = (value: string, label: string, isOn: boolean) => input({ type: "radio", name: "pause", value, label, isOn })
  return group(words.pause, [
    ...(pausedUntil ? [`<p>${escapeHtml(words.paused_until(pausedUntil))}</p>`, radio("keep", words.pause_keep, true)] : []),
    radio("none", words.pause_none, !pausedUntil),
    radio("30", words.pause_30, false),
    radio("90", words.pause_90, false),
  ])
}

/** The preference centre. What was shown goes along hidden, so that what is left out is what was taken off. */
export const renderPreferences = (context: PageContext, chosen: Preferences, done: "saved" | "asked" | null): string => {
  const { preferences: words } = pageTexts[context.locale]
  const topics = chosen.topics.map(
    ({ handle, name, description, isChosen }) =>
      input({ type: "checkbox", name: `topic_${handle}`, value: "yes", label: name, hint: description, isOn: isChosen })
  )
  const shown = `<input type="hidden" name="shown" value="${escapeHtml(chosen.topics.map(({ handle }) => handle).join(","))}">`
  const choices = [
    group(words.marketing, [input({ type: "checkbox", name: "marketing", value: "yes", label: words.marketing_label, isOn: chosen.marketing })]),
    ...(topics.length ? [group(words.topics, topics)] : []),
    group(words.frequency, [
      input({ type: "radio", name: "frequency", value: "all", label: words.all, isOn: chosen.frequency === "all" }),
      input({ type: "radio", name: "frequency", value: "less", label: words.less, isOn: chosen.frequency === "less" }),
    ]),
    renderPause(chosen, words),
    group(words.tracking, [
      input({ type: "checkbox", name: "tracking", value: "yes", label: words.tracking_label, hint: words.tracking_hint, isOn: chosen.tracking }),
    ]),
  ]
  return renderLayout(
    context,
    words.title,
    `${done ? note(done === "saved" ? words.saved : words.asked) : ""}
<p>${escapeHtml(words.text(chosen.address, context.shop))}</p>
${form(context, `${shown}\n${choices.join("\n")}\n<div class="row">${button("action", "save", words.save)}${button("action", "leave", words.leave, true)}</div>`)}
<h2>${escapeHtml(words.data)}</h2>
<p>${escapeHtml(words.data_text)}</p>
${form(context, `<div class="row">${button("action", "export", words.export, true)}${button("action", "erase", words.erase, true)}</div>`)}`
  )
}

export type Confirmation = { kind: "sign_up" | "export" | "erase"; address: string; tracking: boolean }

/** What a link in a mail of ours is about to do; only the button does it. */
export const renderConfirm = (context: PageContext, { kind, address, tracking }: Confirmation): string => {
  const { confirm: words } = pageTexts[context.locale]
  const parts = {
    sign_up: [words.sign_up_title, words.sign_up_text(address, context.shop), words.sign_up_button],
    export: [words.export_title, words.export_text(address), words.export_button],
    erase: [words.erase_title, words.erase_text(address), words.erase_button],
  } as const
  const [title, text, label] = parts[kind]
  const extra = kind === "sign_up" && tracking ? `<p>${escapeHtml(words.sign_up_tracking)}</p>\n` : ""
  return renderLayout(context, title, `<p>${escapeHtml(text)}</p>\n${extra}${form(context, button("confirm", "yes", label))}`)
}

export const renderConfirmed = (context: PageContext, kind: "sign_up" | "erase", preferencesUrl: string | null): string => {
  const { confirm: words } = pageTexts[context.locale]
  return kind === "sign_up"
    ? renderMessage(context, words.sign_up_done_title, words.sign_up_done_text, preferencesUrl ? { href: preferencesUrl, label: words.preferences } : undefined)
    : renderMessage(context, words.erase_done_title, words.erase_done_text)
}

/** For a link that was not made by this shop, or is too old, or whose contact was erased. */
export const renderRefused = (context: PageContext, reason: "forged" | "expired" | "gone"): string => {
  const { invalid, gone } = pageTexts[context.locale]
  if (reason === "gone") {
    return renderMessage(context, gone.title, gone.text)
  }
  return reason === "expired"
    ? renderMessage(context, invalid.expired_title, invalid.expired_text)
    : renderMessage(context, invalid.title, invalid.text)
}
