extension ReportStyle {
  /// Cards, the two views of a passage, and the marks in it.
  static let passages: StaticString = """
    .cite{position:relative;padding:0 .9rem 0 2.75rem;min-width:0}
    .cite .title{font-weight:600;overflow-wrap:anywhere}
    .cite .title,.cite .origin{display:block}
    .cite .title{width:fit-content;max-width:100%}
    .cite .letter{position:absolute;left:.9rem;top:.1rem}
    .letter{display:inline-block;width:1.35rem;height:1.35rem;line-height:1.35rem;text-align:center;font-size:.75rem;\
    font-weight:650;background:var(--soft);color:var(--quiet);border-radius:50%}
    .card{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;margin:0 0 1rem;overflow:hidden}
    .card:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
    .permalink{position:absolute;right:.65rem;top:.5rem;text-decoration:none;padding:0 .25rem}
    .side{min-width:0;padding:.6rem .9rem .9rem}
    .where{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6rem;font-size:.8125rem;color:var(--quiet);margin:0;max-width:none}
    .offsets{margin-inline-start:auto;font-variant-numeric:tabular-nums}
    .offsets::before{content:"scalars "}
    .position{display:block;width:100%;height:4px;margin:.4rem 0 .7rem}
    .track{fill:var(--soft)}
    .thumb{fill:var(--accent)}
    del,ins,mark,.moved{border-radius:.15em;padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    del{background:var(--del);color:var(--del-ink);text-decoration-thickness:1px}
    ins{background:var(--ins);color:var(--ins-ink);text-decoration-thickness:1px;text-underline-offset:.2em}
    mark{background:var(--sub);color:var(--sub-ink);font-weight:600;text-decoration:underline dotted 1px;\
    text-underline-offset:.25em}
    .moved{background:var(--move);outline:1px dashed var(--accent)}
    .control{font:.6875rem ui-monospace,monospace;border:1px solid var(--rule);border-radius:.2rem;padding:0 .2rem;\
    color:var(--quiet)}
    .matters{list-style:none;margin:0;padding:.4rem .9rem;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.875rem;\
    border-bottom:1px solid var(--rule)}
    .matters .class{font-weight:600;font-size:.8125rem}
    .matters li{overflow-wrap:anywhere}
    .formulae{padding:0;list-style:none}
    .formulae li{padding:.4rem 0;border-bottom:1px solid var(--rule)}
    .formulae q{font-family:var(--serif);quotes:none;overflow-wrap:anywhere}
    .formulae .origin{display:block}
    .sides{display:grid;grid-template-columns:1fr 1fr}
    .where .origin{font-size:.8125rem}
    .pair{margin:0 0 2rem}
    blockquote{margin:0;font:1.0313rem/1.6 var(--serif);white-space:pre-line;overflow-wrap:anywhere}
    .rows{table-layout:fixed;border-collapse:separate;border-spacing:0}
    .rows th{padding:.55rem .9rem .25rem;border:0;white-space:normal;text-align:start;vertical-align:top}
    .rows td{font:1.0313rem/1.55 var(--serif);white-space:pre-line;padding:.3rem .9rem;border:0;min-width:0}
    .rows td+td,.rows th+th{border-left:1px solid var(--rule)}
    .rows tr:last-child td{padding-bottom:.7rem}
    .rows .context td{color:var(--quiet);font-size:.9375rem}
    .rows .position{margin:.35rem 0 .15rem}
    .rows .gap td{font:.8125rem var(--sans);color:var(--quiet);text-align:center;padding:.35rem}
    .rows .gap td::before,.rows .gap td::after{content:"\\2026";margin:0 .5rem}
    .stub,.omission{font:.8125rem var(--sans);color:var(--quiet);background:var(--soft);border-radius:.75rem;padding:.1rem .6rem;\
    white-space:nowrap}
    .stub{display:inline-block;border:1px dashed var(--rule);white-space:normal}
    .inline{display:none;padding:.7rem .9rem}
    body:has(#view-inline:checked) .has-inline .rows{display:none}
    body:has(#view-inline:checked) .inline{display:block}
    .moved sup,.stub sup{font:.6875rem var(--sans);line-height:0;vertical-align:super;margin-inline-end:.15em}
    .moved sup::before,.stub sup::before{content:"\\21C5\\2060"}
    .move{text-decoration:none}
    .moved:target{outline:2px solid var(--accent)}
    body:has(#mark-typography:checked) .typography,.key .typography{text-decoration:underline dotted 1px var(--quiet);\
    text-underline-offset:.25em}
    .evidence{display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:0;padding:.45rem .9rem;border-top:1px solid var(--rule);\
    font-size:.8125rem;color:var(--quiet);max-width:none;overflow-wrap:anywhere}
    .evidence q{font-family:var(--serif);font-size:.875rem;color:var(--ink);quotes:"\\201C" "\\201D"}

    """
}
