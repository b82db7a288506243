/** Colours, type, links, the frame of every page. Only logical properties, so that one sheet serves both directions. */
export const base = `
:root{color-scheme:light dark;
--paper:#fbfbf9;--raised:#ffffff;--ink:#1b1f24;--soft:#545c66;--line:#d8d9d4;--faint:#eeeeea;
--link:#1d4a73;--deep:#1d3a57;--solid:#274d6f;--pale:#a9bccd;--warn-paper:#fbf4e4;--warn-ink:#5b4408;--warn-line:#d9bf7c;
--sans:system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Helvetica Neue",Arial,sans-serif;
--serif:"Iowan Old Style","Charter","Source Serif 4",Georgia,"Noto Serif","Noto Naskh Arabic",serif;
--mono:ui-monospace,"Cascadia Mono","Noto Sans Mono",Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root{
--paper:#14171b;--raised:#1b1f25;--ink:#e6e7e4;--soft:#a4abb3;--line:#353b43;--faint:#22272e;
--link:#9cc4e6;--deep:#c6dbed;--solid:#7fa9cd;--pale:#3d5870;--warn-paper:#2b2413;--warn-ink:#ecd9a4;--warn-line:#6d5a25}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:var(--sans);font-size:1rem;line-height:1.6;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
:lang(ar){line-height:1.8}
:lang(ar) body{font-family:"Noto Naskh Arabic UI","Noto Sans Arabic",var(--sans)}
body:lang(ar){font-family:"Noto Sans Arabic","Segoe UI",Tahoma,var(--sans)}
.wrap{max-inline-size:68rem;margin-inline:auto;padding-inline:1.25rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25;color:var(--deep);text-wrap:balance}
h1:lang(ar),h2:lang(ar),h3:lang(ar),:lang(ar) h1,:lang(ar) h2,:lang(ar) h3{font-family:"Noto Naskh Arabic",var(--serif);line-height:1.55}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.4rem);margin-block:1.5rem .5rem}
h2{font-size:1.35rem;margin-block:2.75rem .75rem;padding-block-start:.9rem;border-block-start:1px solid var(--line)}
h3{font-size:1.08rem;margin-block:1.25rem .35rem}
p,ul,ol,dl,table,figure{margin-block:0 1rem;margin-inline:0}
p,li,dd{max-inline-size:42rem}
a{color:var(--link);text-decoration-thickness:.07em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--solid);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
bdi{unicode-bidi:isolate}
code{font-family:var(--mono);font-size:.82em;overflow-wrap:anywhere}
.hash{color:var(--soft);display:block;font-size:.72rem;line-height:1.4}
.lead{font-size:1.12rem;color:var(--ink);max-inline-size:44rem}
.note,.about,.meaning,.credit{color:var(--soft);font-size:.9rem}
.unknown{color:var(--soft)}
.number{text-align:end;white-space:nowrap}
.skip{position:absolute;inset-inline-start:-200vw;background:var(--raised);padding:.6rem 1rem;z-index:2}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem}
.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.training{background:var(--warn-paper);color:var(--warn-ink);border-block-end:1px solid var(--warn-line);font-size:.95rem}
.training p{margin:0;padding-block:.55rem;max-inline-size:none}
.warning,.badge{background:var(--warn-paper);color:var(--warn-ink);border:1px solid var(--warn-line);border-radius:4px;padding:.35rem .75rem;inline-size:fit-content;font-size:.95rem}
.badge{padding:.05rem .6rem;font-size:.85rem}
.top{border-block-end:1px solid var(--line);background:var(--raised)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;padding-block:.8rem}
.name{font-family:var(--serif);font-size:1.35rem;font-weight:600;color:var(--deep);text-decoration:none;display:inline-flex;align-items:baseline;gap:.5rem}
.name:lang(ar){font-family:"Noto Naskh Arabic",var(--serif)}
.mark{inline-size:.8rem;block-size:.8rem;border:2px solid var(--deep);border-inline-start-width:6px;align-self:center}
nav ul,.languages{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem}
.top nav{flex:1 1 auto}
.menu a{text-decoration:none;color:var(--ink);padding-block:.3rem;display:inline-block;border-block-end:2px solid transparent}
.menu a:hover{border-block-end-color:var(--line)}
.menu a[aria-current]{border-block-end-color:var(--solid);color:var(--deep);font-weight:600}
.languages a{text-decoration:none}
.trail ol{list-style:none;padding:0;margin-block:1.1rem -.5rem;display:flex;flex-wrap:wrap;gap:.2rem .6rem;font-size:.92rem}
.trail li:not(:last-child)::after{content:"/";color:var(--soft);margin-inline-start:.6rem}
.bottom{margin-block-start:4rem;border-block-start:1px solid var(--line);padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.9rem}
.bottom p{margin:0 0 .35rem;max-inline-size:none}
`;
