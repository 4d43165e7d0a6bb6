/// The page's one script: it shows the search box, which is hidden without it, hides the statements that lack a word of what is
/// typed, and counts those that this and the page's boxes leave. It looks at nothing but the page's text, and makes no markup of it.
enum ReportScript {
  static let source: StaticString = """
    (()=>{const box=document.getElementById("search");if(!box)return;\
    const field=box.querySelector("input"),said=box.querySelector("output");\
    const fold=t=>t.normalize("NFKD").replace(/\\p{M}/gu,"").toLowerCase();\
    const rows=[...document.querySelectorAll("li.statement")].map(row=>{\
    const card=document.getElementById(row.dataset.card);\
    return{row,card,text:fold(row.textContent+(card?card.textContent:""))}});\
    const look=()=>{const words=fold(field.value).split(/\\s+/).filter(Boolean);\
    for(const{row,card,text}of rows){const is=words.every(word=>text.includes(word));\
    row.hidden=!is;if(card)card.hidden=!is}\
    const found=rows.filter(({row})=>row.getClientRects().length).length;\
    said.textContent=words.length||found<rows.length?found+" of "+rows.length:""};\
    field.addEventListener("input",look);box.parentElement.addEventListener("change",look);box.hidden=false;look()})()
    """
}
