// The site's one style sheet and its one script.
#pragma once

#include <string_view>

namespace premod::site {

inline constexpr std::string_view style_css =
    R"css(:root{color-scheme:light dark;--bg:#fff;--fg:#1c2127;--dim:#55606c;--line:#d5dbe3;--card:#f4f6f9;
--error:#a8201a;--warning:#7d5200;--note:#1b5799;--good:#176338}
@media(prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e3e7ec;--dim:#a3aebb;--line:#38414c;
--card:#1c2229;--error:#ff8f86;--warning:#f2c14e;--note:#8fbcf7;--good:#82d79e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem 1.25rem 3rem;background:var(--bg);color:var(--fg);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header nav{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;
border-bottom:1px solid var(--line);padding-bottom:.6rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem}
[aria-current=page]{font-weight:700}
h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.4rem 0}a{color:var(--note)}.dim,footer{color:var(--dim);font-size:.9rem}
code,pre{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;font-size:.86rem}
p code,li code,td code{background:var(--card);border-radius:.2rem;padding:.05rem .25rem}
pre{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--c,var(--line));
border-radius:.35rem;margin:.4rem 0;overflow-x:auto;overflow-wrap:normal;padding:.6rem 0;line-height:1.5;tab-size:2}
pre span{display:block;padding:0 .9rem;min-height:1.5em}pre .hit{background:color-mix(in srgb,var(--c) 18%,transparent)}
.bad{--c:var(--error)}.good{--c:var(--good)}
.says{border-left:.3rem solid var(--c,var(--line));background:var(--card);border-radius:.35rem;padding:.5rem .9rem;margin:.5rem 0}
.error{--c:var(--error)}.warning{--c:var(--warning)}.note{--c:var(--note)}
.level{color:var(--c,var(--dim));font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;
border-bottom:1px solid var(--line)}.scroll{overflow-x:auto}
ul.plain{list-style:none;padding:0;margin:.25rem 0}ul.plain li{padding:.3rem 0;border-bottom:1px solid var(--line)}
blockquote{margin:.5rem 0;padding:.1rem 1rem;border-left:.2rem solid var(--line)}
label{display:block;font-weight:600;margin-top:1rem}
button{font:inherit;padding:.4rem .9rem;color:var(--fg);background:var(--card);border:1px solid var(--dim);border-radius:.35rem}
input{font:inherit;width:100%;max-width:30rem;padding:.45rem .6rem;color:var(--fg);background:var(--bg);
border:1px solid var(--dim);border-radius:.35rem}
:focus-visible{outline:2px solid var(--note);outline-offset:2px}[hidden]{display:none!important}
@media print{header,form{display:none}}
)css";

// Filters the list that is on the page anyway; the words come from the elements' data-words, so no
// request is made and the page works from a file.
inline constexpr std::string_view search_js = R"js('use strict';
(function () {
  var input = document.getElementById('search');
  if (!input) return;
  input.form.hidden = false;
  input.form.addEventListener('submit', function (event) { event.preventDefault(); });
  var items = Array.prototype.slice.call(document.querySelectorAll('[data-words]'));
  var texts = items.map(function (item) { return item.getAttribute('data-words').toLocaleLowerCase(); });
  var sections = Array.prototype.slice.call(document.querySelectorAll('main section'));
  var nothing = document.getElementById('nothing');
  function search() {
    var words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    var found = 0;
    items.forEach(function (item, i) {
      var text = texts[i];
      item.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!item.hidden) found += 1;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector('[data-words]:not([hidden])');
    });
    nothing.hidden = found > 0;
  }
  input.addEventListener('input', search);
  search();
})();
)js";

}  // namespace premod::site
