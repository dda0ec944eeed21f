/**
 * Styles of a rendered guide. A shop themes it by setting the `--bsg-*` properties on `.bsg` or above it;
 * `data-theme="light"` or `"dark"` on an element above fixes the scheme the browser would choose.
 */
export const GUIDE_CSS = `
.bsg{--ink:var(--bsg-ink,#24211e);--soft:var(--bsg-soft,#6b645c);--paper:var(--bsg-paper,#fffefc);--tint:var(--bsg-tint,#f7f3ec);
--line:var(--bsg-line,#e4ddd2);--strong:var(--bsg-strong,#8a8177);--accent:var(--bsg-accent,#855f1c);--chosen:var(--bsg-chosen,#f8edd6);
--skin:var(--bsg-skin,#b5a695);--bad:var(--bsg-bad,#a32020);
--serif:var(--bsg-heading-font,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif);
--sans:var(--bsg-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);
color-scheme:light;color:var(--ink);background:var(--paper);font:400 1rem/1.55 var(--sans);max-width:64rem;margin-inline:auto;container-type:inline-size;
overflow-wrap:break-word;-webkit-text-size-adjust:100%}
.bsg *,.bsg *::before,.bsg *::after{box-sizing:border-box}
.bsg [hidden]{display:none!important}
.bsg h1,.bsg h2,.bsg h3,.bsg h4,.bsg h5,.bsg h6{font-family:var(--serif);font-weight:400;line-height:1.25;letter-spacing:.005em;margin:0 0 .5rem;text-wrap:balance}
.bsg .bsg-title{font-size:clamp(1.5rem,1.2rem + 1.6cqi,2.125rem)}
.bsg-tool>h2,.bsg-tool>h3,.bsg-tool>h4,.bsg-how-to>h2,.bsg-how-to>h3,.bsg-how-to>h4{font-size:1.375rem}
.bsg-step h3,.bsg-step h4,.bsg-step h5,.bsg-notes>h3,.bsg-notes>h4,.bsg-sizer h3,.bsg-sizer h4,.bsg-sizer h5{font-size:1.125rem}
.bsg-sizer>h2,.bsg-sizer>h3,.bsg-sizer>h4{font-size:1.375rem}
.bsg p,.bsg ul,.bsg ol,.bsg dl,.bsg figure{margin:0 0 .75rem}
.bsg a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
.bsg abbr{text-decoration:none;cursor:help}
.bsg :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.bsg-head{margin-bottom:1.25rem}
.bsg-prose{max-width:42rem}
.bsg-prose>:last-child{margin-bottom:0}
.bsg-prose blockquote{margin:0 0 .75rem;padding-inline-start:1rem;border-inline-start:1px solid var(--accent);color:var(--soft)}
.bsg-prose pre{overflow-x:auto;padding:.75rem;background:var(--tint)}
.bsg-intro{color:var(--soft)}
.bsg-fine,.bsg-drawing figcaption{color:var(--soft);font-size:.875rem}
.bsg-sr{position:absolute!important;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bsg-switches{display:flex;flex-wrap:wrap;gap:.625rem 1.5rem;justify-content:space-between;margin-bottom:1rem}
.bsg-switch{display:flex;flex-wrap:wrap;gap:0 .25rem}
.bsg-switch button{appearance:none;border:0;border-bottom:2px solid transparent;background:none;color:var(--soft);font:inherit;font-size:.9375rem;
min-height:2.5rem;min-width:2.75rem;padding:.25rem .625rem;cursor:pointer}
.bsg-switch button:hover{color:var(--ink)}
.bsg-switch button[aria-pressed=true]{color:var(--ink);border-color:var(--accent);font-weight:600}
.bsg-scroll{overflow-x:auto;margin-bottom:1rem;position:relative;scrollbar-width:thin;overscroll-behavior-x:contain;
background:linear-gradient(90deg,transparent,transparent),var(--paper)}
.bsg-table{border-collapse:separate;border-spacing:0;width:100%;font-variant-numeric:tabular-nums lining-nums}
.bsg-table caption{text-align:start;font:400 1.125rem/1.3 var(--serif);padding:0 0 .625rem;caption-side:top}
.bsg-table th,.bsg-table td{padding:.625rem .875rem;text-align:center;border-bottom:1px solid var(--line);white-space:nowrap;font-weight:400;vertical-align:middle}
.bsg-table thead th{font-size:.8125rem;line-height:1.35;color:var(--soft);vertical-align:bottom;border-bottom-color:var(--strong);white-space:normal;min-width:4.25rem}
.bsg-table thead a{color:inherit;text-decoration-style:dotted}
.bsg-table thead .bsg-chosen{color:var(--ink);font-weight:600}
.bsg-table tr>:first-child{position:sticky;inset-inline-start:0;z-index:1;background:var(--paper);text-align:start;max-width:11rem;white-space:normal;border-inline-end:1px solid var(--line)}
.bsg-table tbody th .bsg-name{font-weight:600}
.bsg-table .bsg-words{white-space:normal;text-align:start;min-width:9rem}
.bsg-unit{white-space:nowrap;color:var(--soft);font-weight:400}
.bsg-of{display:block;font-size:.75rem;color:var(--soft)}
.bsg-table tbody tr:hover>*{background:var(--tint)}
.bsg-table tbody tr:last-child>*{border-bottom-color:var(--strong)}
.bsg-table tbody .bsg-selected>*,.bsg-table tbody .bsg-selected:hover>*,.bsg-table td.bsg-selected{background:var(--chosen);font-weight:600}
.bsg-table tbody .bsg-selected>:first-child{box-shadow:inset 3px 0 var(--accent)}
.bsg-table td.bsg-selected{box-shadow:inset 0 0 0 2px var(--accent)}
.bsg-mark,.bsg-sold-out{display:block;font-size:.75rem;font-weight:400;line-height:1.3}
.bsg-mark{color:var(--accent);white-space:nowrap}
.bsg-mark::before{content:"✓ ";speak:never}
.bsg-sold-out{color:var(--soft)}
.bsg-table button.bsg-name{appearance:none;border:0;background:none;color:inherit;font:inherit;padding:.25rem .5rem;margin:-.25rem -.5rem;min-width:2rem;min-height:1.75rem;cursor:pointer;text-align:inherit}
.bsg-table tbody th button.bsg-name{font-weight:600}
.bsg-table button.bsg-name:hover{text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
.bsg-cross thead [scope=colgroup]{text-align:center;border-bottom:0;padding-bottom:0;color:var(--ink)}
.bsg-cross .bsg-corner{border-bottom:0}
.bsg-cross tbody td{border-inline-end:1px solid var(--line)}
.bsg-cross tbody td:last-child{border-inline-end:0}
.bsg-abbreviations{font-size:.9375rem;margin-bottom:1.5rem}
.bsg-abbreviations summary{cursor:pointer;color:var(--soft);padding:.375rem 0}
.bsg-abbreviations dl{margin:.25rem 0 0;display:grid;gap:.25rem}
.bsg-abbreviations dl div{display:grid;grid-template-columns:5rem 1fr;gap:.75rem}
.bsg dt{font-weight:600}.bsg dd{margin:0;color:var(--soft)}
.bsg-tool,.bsg-how-to,.bsg-notes,.bsg-drawing{margin:2rem 0 0!important;padding-top:1.5rem;border-top:1px solid var(--line)}
.bsg-step{display:grid;gap:.75rem 1.75rem;margin-top:1.25rem;scroll-margin-top:1rem}
.bsg-step figure{margin:0}
.bsg-step img{display:block;width:100%;height:auto;max-height:22rem;object-fit:contain;object-position:left;background:var(--tint)}
.bsg-fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:.75rem 1.25rem;margin-bottom:1rem}
.bsg-field label{display:block;font-size:.875rem;margin-bottom:.25rem}
.bsg-field input{width:100%;min-height:2.75rem;padding:.375rem .625rem;border:1px solid var(--strong);border-radius:2px;background:var(--paper);color:inherit;font:inherit}
.bsg-field [aria-invalid=true]{border-color:var(--bad)}
.bsg p.bsg-error{color:var(--bad);font-size:.8125rem;margin:.25rem 0 0}
.bsg p.bsg-error:empty,.bsg p.bsg-result:empty,.bsg p.bsg-warning:empty,.bsg p:empty{display:none}
.bsg-result{font:400 1.25rem/1.35 var(--serif);padding-top:1rem}
.bsg-links{display:flex;flex-wrap:wrap;gap:.75rem}
.bsg .bsg-button{appearance:none;display:inline-block;border:1px solid var(--accent);border-radius:2px;background:var(--accent);color:var(--paper);font:inherit;
line-height:1.4;padding:.5625rem 1.125rem;text-decoration:none;cursor:pointer;min-height:2.75rem}
.bsg .bsg-button:hover{filter:brightness(1.12)}
.bsg a.bsg-button,.bsg .bsg-quiet{background:transparent;color:var(--accent)}
.bsg-drawing svg{display:block;width:100%;max-width:27rem;height:auto;margin:0 auto 1rem;font-family:var(--sans);overflow:visible}
.bsg-drawing path,.bsg-drawing ellipse{fill:none;vector-effect:non-scaling-stroke}
.bsg-drawing figcaption{text-align:center;max-width:32rem;margin:0 auto}
.bsg-body{stroke:var(--skin);stroke-width:1.25;stroke-linecap:round}
.bsg-drawing .bsg-wrist{stroke:var(--skin);stroke-width:1.25;fill:var(--tint)}
.bsg-leader{stroke:var(--line);stroke-width:1}
.bsg-chain{stroke:var(--accent);stroke-width:1.4;stroke-linecap:round}
.bsg-pendant{fill:var(--accent)}
.bsg-drawing .bsg-selected .bsg-chain{stroke-width:3.5}
.bsg-length{fill:var(--ink);font-size:13px;font-variant-numeric:tabular-nums}
.bsg-piece{fill:var(--soft);font-size:11px}
.bsg-drawing .bsg-selected text{font-weight:700;fill:var(--ink)}.bsg-drawing .bsg-selected .bsg-length{text-decoration:underline}
.bsg-card-frame,.bsg-ring-frame{display:grid;place-items:center;padding:1.25rem 0;overflow:hidden}
.bsg-card-frame{place-items:center start}
.bsg-card{border:1px solid var(--ink);background:linear-gradient(135deg,var(--tint),var(--chosen))}
.bsg-ring-frame{background:var(--tint);min-height:9rem}
.bsg-ring{border-radius:50%;background:var(--paper);outline:1px solid var(--ink);outline-offset:0}
.bsg-slider{display:flex;align-items:end;gap:.75rem;margin:.75rem 0 1rem;max-width:32rem}
.bsg-slider>div{flex:1}.bsg-slider label{display:block;font-size:.875rem;flex:none}
.bsg-slider:has(>label){display:block}
.bsg-slider input{width:100%;min-height:2.5rem;margin:0;accent-color:var(--accent)}
.bsg-round{appearance:none;flex:none;width:2.75rem;height:2.75rem;border:1px solid var(--strong);border-radius:50%;background:none;color:inherit;font:400 1.25rem/1 var(--sans);cursor:pointer}
.bsg-measure{font:400 1.375rem/1.3 var(--serif)}
.bsg-sizes{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.5rem,1fr));gap:1px;border-block:1px solid var(--line)}
.bsg-sizes div{padding:.625rem 0}.bsg-sizes dt{font-size:.8125rem;font-weight:400;color:var(--soft)}.bsg-sizes dd{color:var(--ink);font-variant-numeric:tabular-nums}
.bsg-warning{padding:.625rem .875rem;border-inline-start:3px solid var(--bad);background:var(--tint)}
@container (min-width:40rem){.bsg-step:has(figure){grid-template-columns:minmax(0,15rem) 1fr;align-items:start}}
@container (max-width:26rem){.bsg-table th,.bsg-table td{padding:.5rem .625rem}.bsg-table tr>:first-child{max-width:7.5rem}.bsg-length{font-size:15px}.bsg-piece{font-size:13px}}
DARK
@media (forced-colors:active){.bsg-table .bsg-selected>*{outline:2px solid Highlight;outline-offset:-2px}.bsg-switch button[aria-pressed=true]{border-color:Highlight}}
@media print{.bsg{--ink:#000;--soft:#333;--paper:#fff;--tint:#fff;--chosen:#fff;color-scheme:light;max-width:none;font-size:10pt}
.bsg-switches,.bsg-tool,.bsg-abbreviations summary{display:none!important}.bsg-scroll{overflow:visible}.bsg-table tr>:first-child{position:static}
.bsg-table tr,.bsg-step,.bsg-drawing{break-inside:avoid}.bsg-table thead{display:table-header-group}
.bsg-abbreviations::details-content{content-visibility:visible;display:block}.bsg-prose a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}
`.replace("DARK", () => {
  const dark =
    "color-scheme:dark;--ink:var(--bsg-dark-ink,#f1ece4);--soft:var(--bsg-dark-soft,#b3aa9e);--paper:var(--bsg-dark-paper,#191715);" +
    "--tint:var(--bsg-dark-tint,#23201d);--line:var(--bsg-dark-line,#3a352f);--strong:var(--bsg-dark-strong,#877d71);" +
    "--accent:var(--bsg-dark-accent,#dcb66c);--chosen:var(--bsg-dark-chosen,#3a2f1b);--skin:var(--bsg-dark-skin,#8d8174);--bad:var(--bsg-dark-bad,#ff9a8f)"
  return `@media screen and (prefers-color-scheme:dark){.bsg:not([data-theme=light] *){${dark}}}\n@media screen{[data-theme=dark] .bsg{${dark}}}`
}).trim()
