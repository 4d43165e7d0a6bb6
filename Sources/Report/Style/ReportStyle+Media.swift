extension ReportStyle {
  /// Narrow screens and paper.
  static let media: StaticString = """
    @media(max-width:62rem){li.statement{grid-template-columns:2.25rem minmax(0,1fr) 10.5rem}li .date{grid-column:3}\
    li .spread{grid-column:2;grid-row:2}li .change{grid-column:3}}
    @media(max-width:44rem){body{padding-top:1.25rem}h1{font-size:1.375rem}.sides{grid-template-columns:1fr}\
    .cite{padding:0 0 .5rem 1.9rem}.cite .letter{left:0}\
    li.statement{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding-left:2rem;position:relative}\
    li .no{position:absolute;left:0;top:.5rem}.what{flex:1 0 100%}\
    .statement h3{flex-wrap:wrap}.statement h3 .title{flex:1}.spread tbody th{min-width:7rem}.statement h3 .size{margin-inline-start:0;flex-basis:100%}\
    .relations li{grid-template-columns:auto 1fr}.relations b{text-align:start}.relations li>span:last-child{grid-column:1/-1}\
    .facts{grid-template-columns:1fr 1fr}\
    .sentences tbody th{min-width:11rem}\
    .rows,.rows thead,.rows tbody,.rows tr,.rows th,.rows td{display:block}\
    .rows td+td,.rows th+th{border-left:0}\
    .rows td:not([colspan]){padding-left:2.4rem;position:relative}\
    .rows td:not([colspan])::before{content:"A";position:absolute;left:.9rem;top:.45rem;font:650 .75rem var(--sans);color:var(--quiet)}\
    .rows td+td:not([colspan])::before{content:"B"}\
    .rows tbody tr+tr{border-top:1px solid var(--rule)}}
    @media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--soft:#f0f0f0}body{max-width:none;padding:0;font-size:9.5pt}\
    nav,.permalink,.controls{display:none}.card{break-inside:auto;overflow:visible}h3,h4,.where,.rows thead{break-after:avoid}\
    .rows tr,li.statement{break-inside:avoid}.scroll{overflow:visible}a{color:inherit;text-decoration:none}\
    blockquote,.rows td,.sentences tbody th{font-size:9.5pt}.scroll :not(.label){min-width:0!important;white-space:normal!important}\
    .scroll table{font-size:8pt}.scroll thead th{font-size:7.5pt}.witnesses td:nth-child(2){min-width:6rem!important}.scroll .label,.scroll small,.scroll .address,.scroll .language{font-size:7pt}\
    details::details-content{content-visibility:visible;height:auto}}

    """
}
