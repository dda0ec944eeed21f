import { MinusMini, PlusMini } from "@medusajs/icons"
import { IconButton, clx } from "@medusajs/ui"
import { useMemo, useState, type KeyboardEvent } from "react"
import type { OfficePoint } from "../../../../../contracts/econt-places"
import { OUTLINE, TOWNS, type LonLat } from "../../../../../shipping/map/bulgaria"
import { clusterPlaces, MAP_SIZE, pathOf, project, unproject, type MapPoint } from "../../../../../shipping/map/projection"
import type { MapFrame } from "../../../../../shipping/map/tiles"
import { useText } from "../../../../lib/text"
import { MapTiles } from "./map-tiles"

type OfficeMapProps = {
  points: readonly OfficePoint[]
  /** The shop's own tile server; without it the suite's own drawing is all there is. */
  tiles?: { url: string; attribution: string }
  /** Code of the chosen office. */
  chosen: string
  /** The middle of the markers that were clicked. */
  onPoint: (near: { latitude: number; longitude: number }) => void
  onChoose: (code: string) => void
}

const ZOOMS = [1, 2, 4, 8, 16]
const CELL = 70
const MIDDLE: MapPoint = { x: MAP_SIZE.width / 2, y: MAP_SIZE.height / 2 }
const BORDER = pathOf(OUTLINE, true)

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** Part of the drawing that is shown. */
const frameOf = (center: MapPoint, zoom: number): MapFrame => {
  const width = MAP_SIZE.width / zoom
  const height = MAP_SIZE.height / zoom
  return {
    x: clamp(center.x - width / 2, 0, MAP_SIZE.width - width),
    y: clamp(center.y - height / 2, 0, MAP_SIZE.height - height),
    width,
    height,
  }
}

/** Map of Bulgaria with offices, those close together as one marker with their number; markers go by arrow keys too. */
export const OfficeMap = ({ points, tiles, chosen, onPoint, onChoose }: OfficeMapProps) => {
  const { t, locale } = useText()
  const [zoom, setZoom] = useState(ZOOMS[0])
  const [center, setCenter] = useState(MIDDLE)
  const [active, setActive] = useState(0)
  const frame = frameOf(center, zoom)
  const clusters = useMemo(
    () => clusterPlaces(points.map(([code, latitude, longitude]) => ({ code, at: [longitude, latitude] as LonLat })), CELL / zoom),
    [points, zoom]
  )
  const shown = clusters
    .map((cluster) => ({ ...cluster, left: (cluster.x - frame.x) / frame.width, top: (cluster.y - frame.y) / frame.height }))
    .filter(({ left, top }) => left >= 0 && left <= 1 && top >= 0 && top <= 1)
    .sort((one, other) => one.top - other.top || one.left - other.left)
  const current = Math.min(active, shown.length - 1)
  const zoomBy = (step: number) => setZoom(ZOOMS[clamp(ZOOMS.indexOf(zoom) + step, 0, ZOOMS.length - 1)])

  const open = ({ items, x, y }: (typeof shown)[number]) => {
    const [longitude, latitude] = unproject({ x, y })
    onPoint({ latitude: clamp(latitude, -90, 90), longitude: clamp(longitude, -180, 180) })
    if (items.length === 1) {
      onChoose(items[0].code)
      return
    }
    setCenter({ x, y })
    zoomBy(1)
  }
  const handleKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step && shown.length > 0) {
      event.preventDefault()
      const next = (current + step + shown.length) % shown.length
      setActive(next)
      event.currentTarget.querySelectorAll<HTMLButtonElement>("[data-marker]")[next]?.focus()
    }
  }
  return (
    <div className="border-ui-border-base relative overflow-hidden rounded-lg border">
      <svg
        aria-hidden
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        className="bg-ui-bg-component block w-full"
        style={{ aspectRatio: `${MAP_SIZE.width} / ${MAP_SIZE.height}` }}
      >
        <path d={BORDER} className="fill-ui-bg-base stroke-ui-border-strong" strokeWidth={2 / zoom} />
        {TOWNS.filter(({ size }) => size <= zoom).map(({ name, name_en, at }) => {
          const { x, y } = project(at)
          return (
            <text key={name_en} x={x} y={y - 14 / zoom} textAnchor="middle" fontSize={20 / zoom} className="fill-ui-fg-subtle">
              {locale === "bg" ? name : name_en}
            </text>
          )
        })}
        {tiles && (
          <>
            <MapTiles template={tiles.url} frame={frame} />
            <path d={BORDER} fill="none" className="stroke-ui-tag-neutral-icon" strokeWidth={2 / zoom} />
          </>
        )}
      </svg>
      {/* The arrow keys move between its buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="absolute inset-0" onKeyDown={handleKey}>
        {shown.map((cluster, index) => {
          const isChosen = cluster.items.some(({ code }) => code === chosen)
          return (
            <button
              key={`${cluster.x}:${cluster.y}`}
              type="button"
              data-marker
              tabIndex={index === current ? 0 : -1}
              aria-label={t("econt_places.on_map", { count: cluster.items.length })}
              style={{ left: `${cluster.left * 100}%`, top: `${cluster.top * 100}%` }}
              className={clx(
                "txt-compact-xsmall-plus focus-visible:shadow-borders-focus absolute flex size-6 -translate-x-1/2 -translate-y-1/2 items-center justify-center rounded-full border outline-none",
                isChosen
                  ? "bg-ui-tag-green-bg border-ui-tag-green-border text-ui-tag-green-text"
                  : "bg-ui-tag-blue-bg border-ui-tag-blue-border text-ui-tag-blue-text"
              )}
              onFocus={() => setActive(index)}
              onClick={() => open(cluster)}
            >
              {cluster.items.length}
            </button>
          )
        })}
      </div>
      <div className="absolute end-2 top-2 flex flex-col gap-y-1">
        <IconButton type="button" size="small" aria-label={t("econt_places.zoom_in")} disabled={zoom === ZOOMS[ZOOMS.length - 1]} onClick={() => zoomBy(1)}>
          <PlusMini />
        </IconButton>
        <IconButton type="button" size="small" aria-label={t("econt_places.zoom_out")} disabled={zoom === ZOOMS[0]} onClick={() => zoomBy(-1)}>
          <MinusMini />
        </IconButton>
      </div>
      {tiles?.attribution && (
        <span className="bg-ui-bg-base text-ui-fg-subtle txt-compact-xsmall absolute bottom-0 end-0 max-w-full truncate rounded-ss px-1.5 py-0.5">
          {tiles.attribution}
        </span>
      )}
    </div>
  )
}
