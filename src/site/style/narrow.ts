/** Narrow screens and paper. */
export const narrow = `
@media (max-width:44rem){
.wrap{padding-inline:1rem}
.top .wrap{padding-block:.6rem}
.top nav{order:3;flex-basis:100%}
.languages{margin-inline-start:auto}
h2{margin-block-start:2.1rem}
.incidents thead,.tally thead,.totals thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.incidents,.incidents tbody,.tally,.tally tbody,.totals,.totals tbody{display:block}
.incidents tr,.tally tr,.totals tr{display:block;padding-block:.75rem;border-block-end:1px solid var(--line)}
.incidents :is(th,td),.tally :is(th,td),.totals :is(th,td){display:grid;grid-template-columns:9.5rem 1fr;gap:.75rem;padding:.12rem 0;border:0;text-align:start;white-space:normal;font-size:.95rem}
.incidents tbody th,.tally tbody th,.totals tbody th{display:block;font-weight:600;font-size:1rem}
.incidents td::before,.tally td::before,.totals td::before{content:attr(data-label);color:var(--soft);font-size:.86rem}
.incidents .behind{padding-block:0 .75rem;border-block-start:0}
.incidents tr:has(+ .behind){border-block-end:0;padding-block-end:.25rem}
.incidents .behind td{display:block}
.incidents .behind td::before{content:none}
.scroll:has(.tally),.scroll:has(.totals){overflow:visible}
.claims thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.claims,.claims tbody,.claims tr,.claims td{display:block}
.claims tr{padding-block:.6rem;border-block-end:1px solid var(--line)}
.claims td{border:0;padding:.1rem 0;text-align:start;white-space:normal}
.facts>div{grid-template-columns:1fr;gap:0}
.figures{gap:.8rem 1.8rem}
svg .tick{font-size:21px}
.sides{grid-template-columns:1fr}
.ratio{border:0;border-block:1px solid var(--line);padding:.4rem 0;max-inline-size:none;text-align:start}
.victims{columns:1}
.files,.files tbody,.files tr,.files :is(td,th){display:block;border:0}
.files thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.files tr{padding-block:.6rem;border-block-end:1px solid var(--line)}
.files th{font-weight:600}
}
@media print{
:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#333;--line:#999;--faint:#eee;--link:#000;--deep:#000;--solid:#333;--pale:#bbb}
body{font-size:10.5pt}
.top nav,.languages,.skip,.finder,.paging,.browse,.more,.trail{display:none}
h2{break-after:avoid}
tr,li,.pair{break-inside:avoid}
main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}
details>*{display:block}
}
`;
