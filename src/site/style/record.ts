/** Tables, figures, lists, forms, and the page of an incident. */
export const record = `
table{border-collapse:collapse;inline-size:100%;font-size:.95rem}
th,td{padding:.5rem .75rem .5rem 0;padding-inline:0 .9rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-weight:600;color:var(--soft);font-size:.84rem;vertical-align:bottom;border-block-end:1px solid var(--soft)}
thead th.number,th.number{text-align:end}
tbody th{font-weight:400}
tfoot th,tfoot td{border-block-start:1px solid var(--soft);border-block-end:0}
.scroll{overflow-x:auto;margin-block-end:1rem}
.short{max-inline-size:40rem}
.range{font-weight:600;white-space:nowrap}
.range.unknown{font-weight:400;white-space:normal}
.code,.codes{color:var(--soft);font-size:.86rem}
.grade{display:inline-block;padding-inline-start:1.1em;position:relative;white-space:nowrap}
.grade::before{content:"";position:absolute;inset-inline-start:0;inset-block-start:.48em;inline-size:.68em;block-size:.68em;border:1.5px solid var(--solid);border-radius:50%;background:transparent}
.grade.confirmed::before{background:var(--solid)}
.grade.fair::before{background:linear-gradient(to top,var(--solid) 62%,transparent 62%)}
.grade.weak::before{background:linear-gradient(to top,var(--solid) 30%,transparent 30%)}
.grade.contested::before{border-style:dashed}
.grade.discounted::before{border-color:var(--soft);border-radius:0;transform:rotate(45deg) scale(.8)}
a .grade{text-decoration:underline;text-decoration-thickness:.07em;text-underline-offset:.18em}
.grade.none{color:var(--soft)}
a .grade.none{color:inherit}
.grade.none::before{border-color:var(--line)}
.headline .figure,.figure{font-family:var(--serif);color:var(--deep);font-weight:600}
.headline>.figure{font-size:clamp(2.6rem,1.6rem + 5vw,4.4rem);line-height:1.1;margin-block:.25rem .25rem}
p.headline .figure{font-size:1.9rem;margin-inline-end:.4rem}
:lang(ar) .headline>.figure,:lang(ar) p.headline .figure,:lang(ar) .figure{font-family:"Noto Naskh Arabic",var(--serif)}
.figures{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin-block:1.25rem}
.figures div{min-inline-size:7rem}
.figures dt{color:var(--soft);font-size:.88rem}
.figures dd{margin:0;font-size:1.2rem;font-weight:600}
.columns{display:grid;gap:0 3.5rem;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
.overview{display:grid;gap:0 3rem;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
@media (min-width:64rem){.overview{grid-template-columns:1.45fr 1fr}}
.facts{margin:0}
.facts>div{display:grid;grid-template-columns:minmax(7.5rem,11rem) 1fr;gap:.15rem 1rem;padding-block:.35rem;border-block-end:1px solid var(--faint)}
.facts dt{color:var(--soft);font-size:.92rem}
.facts dd{margin:0}
.facts dd ul{margin:0;padding-inline-start:1.1rem}
.meaning{display:block}
.title{margin-block:1.5rem 0}
.title h1{margin-block:.1rem .2rem}
.title .code{margin:0;font-size:1rem}
.title .when{font-size:1.15rem;color:var(--soft);margin:0}
.verdict .grade{font-weight:600;font-size:1.1rem;margin-inline-end:.4rem}
.casualties tr.main th,.casualties tr.main td{font-size:1.15rem}
.casualties tr.main th{font-weight:600}
.place .locator{display:block;inline-size:min(20rem,100%);block-size:auto;margin-block:0 .75rem;border:1px solid var(--line);background:var(--raised)}
svg .land{fill:var(--faint);stroke:var(--line);stroke-width:1}
svg.locator .land{stroke:var(--soft)}
svg .subject{fill:var(--raised);stroke:var(--soft);stroke-width:1}
svg .borders{fill:none;stroke:var(--line);stroke-width:1}
svg .pin{fill:var(--solid);stroke:var(--raised);stroke-width:1.5}
svg .around{fill:var(--solid);fill-opacity:.18;stroke:var(--solid);stroke-width:1.2}
svg .centre{fill:var(--solid)}
.cells circle{fill:var(--solid);fill-opacity:.42;stroke:var(--solid);stroke-width:.7}
.map svg:not(.cells),.chart svg{inline-size:100%;block-size:auto;display:block}
.map>svg{background:var(--paper);border:1px solid var(--line)}
figcaption{color:var(--soft);font-size:.88rem;margin-block-start:.5rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center}
.sizes{display:inline-flex;gap:.8rem;align-items:center}
.step{display:inline-flex;align-items:center}
svg .grid{stroke:var(--line);stroke-width:1}
svg .year{stroke:var(--soft);stroke-width:1}
svg .tick{fill:var(--soft);font-size:12px;font-family:var(--sans)}
svg .least{fill:var(--solid)}
svg .most{fill:var(--pale)}
.key{display:inline-block;inline-size:.9em;block-size:.9em;margin-inline-end:-.6em}
.key.least{background:var(--solid)}
.key.most{background:var(--pale)}
.narrative p{font-size:1.05rem}
.victims,.belligerents,.sites,.allegations,.conflicts,.pairs,.cards{list-style:none;padding:0}
.victims{columns:2 22rem;column-gap:3.5rem}
.victims li{break-inside:avoid;padding-block:.4rem;border-block-end:1px solid var(--faint)}
.person{font-weight:600}
.spelling{color:var(--ink)}
.unnamed{color:var(--soft);font-style:italic}
:lang(ar) .unnamed{font-style:normal}
.victims .about{display:block}
.belligerents>li{padding-block:.25rem .5rem}
.said{margin-inline-start:1rem}
.said .note{margin:.4rem 0 .1rem}
blockquote{margin:0 0 .6rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line);max-inline-size:42rem}
.claims td{font-size:.92rem}
.claims td:last-child{min-inline-size:14rem}
.sources{padding-inline-start:2.2rem}
.sources li{padding-block:.3rem}
.changes li{padding-block:.4rem}
.change{display:block}
del{color:var(--soft)}
ins{text-decoration:none;font-weight:600}
.more{font-weight:600}
.behind td{padding-block:0 .9rem}
.incidents tr:has(+ .behind)>*{border-block-end:0}
.behind ul{margin:0;padding-inline-start:1.1rem;font-size:.9rem}
.behind li{max-inline-size:none}
.incidents th .code{display:block;font-weight:400}
.found{margin-block:1.25rem .75rem}
.finder{display:grid;gap:.75rem 1.25rem;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));align-items:end;background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:1rem 1.1rem}
.finder p{margin:0;display:grid;gap:.2rem}
.finder label{font-size:.88rem;color:var(--soft)}
input,select,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.4rem .55rem;inline-size:100%;min-block-size:2.6rem}
button{background:var(--solid);border-color:var(--solid);color:#fff;font-weight:600;cursor:pointer}
@media (prefers-color-scheme:dark){button{color:#10161c}}
.browse ul{gap:.35rem 1.4rem}
.paging{margin-block:1.5rem}
.paging ul{gap:.3rem .9rem}
.paging [aria-current]{font-weight:700}
.paging a,.paging span{display:inline-block;padding:.3rem .35rem}
.cards{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
.cards a{font-weight:600;display:block}
.cards span{color:var(--soft);font-size:.92rem}
.kind{display:block;font-family:var(--sans);font-size:1rem;font-weight:400;color:var(--soft)}
.explain h2{font-size:1.1rem}
.meanings>div,.values>div{padding-block:.45rem;border-block-end:1px solid var(--faint)}
.meanings dt{font-weight:600}
.meanings dd,.values dd{margin:0}
.formats{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:0;margin:0}
.files td,.dictionary td,.totals td{font-size:.93rem}
.totals .about{display:block}
.pair{border:1px solid var(--line);border-radius:6px;background:var(--raised);padding:1rem 1.1rem;margin-block-end:1rem;max-inline-size:none}
.sides{display:grid;grid-template-columns:1fr auto 1fr;gap:.5rem 1.5rem;align-items:center}
.side{margin:0;display:grid}
.side .figure{font-size:1.5rem}
.ratio{font-family:var(--serif);font-size:1.05rem;text-align:center;color:var(--soft);border-inline:1px solid var(--line);padding-inline:1.2rem;max-inline-size:11rem}
details{margin-block-start:.75rem}
summary{cursor:pointer;color:var(--link)}
.conflicts>li{max-inline-size:none}
`;
