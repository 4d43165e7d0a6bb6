/// The page's style sheet: light and dark, screen and paper, from 400 pixels up.
///
/// Differences are never shown by colour alone: deletions are struck through, insertions underlined, replacements set
/// in bold with a dotted line, moves framed.
enum ReportStyle {
  static let sheet: StaticString = """
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
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
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
    .matrix{width:auto}
    .matrix th,.matrix td{border:0;padding:.3rem .6rem}
    .matrix tbody th,.matrix thead th{max-width:11rem;overflow-wrap:anywhere;white-space:normal;font-weight:500}
    .matrix td.n{background:var(--soft);border:2px solid var(--paper);min-width:3.5rem;text-align:center}
    .matrix td.own{background:none}
    .nil{color:var(--quiet)}
    .key{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.875rem;max-width:none;color:var(--quiet)}
    .side-by-side{display:grid;grid-template-columns:1fr 1fr}
    h3 .side-by-side{gap:0}
    .cite{position:relative;padding:0 .9rem 0 2.75rem;min-width:0}
    .cite .title{font-weight:600;overflow-wrap:anywhere}
    .cite .title,.cite .origin{display:block}
    .cite .letter{position:absolute;left:.9rem;top:.1rem}
    .origin{color:var(--quiet);font-size:.875rem;overflow-wrap:anywhere}
    .letter{display:inline-block;width:1.35rem;height:1.35rem;line-height:1.35rem;text-align:center;font-size:.75rem;\
    font-weight:650;background:var(--soft);color:var(--quiet);border-radius:50%}
    .card{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;margin:0 0 1rem;overflow:hidden}
    .card:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
    .permalink{position:absolute;right:.65rem;top:.5rem;text-decoration:none;padding:0 .25rem}
    .side{min-width:0;padding:.6rem .9rem .9rem}
    .side+.side{border-left:1px solid var(--rule)}
    .where{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem;font-size:.8125rem;color:var(--quiet);margin:0}
    .offsets{margin-inline-start:auto;font-variant-numeric:tabular-nums}
    .offsets::before{content:"scalars "}
    .position{display:block;width:100%;height:4px;margin:.4rem 0 .7rem}
    .track{fill:var(--soft)}
    .thumb{fill:var(--accent)}
    blockquote{margin:0;font:1.0313rem/1.6 var(--serif);white-space:pre-line;overflow-wrap:anywhere}
    .context{color:var(--quiet);font-size:.9375rem}
    del,ins,mark,.moved{border-radius:.15em;padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    del{background:var(--del);color:var(--del-ink);text-decoration-thickness:1px}
    ins{background:var(--ins);color:var(--ins-ink);text-decoration-thickness:1px;text-underline-offset:.2em}
    mark{background:var(--sub);color:var(--sub-ink);font-weight:600;text-decoration:underline dotted 1px;\
    text-underline-offset:.25em}
    .moved{background:var(--move);outline:1px dashed var(--accent)}
    .moved::before{content:"\\21C5\\00A0";font:.75em var(--sans)}
    .typography{text-decoration:underline dotted 1px var(--quiet);text-underline-offset:.25em}
    .omission{font:.8125rem var(--sans);color:var(--quiet);background:var(--soft);border-radius:.75rem;padding:.1rem .6rem;\
    white-space:nowrap}
    .control{font:.6875rem ui-monospace,monospace;border:1px solid var(--rule);border-radius:.2rem;padding:0 .2rem;\
    color:var(--quiet)}
    .matters{list-style:none;margin:0;padding:.4rem .9rem;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.875rem;\
    border-bottom:1px solid var(--rule)}
    .matters .class{font-weight:600;font-size:.8125rem}
    .matters li{overflow-wrap:anywhere}
    .facets{border:0;margin:.75rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.875rem}
    .facets legend{float:left;padding:0;margin-inline-end:.25rem;color:var(--quiet)}
    .facets label{display:inline-flex;align-items:center;gap:.35rem;min-height:1.75rem}
    body:has(#facet-edited:checked) .statement:not(.has-edited),body:has(#facet-quoted:checked) .statement:not(.has-quoted),\
    body:has(#facet-partial:checked) .statement:not(.has-partial),body:has(#facet-whole:checked) .statement:not(.has-whole)\
    {display:none}
    .statements th:first-child{min-width:16rem;max-width:30rem;overflow-wrap:anywhere}
    .statement h3{display:flex;gap:.75rem;margin:0;padding:.5rem 2.5rem .5rem .9rem;border-bottom:1px solid var(--rule);\
    position:relative;font-size:.875rem;color:var(--quiet)}
    .statements td:nth-child(2),.witnesses td:nth-child(2){min-width:9rem}
    .statements td.date,.statements th:nth-child(3),.statements th:last-child{padding-left:.9rem}
    .statement h3 .title{font-weight:600;color:var(--ink);overflow-wrap:anywhere}
    .statement h3 .size{margin-inline-start:auto;white-space:nowrap}
    .statement .side b{color:var(--ink)}
    .statement .scroll{padding:0 .9rem .6rem}
    .witnesses th:first-child{min-width:12rem;max-width:24rem;overflow-wrap:anywhere}
    .spread td.n{min-width:2.25rem;padding:.2rem}
    .spread thead th{text-align:center}
    .spread tbody th{position:sticky;left:0;background:var(--paper);min-width:8rem}
    .origin-cell{color:var(--accent)}
    .timeline{display:block;width:100%;min-width:40rem}
    .tick{font-size:13px;fill:var(--quiet)}
    .thread{stroke:var(--rule);stroke-width:2}
    .dot{fill:var(--card);stroke:var(--accent);stroke-width:2}
    .dot.whole{fill:var(--accent)}
    details{margin:.5rem 0}
    summary{cursor:pointer}
    .formulae{padding:0;list-style:none}
    .formulae li{padding:.4rem 0;border-bottom:1px solid var(--rule)}
    .formulae q{font-family:var(--serif);quotes:none;overflow-wrap:anywhere}
    .formulae .origin{display:block}
    footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--rule);color:var(--quiet);font-size:.8125rem}
    @media(max-width:44rem){body{padding-top:1.25rem}h1{font-size:1.375rem}.side-by-side{grid-template-columns:1fr}\
    .side+.side{border-left:0;border-top:1px solid var(--rule)}.cite{padding:0 0 .5rem 1.9rem}.cite .letter{left:0}\
    .relations li{grid-template-columns:auto 1fr}.relations b{text-align:start}.relations li>span:last-child{grid-column:1/-1}\
    .facts{grid-template-columns:1fr 1fr}}
    @media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--soft:#f0f0f0}body{max-width:none;padding:0;font-size:9.5pt}nav,.permalink{display:none}\
    .card{break-inside:auto}h3,h4,.where{break-after:avoid}.scroll{overflow:visible}a{color:inherit;text-decoration:none}\
    blockquote{font-size:9.5pt}.scroll :not(.label){min-width:0!important;white-space:normal!important}\
    details::details-content{content-visibility:visible;height:auto}}
    """
}
