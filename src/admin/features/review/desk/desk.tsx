import { Container, clx, toast } from "@medusajs/ui"
import { useCallback, useEffect, useRef, useState } from "react"
import type { ConfigResponse } from "../../../../contracts/core"
import { useAnnounce } from "../../../components/announcer"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useDealReviews, useFeatureReview } from "../api/mutations"
import { CardNav } from "../components/card-bar"
import { DEAL_SIZE, DeskHeader } from "../components/desk-header"
import { FirstRun, OfflineBanner, QueueClear, ReadOnlyBanner } from "../components/desk-states"
import { useSwipe } from "../components/use-swipe"
import { ViewRail } from "../components/view-rail"
import { ViewSelect } from "../components/view-select"
import type { BuiltInView } from "./address"
import { DecisionArea } from "./decision-area"
import { DeskOverlays } from "./desk-overlays"
import { DetailPane } from "./detail-pane"
import { DetailRegion } from "./detail-region"
import { ListPane } from "./list-pane"
import { UndoArea } from "./undo-area"
import { useDeskActions } from "./use-desk-actions"
import { useDeskCommands, type Overlay } from "./use-desk-commands"
import { useDeskData } from "./use-desk-data"
import { useDeskKeys } from "./use-desk-keys"
import { useKeymap } from "./use-keymap"
import { useRail } from "./use-rail"
import { useWidth } from "./use-width"

const UNDO_SHOWN_FOR = 10_000

/** The review desk: views, queue and the open review side by side, or one at a time where it is narrow. */
export const Desk = ({ config }: { config: ConfigResponse }) => {
  const { t } = useText()
  const announce = useAnnounce()
  const container = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const fields = {
    search: useRef<HTMLInputElement>(null),
    note: useRef<HTMLTextAreaElement>(null),
    reply: useRef<HTMLTextAreaElement>(null),
  }
  const [overlay, setOverlay] = useState<Overlay>(null)
  const [draft, setDraft] = useState<{ reviewId: string; body: string } | null>(null)
  const [isListOpen, setListOpen] = useState(false)

  const focusHome = useCallback(() => {
    ;(grid.current ?? container.current)?.focus({ preventScroll: true })
  }, [])

  const data = useDeskData(config)
  const actions = useDeskActions(data, focusHome)
  const feature = useFeatureReview()
  const deal = useDealReviews()
  const keys = useKeymap(config.user.id)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))
  const toggleFeature = () => {
    if (data.current) {
      feature.mutate({ id: data.current.id, featured: data.current.featured_at === null }, { onError: fail })
    }
  }
  const commands = useDeskCommands({ data, actions, fields, onOverlay: setOverlay, onFeature: toggleFeature })
  const rail = useRail(data, commands)
  const width = useWidth(container)
  const { address, current, counts } = data
  const isNarrow = width === "narrow"
  const isCard = address.zen || (isNarrow && !isListOpen)
  const hasList = isNarrow ? isListOpen : !address.zen
  const isEmpty = data.queue.query.isSuccess && data.reviews.length === 0

  /** Nothing to list and nothing open: the list has the room of both. */
  const isBlank = isEmpty && address.activeId === null && hasList

  useDeskKeys(container, keys.keymap, (meaning) => {
    if (actions.reasons) {
      return commands.runInReasons(
        meaning.type === "command" ? meaning.command : null,
        meaning.type === "digit" ? meaning.digit : null
      )
    }
    if (meaning.type === "digit") {
      return commands.openViewAt(meaning.digit - 1)
    }
    return meaning.type === "command" && commands.run(meaning.command)
  })

  const { lastDone, setLastDone } = actions
  useEffect(() => {
    const timer = lastDone && setTimeout(() => setLastDone(null), UNDO_SHOWN_FOR)
    return () => clearTimeout(timer ?? undefined)
  }, [lastDone, setLastDone])

  const isReady = data.queue.query.isSuccess
  useEffect(() => {
    if (isReady && document.activeElement === document.body) {
      focusHome()
    }
  }, [isReady, focusHome])

  const swipe = useSwipe(
    () => actions.decide("reject"),
    () => actions.decide("approve")
  )
  const { setActiveId } = address
  const open = useCallback(
    (id: string) => {
      setActiveId(id)
      setListOpen(false)
      focusHome()
    },
    [setActiveId, focusHome]
  )
  const limits = {
    dueAfterHours: config.review.due_after_hours,
    overdueAfterHours: config.review.overdue_after_hours,
  }
  const numbers = counts.data?.counts
  const isFirstRun =
    data.query === "" && isEmpty && numbers !== undefined && Object.values(numbers).every(({ value }) => value === 0)
  const clear = isFirstRun ? (
    <FirstRun canImport={data.canImport} />
  ) : (
    <QueueClear
      today={counts.data?.today}
      waiting={rail.waiting}
      onOpenView={(key) => commands.openView(key as BuiltInView)}
    />
  )
  const giveMe = () =>
    deal.mutate(DEAL_SIZE, {
      onError: fail,
      onSuccess: ({ reviews }) => {
        if (reviews.length === 0) {
          announce(t("review.desk.give_none"))
          toast.info(t("review.desk.give_none"))
        } else {
          commands.openView("mine")
          data.queue.refresh()
        }
        focusHome()
      },
    })
  const at = address.activeId ? data.order.indexOf(address.activeId) : -1

  return (
    <Container
      ref={container}
      tabIndex={-1}
      className="divide-ui-border-base flex h-[calc(100dvh-84px)] min-h-[420px] flex-col divide-y overflow-hidden p-0 outline-none"
    >
      <DeskHeader
        today={counts.data?.today}
        canDecide={data.canDecide}
        canImport={data.canImport}
        isDealing={deal.isPending}
        isZen={address.zen}
        onDeal={giveMe}
        onRecent={() => setOverlay("recent")}
        onTemplates={() => setOverlay("templates")}
        onHelp={() => setOverlay("help")}
        onZen={() => commands.run("zen")}
      />
      {!actions.decisions.online && <OfflineBanner waiting={actions.decisions.waiting} />}
      {!data.canDecide && <ReadOnlyBanner />}
      <div className="flex min-h-0 flex-1">
        {width === "wide" && !address.zen && (
          <div className="bg-ui-bg-subtle border-ui-border-base w-48 shrink-0 border-e">
            <ViewRail {...rail.rail} />
          </div>
        )}
        {hasList && (
          <div
            className={clx(
              "border-ui-border-base min-w-0",
              isNarrow || isBlank ? "flex-1" : "w-[44%] max-w-[460px] shrink-0 border-e"
            )}
          >
            <ListPane
              data={data}
              actions={actions}
              fields={fields}
              keymap={keys.keymap}
              limits={limits}
              gridRef={grid}
              leading={width !== "wide" && <ViewSelect {...rail.rail} />}
              empty={clear}
              onOpen={open}
              focusHome={focusHome}
            />
          </div>
        )}
        {(isNarrow || address.zen ? isCard : !isBlank) && (
          <div
            className="flex min-w-0 flex-1 touch-pan-y touch-pinch-zoom flex-col"
            {...(isNarrow && data.canDecide && swipe)}
          >
            {isCard && (
              <CardNav
                index={at + 1}
                total={data.order.length}
                hasMore={data.queue.query.hasNextPage}
                onList={() => (address.zen ? address.setZen(false) : setListOpen(true))}
                onPrevious={() => commands.move(-1)}
                onNext={() => commands.move(1)}
              />
            )}
            <DetailRegion reviewId={address.activeId} isCard={isCard}>
              <DetailPane
                data={data}
                commands={commands}
                fields={fields}
                limits={limits}
                draft={draft}
                onUseTemplate={() => setOverlay("palette")}
                fallback={isReady && (hasList && isEmpty ? null : clear)}
              />
            </DetailRegion>
            {isCard && (
              <div className="relative h-0">
                <UndoArea data={data} actions={actions} keymap={keys.keymap} focusHome={focusHome} />
              </div>
            )}
            <DecisionArea data={data} actions={actions} keymap={keys.keymap} isNarrow={isNarrow} focusHome={focusHome} />
          </div>
        )}
      </div>
      <DeskOverlays
        overlay={overlay}
        data={data}
        actions={actions}
        rail={rail}
        keys={keys}
        onOverlay={setOverlay}
        onDraft={(body) => {
          setDraft(current && { reviewId: current.id, body })
          setOverlay(null)
          setTimeout(() => fields.reply.current?.focus(), 0)
        }}
        onClose={() => {
          setOverlay(null)
          setTimeout(focusHome, 0)
        }}
      />
    </Container>
  )
}
