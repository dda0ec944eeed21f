import { useCallback, type RefObject } from "react"
import { useAnnounce } from "../../../components/announcer"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { BUILT_IN_VIEWS, filterOfView, type BuiltInView } from "./address"
import type { Command } from "../components/keymap"
import { reasonsFor } from "../components/reason-menu"
import { toSeen } from "./session"
import type { DeskActions } from "./use-desk-actions"
import type { DeskData } from "./use-desk-data"

/** What lies on top of the desk. */
export type Overlay = "help" | "recent" | "templates" | "palette" | null

/** Fields a key can lead to. */
export type DeskFields = {
  search: RefObject<HTMLInputElement>
  note: RefObject<HTMLTextAreaElement>
  reply: RefObject<HTMLTextAreaElement>
}

type CommandOptions = {
  data: DeskData
  actions: DeskActions
  fields: DeskFields
  onOverlay: (overlay: Overlay) => void
  onFeature: () => void
}

/** The commands of the desk by name, for keys and buttons alike. */
export const useDeskCommands = ({ data, actions, fields, onOverlay, onFeature }: CommandOptions) => {
  const { t, language } = useText()
  const announce = useAnnounce()
  const { address, order, reviews, current, session, dispatch, canDecide } = data

  const openView = useCallback(
    (view: BuiltInView) => {
      address.setFilter(filterOfView(view))
      announce(t("review.say.view", { name: t(`review.view.${view}`) }))
    },
    [address, announce, t]
  )

  /** Opens the view at a place of the rail: the built-in ones, then those that were saved. */
  const openViewAt = (index: number): boolean => {
    const saved = data.views.data?.[index - BUILT_IN_VIEWS.length]
    if (index < BUILT_IN_VIEWS.length) {
      openView(BUILT_IN_VIEWS[index])
    } else if (saved) {
      address.openQuery(saved.query)
      announce(t("review.say.view", { name: saved.name }))
    }
    return index < BUILT_IN_VIEWS.length || saved !== undefined
  }

  const move = (step: 1 | -1) => {
    const at = address.activeId ? order.indexOf(address.activeId) : -1
    const next = order[Math.max(0, Math.min(order.length - 1, at + step))]
    if (next && next !== address.activeId) {
      address.setActiveId(next)
      announce(
        t("review.say.at", {
          index: formatNumber(language, order.indexOf(next) + 1),
          total: `${formatNumber(language, order.length)}${data.queue.query.hasNextPage ? "+" : ""}`,
        })
      )
    }
    return next ?? null
  }

  const extend = (step: 1 | -1) => {
    const from = reviews.find(({ id }) => id === address.activeId)
    const target = reviews.find(({ id }) => id === move(step))
    if (canDecide && from && target) {
      dispatch({ type: "select", reviews: [toSeen(from), toSeen(target)], anchor: session.anchor ?? from.id })
      announce(t("review.say.selected", { count: Object.keys({ ...session.selection, [target.id]: 1, [from.id]: 1 }).length }))
    }
  }

  const openHistory = () => {
    if (current?.customer_id) {
      address.setFilter({ customer_id: current.customer_id })
    } else if (current) {
      address.setFilter({ q: current.author_name })
    }
  }

  const escape = (): boolean => {
    if (actions.reasons) {
      actions.setReasons(null)
    } else if (Object.keys(session.selection).length > 0) {
      actions.clearSelection()
    } else if (address.zen) {
      address.setZen(false)
    } else {
      return false
    }
    return true
  }

  const run = (command: Command): boolean => {
    switch (command) {
      case "next":
        move(1)
        return true
      case "previous":
        move(-1)
        return true
      case "approve":
      case "reject":
      case "spam":
      case "hold":
      case "reopen":
        actions.decide(command)
        return true
      case "undo":
        if (canDecide) {
          actions.undo()
        }
        return true
      case "select":
        if (canDecide && current) {
          dispatch({ type: "toggle", review: toSeen(current) })
        }
        return true
      case "extend_next":
        extend(1)
        return true
      case "extend_previous":
        extend(-1)
        return true
      case "bulk_approve":
        actions.planBulk("approve")
        return true
      case "bulk_reject":
        actions.planBulk("reject")
        return true
      case "claim":
        if (canDecide && current) {
          data.pin(current.id)
          announce(t("review.say.claimed"))
        }
        return true
      case "note":
        fields.note.current?.focus()
        return true
      case "reply":
        fields.reply.current?.focus()
        return true
      case "template":
        if (canDecide && current) {
          onOverlay("palette")
        }
        return true
      case "feature":
        if (canDecide && current) {
          onFeature()
        }
        return true
      case "product":
        if (current) {
          window.open(`${typeof __BASE__ === "undefined" ? "" : (__BASE__ ?? "").replace(/\/$/, "")}/products/${current.product.id}`, "_blank", "noopener")
        }
        return true
      case "author":
        openHistory()
        return true
      case "next_view": {
        const at = data.view ? BUILT_IN_VIEWS.indexOf(data.view) : -1
        openView(BUILT_IN_VIEWS[(at + 1) % BUILT_IN_VIEWS.length])
        return true
      }
      case "search":
        fields.search.current?.focus()
        fields.search.current?.select()
        return true
      case "zen":
        address.setZen(!address.zen)
        return true
      case "help":
        onOverlay("help")
        return true
      case "escape":
        return escape()
    }
  }

  /** While reasons are asked for, keys choose among them and do nothing else. */
  const runInReasons = (command: Command | null, digit: number | null): boolean => {
    const { reasons } = actions
    if (!reasons) {
      return false
    }
    const choices = reasonsFor(reasons.decision)
    if (digit !== null) {
      const code = choices[digit - 1]
      if (code) {
        actions.commitReason(code)
      }
      return true
    }
    if (command === null) {
      actions.commitReason(reasons.highlighted)
    } else if (command === "escape") {
      actions.setReasons(null)
    } else if (command === "next" || command === "previous") {
      const at = choices.indexOf(reasons.highlighted) + (command === "next" ? 1 : -1)
      actions.setReasons({ ...reasons, highlighted: choices[Math.max(0, Math.min(choices.length - 1, at))] })
    }
    return true
  }

  return { run, runInReasons, openView, openViewAt, openHistory, move }
}
export type DeskCommands = ReturnType<typeof useDeskCommands>
