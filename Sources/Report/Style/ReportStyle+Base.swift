extension ReportStyle {
  /// Colours, letters, the head, tables.
  static let base: StaticString = """
    :root{color-scheme:light dark;--paper:#fcfbf9;--card:#fff;--ink:#22262b;--quiet:#5d646d;--rule:#dedbd4;\
    --soft:#f3f1ec;--accent:#1d5673;--del:#fbe4e1;--del-ink:#8a2018;--ins:#dff1e4;--ins-ink:#14532d;--sub:#fcefc7;\
    --sub-ink:#5e4300;--move:#e4e6fa;--sans:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;\
    --serif:"Iowan Old Style","Charter","Noto Serif",Georgia,serif}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#15181b;--card:#1b1f23;--ink:#e4e2dd;--quiet:#9ba2aa;\
    --rule:#343a40;--soft:#22272c;--accent:#8cc4e2;--del:#4a2422;--del-ink:#ffb4aa;--ins:#1c3d29;--ins-ink:#a8e6bf;\
    --sub:#463a12;--sub-ink:#f5dc91;--move:#2c3157}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;max-width:80rem;padding:2.5rem clamp(1rem,4vw,3rem) 4rem;background:var(--paper);\
    color:var(--ink);font:1rem/1.5 var(--sans)}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
    h2{font-size:1.2rem;margin:3rem 0 .75rem;padding-bottom:.35rem;border-bottom:1px solid var(--rule);font-weight:650}
    h3{font-size:1rem;margin:2.25rem 0 .6rem;font-weight:400}
    h4{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;font-size:.875rem;font-weight:400;\
    position:relative;margin:0;padding:.5rem 2.5rem .5rem .9rem;border-bottom:1px solid var(--rule);color:var(--quiet)}
    p{margin:.5rem 0;max-width:46rem}
    a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:focus-visible,summary:focus-visible,select:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    a:has(code){text-underline-offset:.3em}
    code{font:.8125rem/1.4 ui-monospace,"SFMono-Regular","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.5rem 1.5rem;margin:0}
    .facts dt{font-size:.75rem;color:var(--quiet)}
    .facts dd{margin:0;overflow-wrap:anywhere}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1.5rem 0 0;padding:0}
    .lead{font-size:1.125rem}
    .relations{list-style:none;margin:.75rem 0;padding:0;max-width:46rem}
    .relations li{display:grid;grid-template-columns:8rem 3rem 1fr;align-items:baseline;gap:.5rem;padding:.3rem 0}
    .relations b{text-align:right;font-variant-numeric:tabular-nums}
    .relations li>span:last-child{color:var(--quiet);font-size:.875rem}
    .counts{list-style:none;margin:.75rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;\
    color:var(--quiet);font-size:.875rem}
    .counts b{color:var(--ink);font-variant-numeric:tabular-nums}
    .empty{background:var(--soft);border-left:3px solid var(--accent);padding:.75rem 1rem;margin:.5rem 0}
    .note{color:var(--quiet);font-size:.875rem}
    .label{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:0 .45rem;\
    font-size:.8125rem;font-weight:600;color:var(--ink);white-space:nowrap;justify-self:start}
    .label::before{content:"\\25CF";font-size:.7em;margin-right:.4em;vertical-align:.12em;display:inline-block;width:1em;\
    text-align:center}
    .label.partial::before{content:"\\25D0"}
    .label.edited::before{content:"\\2260";font-size:.95em;vertical-align:0}
    .label.quoted::before{content:"\\275D";font-size:.9em;vertical-align:0}
    .label.formula::before{content:"\\00A7";font-size:.95em;vertical-align:0}
    .label.possible-translation::before{content:"\\21C4";font-size:.95em;vertical-align:0}
    .label.formula{color:var(--quiet)}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.875rem;width:100%}
    th,td{text-align:start;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule)}
    thead th{font-weight:500;color:var(--quiet);font-size:.8125rem;white-space:nowrap;vertical-align:bottom}
    tbody th{font-weight:400}
    th.n,td.n{text-align:end;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.9rem}
    td small{display:block;color:var(--quiet);min-width:9rem}
    td{overflow-wrap:anywhere;min-width:6.5rem}
    td.n{min-width:3.5rem}
    td.date{white-space:nowrap}
    .documents th:first-child{min-width:14rem}
    .documents .title{display:block;overflow-wrap:anywhere}
    tr:target{background:var(--sub)}
    .origin{color:var(--quiet);font-size:.875rem;overflow-wrap:anywhere}
    details{margin:.5rem 0}
    summary{cursor:pointer}
    footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.8125rem}
    [hidden]{display:none!important}
    .key{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.875rem;max-width:none;color:var(--quiet)}
    .controls{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 2.25rem;margin:.75rem 0;font-size:.875rem}
    .facets{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;min-width:0}
    .facets legend{float:left;padding:0;margin-inline-end:.25rem;line-height:1.75rem;color:var(--quiet)}
    .facets label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem}
    .facets select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:.3rem;\
    padding:.15rem .3rem;max-width:min(16rem,60vw);text-overflow:ellipsis}
    .no{display:inline-block;min-width:1.5rem;color:var(--quiet);font-variant-numeric:tabular-nums}
    .page-number{font-size:1rem;font-weight:400;color:var(--quiet);white-space:nowrap}
    .language{color:var(--quiet);font-size:.8125rem;white-space:nowrap}
    td .language{display:block}
    .address{display:block;font-size:.8125rem;overflow-wrap:anywhere;color:var(--quiet)}
    .files{margin-top:1rem;font-size:.875rem}
    .files td code{white-space:nowrap}
    .counts+p,.relations+p{margin-top:1.25rem}

    """
}
