/** How the page looks: in light and dark as the reader's system has it, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #172b4d; --soft: #505f79; --line: #dfe1e6; --page: #fff; --met: #216e4e; --attention: #a54800; --gap: #ae2a19; --unknown: #626f86; }
@media (prefers-color-scheme: dark) { :root { --text: #dee4ea; --soft: #9fadbc; --line: #3a434c; --page: #161a1d; --met: #7ee2b8; --attention: #fec195; --gap: #fd9891; --unknown: #9fadbc; } }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1rem; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p, li { max-width: 45rem; } .soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: start; color: var(--soft); padding-bottom: .25rem; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem; text-align: start; vertical-align: top; } th { font-weight: 600; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; } td.key { white-space: nowrap; }
td ul { margin: 0; padding-inline-start: 1rem; } td { overflow-wrap: anywhere; }
.bar { display: flex; height: .7rem; min-width: 8rem; gap: 1px; } .bar span { display: block; }
.bar .met { background: var(--met); } .bar .attention { background: repeating-linear-gradient(45deg, var(--attention) 0 4px, transparent 4px 6px); } .bar .gap { background: var(--gap); } .bar .unknown { background: var(--line); }
.gap { color: var(--gap); } .attention { color: var(--attention); } .met { color: var(--met); } .unknown { color: var(--unknown); }
@media print { :root { color-scheme: light; --text: #000; --soft: #333; --line: #999; --page: #fff; --met: #216e4e; --attention: #a54800; --gap: #ae2a19; --unknown: #555; } body { max-width: none; padding: 0; font-size: 10pt; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } .bar, .bar span { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .scroll { overflow: visible; } }
`;
