#include "app/report/report_style.h"

#include "app/report/html_writer.h"
#include "encoder/sha256.h"

#include <charconv>
#include <cstdint>
#include <vector>

namespace deepscope {

std::string_view reportStyle() {
    return R"css(
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2027;--soft:#59636f;--line:#dfe3e8;--accent:#2459c4;--good:#1a7a46;
--bad:#b3261e;--warn:#8a5a00;--warnbg:#fff3d6;--s0:#3f6fd1;--s1:#d9902f;--s2:#2a9d78;--s3:#a45fc4;--empty:#eceff3}
@media(prefers-color-scheme:dark){:root{--bg:#14171b;--card:#1c2026;--ink:#e6e9ee;--soft:#9ba6b3;--line:#2f363f;--accent:#8ab0ff;
--good:#6fd39c;--bad:#ff8f85;--warn:#ffd07a;--warnbg:#3a2e12;--s0:#6f9bf2;--s1:#e6aa55;--s2:#4fc29c;--s3:#c48be0;--empty:#262c34}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.page{max-width:1180px;margin:0 auto;padding:28px 24px 48px}
h1{font-size:27px;line-height:1.25;margin:2px 0 6px;overflow-wrap:anywhere}
h2{font-size:20px;margin:44px 0 12px}h2+h3{margin-top:0}h3{font-size:15px;margin:24px 0 8px}
p{margin:0 0 10px;max-width:75ch}.soft,.kicker{color:var(--soft)}.kicker{font-size:13px;letter-spacing:.04em;margin:0}
a{color:var(--accent)}a:focus-visible,button:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:14px 0 0;padding:0;font-size:14px}
.mark{background:var(--warnbg);color:var(--warn);border:1px solid currentColor;border-radius:8px;padding:9px 14px;margin:16px 0 0;max-width:none}
.mark strong{letter-spacing:.05em}
.fail{border-left:4px solid var(--bad);padding:6px 12px;background:var(--card);overflow-wrap:anywhere}
.top{display:grid;grid-template-columns:minmax(0,320px) minmax(0,1fr);gap:24px;margin-top:24px;align-items:start}
.card,.scroll,.top figure{background:var(--card);border:1px solid var(--line);border-radius:10px}
.card{padding:16px 20px}.top figure{margin:0;padding:10px}
img{display:block;max-width:100%;height:auto;border-radius:4px}
.top img{margin:0 auto;max-height:440px;width:auto}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:5px 18px;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{padding:6px 11px;text-align:right;white-space:nowrap;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
tbody tr:hover>*{background:color-mix(in srgb,var(--accent) 7%,transparent)}
thead th{color:var(--soft);font-weight:600;vertical-align:bottom}thead small{display:block;font-weight:400}
.word{text-align:left}thead th:first-child{text-align:left}
tbody th{text-align:left;font-weight:600;position:sticky;left:0;background:var(--card)}.stages thead th:first-child{text-align:right}.stages tbody th,.claims tbody th{position:static}
th button{all:unset;cursor:pointer;color:inherit}th button:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
th[aria-sort=ascending] button::after{content:" \25B4"}th[aria-sort=descending] button::after{content:" \25BE"}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:16px;margin-top:16px}
.chart{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px}
.chart figcaption{font-weight:600;margin-bottom:6px}.chart svg{width:100%;height:auto;display:block}
.chart text{fill:var(--ink);font-size:13px}.chart .figure{fill:var(--soft);font-size:12.5px}.axis{stroke:var(--line);stroke-width:1.5}
.s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:13px;color:var(--soft);margin:0 0 6px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px}
.k0{background:var(--s0)}.k1{background:var(--s1)}.k2{background:var(--s2)}.k3{background:var(--s3)}
.gallery{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,225px),1fr));gap:16px}
.gallery figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px;display:flex;flex-direction:column}
.gallery img{width:auto;max-height:300px;margin:0 auto 8px}.gallery .cells{width:100%;max-height:300px;margin-bottom:8px}.nothing{fill:var(--empty)}
.gallery figcaption{font-size:13px;line-height:1.4}.gallery figcaption small{display:block;color:var(--soft);font-size:12px}
.scale{display:flex;align-items:center;gap:10px;font-size:12.5px;color:var(--soft);margin:10px 0}.scale svg{width:min(320px,50vw);height:10px;border-radius:2px}
details{margin-top:14px}summary{cursor:pointer;font-weight:600;margin-bottom:8px}
.good{color:var(--good)}.bad{color:var(--bad)}.open{color:var(--soft)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:16px;margin-bottom:16px}
footer{margin-top:44px;color:var(--soft);font-size:13px}
@media(max-width:720px){.page{padding:18px 14px 36px}.top{grid-template-columns:1fr}h1{font-size:22px}
dl{grid-template-columns:1fr;gap:0}dt{margin-top:6px;font-size:13px}.gallery{grid-template-columns:repeat(2,minmax(0,1fr));gap:10px}
.gallery figure{padding:7px}}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb}body{font-size:11px}.page{max-width:none;padding:0}nav{display:none}
.scroll{overflow:visible}table{font-size:9px}th,td{padding:3px 5px;white-space:normal}figure,tr,.card{break-inside:avoid}h2,h3{break-after:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";
}

std::string_view reportScript() {
    return R"js(
"use strict";
for (const button of document.querySelectorAll("th button")) {
  button.addEventListener("click", () => {
    const heading = button.closest("th"), table = heading.closest("table"), column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = row => row.cells[column].dataset.v ?? row.cells[column].textContent;
    const body = table.tBodies[0], isNumber = heading.dataset.sort === "number";
    const order = (a, b) => isNumber ? (parseFloat(a) || 0) - (parseFloat(b) || 0) : a.localeCompare(b, "en", {numeric: true});
    const rows = Array.from(body.rows).sort((a, b) => (down ? -1 : 1) * order(value(a), value(b)));
    body.append(...rows);
  });
}
addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
)js";
}

std::string reportPolicy() {
    const std::string hex = sha256Hex(reportScript().data(), reportScript().size());
    std::vector<std::uint8_t> digest(hex.size() / 2);
    for (std::size_t i = 0; i < digest.size(); ++i) {
        std::from_chars(hex.data() + 2 * i, hex.data() + 2 * i + 2, digest[i], 16);
    }
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + base64(digest) +
           "'; base-uri 'none'; form-action 'none'";
}

}  // namespace deepscope
