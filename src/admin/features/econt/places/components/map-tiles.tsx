import { tilesIn, tileUrl, type MapFrame } from "../../../../../shipping/map/tiles"

/** Tiles overlap by this share, so that no line is seen between them. */
const OVERLAP = 1.003

type MapTilesProps = {
  /** Address with `{z}`, `{x}` and `{y}`. */
  template: string
  frame: MapFrame
}

/** Pictures of the shop's own tile server, for within the map's drawing; where one does not come, the drawing stays. */
export const MapTiles = ({ template, frame }: MapTilesProps) => (
  <g>
    {tilesIn(frame).map((tile) => {
      const address = tileUrl(template, tile)
      const size = tile.size * OVERLAP
      return <image key={address} href={address} x={tile.left} y={tile.top} width={size} height={size} preserveAspectRatio="none" />
    })}
  </g>
)
