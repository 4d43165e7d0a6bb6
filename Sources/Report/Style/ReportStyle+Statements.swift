extension ReportStyle {
  /// The list, the cards and the drawings of statements.
  static let statements: StaticString = """
    .matrix{width:auto}
    .matrix th,.matrix td{border:0;padding:.3rem .6rem}
    .matrix tbody th,.matrix thead th{max-width:11rem;overflow-wrap:anywhere;white-space:normal;font-weight:500}
    .matrix td.n{background:var(--soft);border:2px solid var(--paper);min-width:3.5rem;text-align:center}
    .matrix td.own{background:none}
    .nil{color:var(--quiet)}
    .statement .side b{color:var(--ink)}
    .statement .scroll{padding:0 .9rem .6rem}
    .spread td.n{min-width:2.25rem;padding:.2rem}
    .spread thead th{text-align:center}
    .origin-cell{color:var(--accent)}
    .timeline{display:block;width:100%;min-width:40rem}
    .tick{font-size:13px;fill:var(--quiet)}
    .thread{stroke:var(--rule);stroke-width:2}
    .dot{fill:var(--card);stroke:var(--accent);stroke-width:2}
    .dot.whole{fill:var(--accent)}
    .statements{list-style:none;margin:0;padding:0;display:flex;flex-direction:column;reading-flow:flex-visual}
    .statement-cards{display:flex;flex-direction:column;reading-flow:flex-visual}
    li.statement{display:grid;grid-template-columns:2.25rem minmax(0,1fr) 12.5rem 11rem 10.5rem;gap:0 1rem;\
    align-items:baseline;padding:.45rem 0;border-bottom:1px solid var(--rule);font-size:.875rem}
    .what{min-width:0;overflow-wrap:anywhere}
    .what>:first-child{font-size:.9375rem}
    .what .origin{display:block;font-size:.8125rem}
    .opening{font-family:var(--serif)}
    li .date,li .spread,li .change{font-variant-numeric:tabular-nums;color:var(--quiet);overflow-wrap:anywhere}
    li b{color:var(--ink);font-weight:600}
    li small{font-size:.8125rem}
    .change small{color:var(--sub-ink);background:var(--sub);border-radius:.2rem;padding:0 .3rem;white-space:nowrap}
    #search label{display:inline-flex;align-items:center;gap:.5rem}
    #search input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--quiet);border-radius:.3rem;\
    padding:.2rem .5rem;width:14rem;max-width:60vw}
    #search output{color:var(--quiet);margin-inline-start:.5rem}
    body:has(#facet-edited:checked) .statement:not(.has-edited),body:has(#facet-quoted:checked) .statement:not(.has-quoted),\
    body:has(#facet-partial:checked) .statement:not(.has-partial),body:has(#facet-whole:checked) .statement:not(.has-whole)\
    {display:none}
    .statement h3{display:flex;gap:.75rem;margin:0;padding:.5rem 2.5rem .5rem .9rem;border-bottom:1px solid var(--rule);\
    position:relative;font-size:.9375rem;color:var(--quiet);align-items:baseline}
    .statement h3 .no{min-width:0}
    .statement h3 .title{font-weight:600;color:var(--ink);overflow-wrap:anywhere;min-width:0}
    .statement h3 .size{margin-inline-start:auto;white-space:nowrap;font-size:.875rem}
    .witnesses th:first-child{min-width:14rem;max-width:24rem;overflow-wrap:anywhere}
    .witnesses td:nth-child(2){min-width:9.5rem}
    .matrix:not(.spread) thead th{min-width:8rem}
    .matrix tbody th{min-width:8.5rem;font-size:.8125rem}
    .spread tbody th{position:sticky;left:0;background:var(--paper);min-width:9.5rem;font-size:.8125rem}
    .by-sentence{margin:0;padding:.5rem 0 0;border-top:1px solid var(--rule);font-size:.875rem}
    .by-sentence summary,.by-sentence .note{padding:0 .9rem .5rem;margin:0;max-width:none}
    .sentences{width:auto;min-width:100%}
    .sentences th,.sentences td{padding:.35rem .9rem .35rem 0}
    .sentences thead th{white-space:normal;min-width:9rem;max-width:11rem;overflow-wrap:anywhere}
    .sentences tbody th{font:.9375rem/1.45 var(--serif);min-width:15rem;max-width:34rem;overflow-wrap:anywhere}
    .sentences td{min-width:7.5rem}
    .sentences td a{color:inherit;text-decoration-color:var(--rule)}
    .sentences td small{min-width:0}
    .sentences .indirect{border-inline-start:1px dashed var(--quiet);padding-inline-start:.6rem}
    .sentences thead .no{min-width:0;margin-inline-end:.25rem}
    .sentences thead small{display:block;font-weight:400}
    .is-same,.is-missing,.is-unknown{color:var(--quiet)}
    .is-edited{color:var(--sub-ink);font-weight:600}
    .is-edited small{font-weight:400}
    .is-part,.is-moved{color:var(--accent)}
    .cite-as{margin:0;padding:.5rem .9rem;border-top:1px solid var(--rule);font-size:.8125rem;color:var(--quiet);max-width:none;\
    overflow-wrap:anywhere}
    .cite-as b{color:var(--ink);font-weight:600;margin-inline-end:.4rem}
    .cite-as .name{white-space:nowrap}
    .copy{user-select:all;-webkit-user-select:all}

    """
}
