// What every HTML report has in common: its style and its one script.
#pragma once

#include <string_view>

namespace premod::cli {

inline constexpr std::string_view html_style = R"css(
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2127;--dim:#5b6673;--line:#d9dee5;--card:#f6f8fa;
--error:#b3261e;--warning:#8a5a00;--note:#1f5fa8;--good:#1a7037;--mark:#ffe08a;--mark-fg:#1c2127}
@media(prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e3e7ec;--dim:#9aa6b2;--line:#333b45;
--card:#1c2229;--error:#ff8a80;--warning:#f2c14e;--note:#8ab8f5;--good:#7fd49a;--mark:#6b5310;
--mark-fg:#fff3cf}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.25rem;background:var(--bg);color:var(--fg);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2rem 0 .75rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
a{color:var(--note)}p{margin:.25rem 0}.dim{color:var(--dim);font-size:.9rem}
.verdict{border-left:.4rem solid var(--c);background:var(--card);padding:.75rem 1rem;margin:1rem 0;
border-radius:.35rem}.verdict strong{color:var(--c);font-size:1.15rem}.verdict ul{margin:.25rem 0 0;
padding-left:1.25rem}
.pass{--c:var(--good)}.block,.error{--c:var(--error)}.incomplete,.warning{--c:var(--warning)}
.note{--c:var(--note)}
.tiles{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:0;list-style:none}
.tiles li{background:var(--card);border-radius:.35rem;padding:.4rem .9rem}
.tiles a{color:inherit;text-decoration:none}.tiles a:hover b{text-decoration:underline}
.tiles b{display:block;font-size:1.3rem;font-variant-numeric:tabular-nums}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.5rem 0}
form label{display:flex;flex-direction:column;font-size:.85rem;color:var(--dim);min-width:0;max-width:100%}
form label.check{flex-direction:row;gap:.4rem;align-items:center}
select,input[type=search]{font:inherit;color:var(--fg);background:var(--bg);border:1px solid var(--line);
border-radius:.35rem;padding:.3rem;max-width:min(24rem,90vw)}
article{border:1px solid var(--line);border-left:.3rem solid var(--c);border-radius:.35rem;
padding:.6rem .9rem;margin:.5rem 0}
article header{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
p code,li code{background:var(--card);border-radius:.2rem;padding:0 .2rem}a code{background:none;padding:0}
.level{color:var(--c);font-weight:600}.place,code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;
font-size:.85rem}
pre{background:var(--card);border-radius:.35rem;padding:.5rem .75rem;margin:.5rem 0;overflow-x:auto;
overflow-wrap:normal;line-height:1.45;tab-size:2}
mark{background:var(--mark);color:var(--mark-fg);border-radius:.15rem}
details{margin:.25rem 0;color:var(--dim);font-size:.9rem}summary{cursor:pointer}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
td.violated,td.not_run{color:var(--error);font-weight:600}td.passed{color:var(--good)}
td.asked,td.missing{color:var(--warning)}td:nth-child(3){overflow-wrap:normal;min-width:7rem}
button{font:inherit;font-size:.9rem;color:var(--fg);background:var(--card);border:1px solid var(--line);
border-radius:.35rem;padding:.3rem .7rem;cursor:pointer}
:focus-visible{outline:2px solid var(--note);outline-offset:2px}
.first li{margin:.35rem 0;padding-left:.25rem}.first li::marker{color:var(--c);font-weight:600}
section.rule{margin:1.5rem 0}.places{margin:.25rem 0;padding-left:1.25rem}
svg{width:100%;height:1.5rem;display:block;border-radius:.35rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.35rem 0;
font-size:.85rem}.key{display:inline-block;width:.8rem;height:.8rem;border-radius:.15rem;margin-right:.35rem;
background:var(--k)}rect{fill:var(--k)}.bar-passed{--k:var(--good)}.bar-violated,.bar-not_run{--k:var(--error)}
.bar-asked,.bar-missing{--k:var(--warning)}.bar-not_applicable{--k:var(--line)}.bar-excused{--k:var(--note)}
article:target{outline:2px solid var(--note)}
@media print{form{display:none!important}article{break-inside:avoid}}
@media(max-width:40rem){body{padding:.9rem}thead{display:none}tr{display:block;padding:.4rem 0;
border-bottom:1px solid var(--line)}td{display:block;border:0;padding:.1rem 0}}
[hidden]{display:none!important}
)css";

// Filters only: without it everything is shown. Its hash stands in the page's content policy, and a
// test compares the two.
inline constexpr std::string_view html_script = R"js(
(function(){var f=document.getElementById('filter');if(!f)return;f.hidden=false;
function all(s,n){return Array.prototype.slice.call((n||document).querySelectorAll(s))}
var texts=all('article').map(function(a){return a.textContent.toLowerCase()});
function apply(){var rule=f.rule.value,clause=f.clause.value,level=f.level.value,file=f.file.value,
text=f.text.value.toLowerCase(),shown=0;
all('article').forEach(function(a,i){var d=a.dataset;
var ok=(!rule||d.rule===rule)&&(!level||d.level===level)&&(!file||d.file===file)&&
(!clause||(' '+d.clauses+' ').indexOf(' '+clause+' ')>=0)&&(!text||texts[i].indexOf(text)>=0)&&
(d.state!=='old'||!f.old||f.old.checked)&&(d.state!=='waived'||!f.waived||f.waived.checked);
a.hidden=!ok;if(ok)shown++});
all('section.rule').forEach(function(s){s.hidden=!all('article',s).some(function(a){return !a.hidden})});
document.getElementById('shown').textContent=f.dataset.shown.replace('{n}',shown)}
f.addEventListener('input',apply);f.addEventListener('change',apply);
f.addEventListener('submit',function(e){e.preventDefault()});
f.addEventListener('reset',function(){setTimeout(apply)});
all('[data-filter]').forEach(function(t){t.addEventListener('click',function(){var v=t.dataset.filter;
if(v==='old'||v==='waived'){if(f[v])f[v].checked=true}else f.level.value=v;apply()})});
function reveal(){var t=location.hash&&document.getElementById(location.hash.slice(1));
if(t&&t.closest('[hidden]')&&t.tagName!=='FORM'){f.reset();setTimeout(function(){apply();
t.scrollIntoView()})}}
window.addEventListener('hashchange',reveal);apply();reveal()})();
(function(){var f=document.getElementById('results');if(!f)return;f.hidden=false;
f.addEventListener('submit',function(e){e.preventDefault()});f.addEventListener('change',function(){
Array.prototype.forEach.call(document.querySelectorAll('tr[data-result]'),function(r){
r.hidden=!!f.result.value&&r.dataset.result!==f.result.value})})})();
)js";

/// SHA-256 of html_script, base64.
inline constexpr std::string_view html_script_hash = "0clm2qwQ87GIXA3rm2favywS34rytv1TueVdnhVgYK0=";

}  // namespace premod::cli
