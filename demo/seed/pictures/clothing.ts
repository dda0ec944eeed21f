const OUTLINES: Record<string, string> = {
  dress: "M320,130 Q400,190 480,130 L520,160 L492,330 Q560,560 600,700 Q400,760 200,700 Q240,560 308,330 L280,160 Z",
  blouse: "M310,170 Q400,240 490,170 L640,250 L680,500 L600,516 L570,340 L576,640 Q400,672 224,640 L230,340 L200,516 L120,500 L160,250 Z",
  knit: "M300,180 Q400,230 500,180 L640,250 L690,560 L596,580 L560,380 L566,650 L234,650 L240,380 L204,580 L110,560 L160,250 Z",
  pants: "M280,120 L520,120 L560,700 L440,710 L402,330 L360,710 L240,700 Z",
  jacket: "M300,150 L360,140 L400,240 L440,140 L500,150 L640,220 L690,560 L600,580 L566,380 L572,670 L412,670 L400,400 L388,670 L228,670 L234,380 L200,580 L110,560 L160,220 Z",
  skirt: "M300,190 L500,190 Q560,420 620,650 Q400,720 180,650 Q240,420 300,190 Z",
  shirt: "M310,170 Q400,250 490,170 L660,260 L620,390 L560,360 L566,650 Q400,670 234,650 L240,360 L180,390 L140,260 Z",
  swim: "M300,150 L340,150 Q350,290 400,300 Q450,290 460,150 L500,150 Q500,330 520,420 Q540,540 580,600 Q470,610 440,720 L360,720 Q330,610 220,600 Q260,540 280,420 Q300,330 300,150 Z",
  lounge: "M310,150 Q400,210 490,150 L640,230 L670,440 L590,456 L562,340 L566,480 L600,720 L430,720 L400,540 L370,720 L200,720 L234,480 L238,340 L210,456 L130,440 L160,230 Z",
}

/** Draws a piece of clothing in one colour with soft folds. */
export const drawClothing = (style: string, color: string): string => {
  const outline = OUTLINES[style] ?? OUTLINES.shirt
  const rib = style === "knit" || style === "lounge"
  const lines = Array.from({ length: rib ? 34 : 7 }, (_, index) => {
    const x = rib ? 110 + index * 17 : 230 + index * 58
    return rib
      ? `<path d="M${x},120 V740" stroke="#000" stroke-opacity="0.07" stroke-width="5"/>`
      : `<path d="M${x},150 Q${x + (index % 2 ? 26 : -26)},420 ${x + (index - 3) * 16},740" fill="none" stroke="#000" stroke-opacity="0.08" stroke-width="12"/>`
  }).join("")
  const denim = style === "pants" ? `<rect x="280" y="120" width="240" height="34" fill="#000" opacity="0.14"/>` : ""
  return (
    `<clipPath id="cut"><path d="${outline}"/></clipPath><path d="${outline}" fill="${color}"/>` +
    `<g clip-path="url(#cut)"><rect width="800" height="800" fill="url(#cloth)"/>${lines}${denim}</g>` +
    `<path d="${outline}" fill="none" stroke="#000" stroke-opacity="0.18" stroke-width="4" stroke-linejoin="round"/>`
  )
}
