// What the value analysis knows of small programs, across functions and scripts, and that hostile
// ones stay linear.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "flow/script.hpp"
#include "processor_time.hpp"
#include "text/limit_log.hpp"

namespace premod::js {
namespace {

using Sources = std::vector<std::pair<std::string, std::string>>;

/// Scripts of one widget; the first is the one that is asked.
class Widget {
 public:
  explicit Widget(Sources sources) : sources_(std::move(sources)) {
    for (const auto& [path, text] : sources_) {
      files_.push_back({.path = path, .bytes = text});
      scripts_.emplace_back(files_.back());
    }
    link(scripts_);
  }
  [[nodiscard]] const File& script(std::size_t n = 0) const { return scripts_[n]; }
  [[nodiscard]] std::set<std::string> called() const {
    std::set<std::string> out;
    for (const File& script : scripts_)
      for (const Call& call : script.calls())
        if (!call.global_path().empty()) out.emplace(call.global_path());
    return out;
  }
  /// The strings that reach the call of `probe(x)`, holes as "~".
  [[nodiscard]] std::set<std::string> probed() const {
    std::set<std::string> out;
    for (const File& script : scripts_)
      for (const Call& call : script.calls()) {
        if (call.global_path() != "probe") continue;
        for (std::string text : script.index().texts_of(call.argument(0))) {
          for (char& c : text)
            if (c == hole) c = '~';
          out.insert(text);
        }
      }
    return out;
  }

 private:
  Sources sources_;
  std::deque<premod::File> files_;
  std::vector<File> scripts_;
};

bool calls(const std::string& text, std::string_view path) {
  return Widget(Sources{{"script.js", text}}).called().contains(std::string(path));
}

std::set<std::string> probed(const std::string& text) {
  return Widget(Sources{{"script.js", text}}).probed();
}

using Texts = std::set<std::string>;

TEST(JsProgram, FollowsFunctionsThroughFieldsAndParameters) {
  EXPECT_TRUE(
      calls("class A { constructor() { this.run = eval; } go(x) { this.run(x); } }", "eval"));
  EXPECT_TRUE(calls("class A { run = eval; go(x) { this.run(x); } }", "eval"));
  EXPECT_TRUE(calls("function f(g) { g(1); } f(eval);", "eval"));
  EXPECT_TRUE(calls("var o = { in: { e: eval } }; o.in.e(1);", "eval"));
  EXPECT_TRUE(calls("function A() {} A.prototype.e = eval; new A().e(1);", "eval"));
  EXPECT_TRUE(calls("const [, b] = [1, eval]; b(2);", "eval"));
  EXPECT_TRUE(calls("const { a: { b } } = { a: { b: eval } }; b(2);", "eval"));
  EXPECT_TRUE(calls("(function () { return this; })().eval(1);", "eval"));
  EXPECT_TRUE(calls("new Map([['k', eval]]).get('k')(1);", "eval"));
  EXPECT_FALSE(calls("function f(g) { g(1); } f(parse); function parse() {}", "eval"));
  EXPECT_FALSE(calls("class A { eval() {} go() { this.eval(1); } } new A().go();", "eval"));
}

TEST(JsProgram, SeesWhatIsCalledThroughOthers) {
  for (const std::string_view text :
       {"eval.call(null, x)", "eval.apply(null, [x])", "eval.bind(null, x)()",
        "Reflect.apply(eval, null, [x])", "Function.prototype.call.call(eval, null, x)",
        "(0, eval)(x)", "(1, 2, eval)(x)", "window?.eval?.(x)", "top.eval(x)",
        "document.defaultView.eval(x)", "Object(window).eval(x)", "this.eval(x)",
        "window[`eval`](x)", "window['ev' + 'al'](x)", "window[atob('ZXZhbA==')](x)",
        "window['lave'.split('').reverse().join('')](x)",
        "window[String.fromCharCode(101, 118, 97, 108)](x)", "with ({}) { eval(x); }"})
    EXPECT_TRUE(calls(std::string(text), "eval")) << text;
  for (const std::string_view text :
       {"(function () {}).constructor(x)", "[].filter.constructor(x)",
        "[].constructor.constructor(x)", "Function.prototype.constructor(x)"})
    EXPECT_TRUE(calls(std::string(text), "Function")) << text;
}

// What is spread out of a list has no place of its own.
TEST(JsProgram, PassesSpreadArgumentsThroughTheLanguagesOwnCalls) {
  EXPECT_TRUE(calls(
      "function f() { return Function.prototype.call.apply(eval, arguments); } f(1, 2);", "eval"));
  for (const std::string_view text :
       {"function f() { return Function.prototype.call.apply(g, arguments); } f(1, 2);",
        "function f() { Function.prototype.apply.apply(g, arguments); } f(1, [2]);",
        "function f() { return g.call.apply(g.call, arguments); } f(1, 2);",
        "function f() { return Function.prototype.bind.apply(g, arguments)(3); } f(1, 2);",
        "function f() { return Reflect.apply.apply(null, arguments); } f(g, 1, [2]);",
        "var apply = Reflect.apply.bind(Reflect, g); apply.call(a, b); apply.call(a, b, [c]);",
        "var make = Reflect.construct.bind(0); make.call(a); make.apply(a, [g, [1]]); "
        "[g].forEach(make, 1, 2, 3);",
        "var call = Function.prototype.call; function f(a) { return call.call.apply(call, a); } "
        "f([g]);",
        "new (Function.prototype.bind.apply(g, [null].concat(list)))();"})
    EXPECT_FALSE(Widget({{"script.js", std::string(text)}}).called().empty()) << text;
}

TEST(JsProgram, FoldsTexts) {
  EXPECT_EQ(probed("var s = 'on'; probe('.switcher__' + s);"), Texts{".switcher__on"});
  EXPECT_EQ(probed("probe(`.switcher__${a ? 'on' : 'off'}`);"),
            (Texts{".switcher__on", ".switcher__off"}));
  EXPECT_EQ(probed("probe(['a', 'b'].join('-'));"), Texts{"a-b"});
  EXPECT_EQ(probed("function f(o) { var id = o.get().id; probe(['/api', id].join('/')); }"),
            Texts{"/api/~"});
  EXPECT_EQ(probed("function f(o) { probe([o.get().id, '/a'].reverse().join('?')); }"),
            Texts{"/a?~"});
  EXPECT_EQ(probed("probe('httpsX//a'.replace('X', ':'));"), Texts{"https://a"});
  EXPECT_EQ(probed("var a = []; a[1] = 'b'; probe(a.join('-'));"), Texts{"~-b"});
  EXPECT_EQ(probed("var a = []; a[600] = 'b'; probe(a.join('-'));"), Texts{"~b~"});
  EXPECT_EQ(probed("function f(id) { probe('/api/' + id); }"), Texts{"/api/~"});
  EXPECT_EQ(probed("function f(id) { probe('/api/' + id); } f(7);"), Texts{"/api/7"});
  EXPECT_EQ(probed("var o = {}; o.url = '/a'; probe(o.url);"), Texts{"/a"});
  EXPECT_EQ(probed("probe(x || '/b');"), Texts{"/b"});
  EXPECT_EQ(probed("function f() { var u = '/a'; u = '/b'; probe(u); }"), Texts{"/b"});
  EXPECT_EQ(probed("function f(a) { var u = '/a'; if (a) u = '/b'; probe(u); }"),
            (Texts{"/a", "/b"}));
  EXPECT_EQ(probed("var s = ''; for (const x of y) s += '<li>'; probe(s);"), (Texts{"", "<li>"}));
}

TEST(JsProgram, TellsWhatAPromiseBecomesFromWhyItFails) {
  EXPECT_EQ(probed("Promise.reject('no').catch((e) => probe(e));"), Texts{"no"});
  EXPECT_EQ(probed("Promise.reject('no').then(() => 'yes').then((v) => probe(v), () => 0);"),
            Texts{"yes"});
  EXPECT_EQ(probed("new Promise((ok, no) => { ok('a'); no('b'); }).then((v) => probe(v));"),
            Texts{"a"});
  EXPECT_EQ(probed("new Promise((ok, no) => { ok('a'); no('b'); }).catch((e) => probe(e));"),
            Texts{"b"});
  EXPECT_EQ(probed("async function f() { probe(await new Promise((ok) => g(() => ok('a')))); }"),
            Texts{"a"});
  EXPECT_EQ(probed("var d = $.Deferred(); d.resolve(1, 'b'); d.done((a, b) => probe(b));"),
            Texts{"b"});
  EXPECT_EQ(probed("$.Deferred((d) => d.rejectWith(x, ['c'])).fail((e) => probe(e));"), Texts{"c"});
  EXPECT_EQ(probed("Promise.all([1, new Promise((ok) => ok('p'))]).then(([n, p]) => probe(p));"),
            Texts{"p"});
  EXPECT_EQ(probed("Promise.allSettled([Promise.reject('r')]).then(([o]) => probe(o.reason));"),
            Texts{"r"});
  EXPECT_EQ(probed("$.when('a', 'b').then((a, b) => probe(b));"), Texts{"b"});
  EXPECT_EQ(probed("Promise.resolve('a').then((a) => a + 'b').then((v) => probe(v));"),
            Texts{"ab"});
  EXPECT_EQ(probed("const { promise, resolve } = Promise.withResolvers(); resolve('w');"
                   "promise.then((v) => probe(v));"),
            Texts{"w"});
}

TEST(JsProgram, RejectsByWhatIsThrown) {
  EXPECT_EQ(probed("async function f() { throw 'x'; } f().catch((e) => probe(e));"), Texts{"x"});
  EXPECT_EQ(probed("new Promise(() => { throw 'x'; }).catch((e) => probe(e));"), Texts{"x"});
  EXPECT_EQ(probed("Promise.reject(1).catch(() => { throw 'x'; }).catch((e) => probe(e));"),
            Texts{"x"});
  EXPECT_EQ(probed("async function g() { try { await Promise.reject('x'); }"
                   "catch (e) { probe(e); } }"),
            Texts{"x"});
  EXPECT_EQ(probed("Promise.try(() => { throw 'x'; }).catch((e) => probe(e));"), Texts{"x"});
  // What compilers make of an async function.
  EXPECT_EQ(probed("function f() { return __awaiter(this, void 0, void 0, function* () {"
                   "try { yield Promise.reject('x'); } catch (e) { probe(e); } }); }"),
            Texts{"x"});
}

TEST(JsProgram, EndsWithPromisesThatSettleEachOther) {
  std::string text = "var p = Promise.reject('x');\n";
  for (int n = 0; n < 300; ++n) text += "p = p.then((v) => p).catch((e) => p);\n";
  EXPECT_EQ(probed(text + "p.catch((e) => probe(e)); probe('end');"), (Texts{"end", "x"}));
}

TEST(JsProgram, GoesAcrossModules) {
  const Widget amd(Sources{{"script.js", "define(['./lib/a'], function (a) { a.run(1); });"},
                           {"lib/a.js", "define([], function () { return { run: eval }; });"}});
  EXPECT_TRUE(amd.called().contains("eval"));
  const Widget typescript(
      Sources{{"script.js", "define(['./lib/a'], function (a_1) { new a_1.A().go(); });"},
              {"lib/a.js",
               "define(['require', 'exports'], function (require, exports) {\n"
               "  class A { constructor() { this.e = window.eval; } go() { this.e(1); } }\n"
               "  exports.A = A;\n});"}});
  EXPECT_TRUE(typescript.called().contains("eval"));
  const Widget named(Sources{
      {"script.js", "define('x/y', [], () => ({ e: eval })); require(['x/y'], (m) => m.e(1));"}});
  EXPECT_TRUE(named.called().contains("eval"));
  const Widget modules(Sources{{"a.js", "import e, { f } from './b.js'; e(1); f(2);"},
                               {"b.js", "export default eval; export const f = alert;"}});
  EXPECT_TRUE(modules.called().contains("eval"));
  EXPECT_TRUE(modules.called().contains("alert"));
  const Widget outside(
      Sources{{"script.js", "define(['jquery', 'moment'], ($, m) => { $.get(1); m(); });"}});
  EXPECT_TRUE(outside.called().contains("$.get"));
}

TEST(JsProgram, KnowsCompilersHelpers) {
  EXPECT_TRUE(
      calls("var B = (function (_super) { __extends(B, _super); function B() {} return B; })"
            "(A); function A() {} A.prototype.e = eval; new B().e(1);",
            "eval"));
  EXPECT_TRUE(
      calls("class A { go() { return __awaiter(this, void 0, void 0, function* () {"
            " yield this.e(1); }); } constructor() { this.e = eval; } } new A().go();",
            "eval"));
}

TEST(JsProgram, KnowsWhoRunsAFunction) {
  const Widget widget(
      Sources{{"script.js",
               "list.forEach(function a() {}); p.then(function b() {}, function c() {});"
               "setTimeout(function d() {}, 1); $('x').on('click', function e() {});"}});
  std::vector<Runs> runs;
  for (const NodeId function : widget.script().index().functions())
    for (const Caller& caller : widget.script().program().callers({0, function}))
      runs.push_back(caller.runs);
  EXPECT_EQ(runs, (std::vector<Runs>{Runs::each, Runs::success, Runs::failure, Runs::timer,
                                     Runs::event}));
}

TEST(JsProgram, FollowsWhatIsYielded) {
  for (const std::string_view text :
       {"function* g() { yield eval; } g().next().value(x);",
        "function* g() { yield* h(); } function* h() { yield eval; } for (const f of g()) f(x);",
        "async function* g() { yield { run: eval }; }\n"
        "(async () => { for await (const { run } of g()) run(x); })();",
        "var o = { *run() { yield { go: eval }; } }; const [first] = o.run(); first.go(x);",
        "class B { *[Symbol.iterator]() { yield eval; } } const [e] = [...new B()]; e(x);",
        "var it = { [Symbol.iterator]() { return { next() { return { value: eval }; } }; } };\n"
        "for (const f of it) f(x);",
        "function* p() { const f = yield 1; f(x); } const i = p(); i.next(); i.next(eval);",
        "const s = new Set(); s.add(eval); const [f] = s; f(x);",
        "const m = new Map(); m.set('k', eval); for (const [k, f] of m) f(x);",
        "[...new Map([['a', eval]]).entries()].forEach(([k, v]) => v(x));",
        "Object.fromEntries([['a', eval]]).a(x);", "[eval][Symbol.iterator]().next().value(x);",
        // TypeScript, Babel with the old and with the new regenerator
        "function g() { return __generator(this, function (_a) { switch (_a.label) {\n"
        "case 0: return [4 /*yield*/, eval]; case 1: _a.sent(); return [2 /*return*/]; } }); }\n"
        "g().next().value(x);",
        "function f() { return __awaiter(this, void 0, void 0, function () { var r;\n"
        "return __generator(this, function (_a) { switch (_a.label) {\n"
        "case 0: return [4 /*yield*/, pick()];\n"
        "case 1: r = _a.sent(); r.run(x); return [2 /*return*/]; } }); }); }\n"
        "function pick() { return { run: eval }; }",
        "var _m = regeneratorRuntime.mark(g); function g() { return regeneratorRuntime.wrap(\n"
        "function g$(_context) { while (1) { switch (_context.prev = _context.next) {\n"
        "case 0: _context.next = 2; return eval; case 2: case 'end': return _context.stop(); } }\n"
        "}, _m); } for (var _i = g(), _s; !(_s = _i.next()).done;) { var f = _s.value; f(x); }",
        "var f = _asyncToGenerator(_regenerator().m(function _callee() { var o;\n"
        "return _regenerator().w(function (_context) { while (1) switch (_context.n) {\n"
        "case 0: _context.n = 1; return pick(); case 1: o = _context.v; o.run(x);\n"
        "case 2: return _context.a(2); } }, _callee); }));\n"
        "function pick() { return { run: eval }; }"})
    EXPECT_TRUE(calls(std::string(text), "eval")) << text;
  EXPECT_FALSE(
      calls("function* g() { yield parse; } g().next().value(x); function parse() {}", "eval"));
}

TEST(JsProgram, FollowsWhatIsThrown) {
  for (const std::string_view text :
       {"try { throw eval; } catch (e) { e(x); }",
        "try { throw { run: eval }; } catch ({ run }) { run(x); }",
        "function bad() { throw { run: eval }; } function mid() { bad(); }\n"
        "try { mid(); } catch (e) { e.run(x); }",
        "class X { constructor() { throw { run: eval }; } } try { new X(); } catch (e) { e.run(x); "
        "}",
        "try { [1].forEach(() => { throw { run: eval }; }); } catch (e) { e.run(x); }",
        "try { try { throw { run: eval }; } finally { done(); } } catch (e) { e.run(x); }",
        "try { try { throw { run: eval }; } catch (e) { throw e; } } catch (o) { o.run(x); }"})
    EXPECT_TRUE(calls(std::string(text), "eval")) << text;
  EXPECT_FALSE(calls("try { go(); } catch (e) { e(x); } throw eval;", "eval"));
}

TEST(JsProgram, KnowsTheLanguagesOwnTools) {
  for (const std::string_view text :
       {"Object.getOwnPropertyDescriptor(window, 'eval').value(x);",
        "var o = {}; Object.defineProperties(o, { run: { value: eval } }); o.run(x);",
        "var o = Object.create(null, { run: { get: function () { return eval; } } }); o.run(x);",
        "var o = {}; o.__defineGetter__('run', function () { return eval; }); o.run(x);",
        "window[{ toString: function () { return 'ev' + 'al'; } }](x);",
        "window['' + { valueOf() { return 'eval'; } }](x);",
        "class K { toString() { return 'eval'; } } window[`${new K()}`](x);",
        "_.invoke([window], 'eval', x);", "_.get(window, 'eval')(x);",
        "_.result(window, 'eval', x)", "$.fn.run = eval; $('a').run(x);",
        "$.fn.extend({ run: eval }); $('a').find('b').run(x);",
        "jQuery.extend({ run: eval }); $.run(x);", "with ({ run: eval }) { run(x); }",
        "with (document) { eval(x); }",
        "$('a').data('f', { run: eval }); $('b').data('f').run(x);"})
    EXPECT_TRUE(calls(std::string(text), "eval")) << text;
  for (const std::string_view text :
       {"$.noop.constructor(x)", "f.__proto__.constructor(x); function f() {}",
        "''.sub.constructor(x)", "Object.getPrototypeOf(function () {}).constructor(x)",
        "setTimeout.constructor(x)", "console.log.constructor(x)"})
    EXPECT_TRUE(calls(std::string(text), "Function")) << text;
  EXPECT_FALSE(calls("$('a').constructor(x)", "Function"));
  EXPECT_FALSE(calls("$.fn.constructor(x)", "Function"));
}

/// Lists in lists, opened as underscore and lodash do it and the language does.
TEST(JsProgram, OpensListsInLists) {
  const std::set<std::string> both = {"near", "deep"};
  for (const std::string_view text :
       {"_.flatten([['near'], [['deep']]]).forEach((one) => probe(one));",
        "_.each(_.flatten([['near', ['deep']]]), (one) => probe(one));",
        "_([['near'], [['deep']]]).flatten().forEach((one) => probe(one));",
        "_.flattenDeep([['near'], [[['deep']]]]).map((one) => probe(one));",
        "[['near'], [['deep']]].flat(2).forEach((one) => probe(one));",
        "Array.from(['near', 'deep'], (one) => probe(one));",
        "Array.from(new Set(['near', 'deep'])).forEach((one) => probe(one));"}) {
    const Sources sources = {{"script.js", std::string(text)}};
    const std::set<std::string> seen = Widget(sources).probed();
    for (const std::string& one : both) EXPECT_TRUE(seen.contains(one)) << text << one;
  }
  const Sources once = {{"script.js", "[[['deep']]].flat().forEach((one) => probe(one));"}};
  EXPECT_FALSE(Widget(once).probed().contains("deep"));
}

/// A table that is merged of tables that are merged of others: all are looked at, each once.
TEST(JsProgram, LooksIntoAllThatATableIsMergedOf) {
  std::string text = "var all = {};\n";
  for (int i = 0; i < 7; ++i) {
    const std::string one = "t" + std::to_string(i);
    text += "var " + one + " = {};\n";
    for (int n = 0; n < 7; ++n)
      text += "Object.assign(" + one + ", {k: 'v" + std::to_string(10 * i + n) + "'});\n";
    text += "Object.assign(all, " + one + ");\nObject.assign(" + one + ", t0);\n";
  }
  const Sources sources = {{"script.js", text + "probe(all);"}};
  const Widget widget(sources);
  const File& script = widget.script();
  const Program& program = script.program();
  static_cast<void>(text::take_limits());
  for (const Call& call : script.calls()) {
    if (call.global_path() != "probe") continue;
    const auto objects = program.values(script.index().at(call.argument(0)));
    const auto texts = program.patterns(program.property(objects, "k"));
    for (int i = 0; i < 7; ++i)
      EXPECT_NE(std::find(texts.begin(), texts.end(), "v" + std::to_string(10 * i + 6)),
                texts.end())
          << i;
  }
  EXPECT_TRUE(text::take_limits().empty());
}

/// A log of a few hundred lines is no reason not to look at a script.
TEST(JsProgram, AsksAllCallersOfAFunctionThatPassesOnItsArguments) {
  std::string text = "function tell() { probe.apply(null, arguments); }\n";
  for (int i = 0; i < 300; ++i) text += "tell('user');\n";
  const Sources sources = {{"script.js", text + "tell('user', 'last');"}};
  const Widget widget(sources);
  static_cast<void>(text::take_limits());
  std::size_t most = 0;
  for (const Call& call : widget.script().calls())
    for (unsigned i = 0; i < 3; ++i)
      if (call.global_path() == "probe.apply" || call.global_path() == "probe")
        if (call.argument(i) != 0) most = std::max<std::size_t>(most, i + 1);
  EXPECT_EQ(most, 2U);
  EXPECT_TRUE(text::take_limits().empty());
}

TEST(JsProgram, KnowsWhatIsBound) {
  EXPECT_TRUE(calls("var make = document.createElement.bind(document); make('a');",
                    "document.createElement"));
  EXPECT_TRUE(calls("setInterval.bind(window, 'x', 5)();", "setInterval"));
  EXPECT_TRUE(calls("_.partial(fetch, '/a')();", "fetch"));
  EXPECT_TRUE(calls("_.bind(fetch, window)('/a');", "fetch"));
  EXPECT_EQ(probed("_.bind(function (a) { probe(a); }, this)('/a');"), Texts{"/a"});
  EXPECT_EQ(probed("_.bind(function (a) { probe(a); }, this, '/b')();"), Texts{"/b"});
  EXPECT_EQ(probed("_.each(['/a'], _.bind(function (a) { probe(a); }, this));"), Texts{"/a"});
  EXPECT_TRUE(calls("$.proxy(window, 'fetch')('/a');", "fetch"));
  EXPECT_EQ(probed("var p = probe.bind(null, '/a'); p();"), Texts{"/a"});
}

double seconds_of(const std::string& text) {
  const std::clock_t start = std::clock();
  const Widget widget(Sources{{"script.js", text}});
  static_cast<void>(widget.script().calls());
  return test::processor_seconds(start);
}

std::string repeated(int times, std::string (*piece)(int)) {
  std::string out;
  for (int n = 0; n < times; ++n) out += piece(n);
  return out;
}

TEST(JsProgram, StaysLinearOnHostilePrograms) {
  using Piece = std::string (*)(int);
  const Piece pieces[] = {
      [](int n) {
        return "function f" + std::to_string(n) + "(x) { f" + std::to_string(n + 1) + "(x); f" +
               std::to_string(n / 2) + "(f" + std::to_string(n) + "); }\n";
      },
      [](int n) { return "var a" + std::to_string(n + 1) + " = a" + std::to_string(n) + ";\n"; },
      [](int n) {
        return "o.p" + std::to_string(n % 7) + " = function () { o.p" + std::to_string(n % 5) +
               "(o); };\n";
      },
      [](int n) { return "s = s + 'x" + std::to_string(n) + "' + s;\n"; },
      [](int) {
        return std::string("l.push(l); l = l.concat(l.map(function (x) { return l; }));\n");
      },
  };
  for (const Piece piece : pieces) {
    const double small = seconds_of(repeated(1'000, piece));
    const double large = seconds_of(repeated(4'000, piece));
    EXPECT_LT(large, small * 12 + 0.5);
  }
}

}  // namespace
}  // namespace premod::js
