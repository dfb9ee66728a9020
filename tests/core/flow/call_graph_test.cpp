// How many of the calls that a person sees in small programs the value analysis sees, too. A line
// ends with `// fn NAME` where a function begins, and with `// calls NAME ...` where one is called;
// of several functions that begin on a line the outermost is meant.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {
namespace {

struct Sample {
  std::string_view name;
  std::string_view source;
};

constexpr Sample programs[] = {
    {"closures", R"(
function make(step) { // fn make
  let count = 0;
  return function next() { // fn next
    count += step;
    return count;
  };
}
const add = make(2); // calls make
add(); // calls next
(() => make(1))()(); // calls next
)"},
    {"prototypes", R"(
function Animal(name) { this.name = name; } // fn Animal
Animal.prototype.say = function () { return this.sound(); }; // fn say; calls sound
function Dog() { Animal.call(this, 'rex'); } // fn Dog; calls Animal
Dog.prototype = Object.create(Animal.prototype);
Dog.prototype.sound = function () { return 'woof'; }; // fn sound
new Dog().say(); // calls Dog say
)"},
    {"classes", R"(
class Base {
  constructor() { this.start(); } // fn base; calls start
  start() { return 0; } // fn other
  static of() { return new this(); } // fn of
}
class Card extends Base {
  constructor() { super(); } // fn card; calls base
  start() { return this.#draw(); } // fn start; calls draw
  #draw() { return this.size; } // fn draw
  get size() { return measure(); } // fn size; calls measure
}
function measure() { return 1; } // fn measure
const card = new Card(); // calls card
card.start(); // calls start
Card.of(); // calls of
)"},
    {"callbacks", R"(
function twice(f, x) { return f(f(x)); } // fn twice; calls double
function double(x) { return x * 2; } // fn double
twice(double, 1); // calls twice
[1, 2].map(double).filter(even); // calls double even
function even(x) { return x % 2 === 0; } // fn even
$.each([1], function (i, x) { double(x); }); // calls double
setTimeout(later, 1); // calls later
function later() {} // fn later
$('a').on('click', { x: 1 }, clicked); // calls clicked
function clicked() {} // fn clicked
)"},
    {"bound", R"(
const store = {
  rows: [],
  add(row) { this.rows.push(this.clean(row)); }, // fn add; calls clean
  clean(row) { return row; }, // fn clean
};
const add = store.add.bind(store);
add(1); // calls add
store.add.call(store, 2); // calls add
store.add.apply(store, [3]); // calls add
Reflect.apply(store.add, store, [4]); // calls add
_.each([5], _.bind(store.add, store)); // calls add
_.partial(store.clean, 6)(); // calls clean
$.proxy(store, 'clean')(7); // calls clean
)"},
    {"tables", R"(
const actions = {
  open: function () { return 1; }, // fn open
  close: () => 2, // fn close
};
function run(name) { return actions[name](); } // fn run; calls open
run('open'); // calls run
const list = [first, second];
function first() {} // fn first
function second() {} // fn second
for (const one of list) one(); // calls first second
const { open: go, ...rest } = actions;
go(); // calls open
rest.close(); // calls close
)"},
    {"promises", R"(
function load(url) { return new Promise(function (resolve) { resolve(parse(url)); }); } // fn load; calls parse
function parse(text) { return text; } // fn parse
load('/a').then(show, failed).finally(done); // calls load show failed done
function show(x) { return x; } // fn show
function failed() {} // fn failed
function done() {} // fn done
async function all() { // fn all
  try { await load('/b'); } catch (e) { failed(e); } // calls load failed
}
all(); // calls all
)"},
    {"generators", R"(
function* steps() { yield one; yield* more(); } // fn steps; calls more
function* more() { yield two; } // fn more
function one() {} // fn one
function two() {} // fn two
for (const step of steps()) step(); // calls steps one two
const [head] = [...steps()]; // calls steps
head(); // calls one two
const bag = new Map([['k', one]]);
bag.get('k')(); // calls one
for (const [, f] of bag) f(); // calls one
)"},
    {"events", R"(
function Emitter() { this.all = {}; } // fn Emitter
Emitter.prototype.on = function (name, f) { (this.all[name] = this.all[name] || []).push(f); }; // fn on
Emitter.prototype.emit = function (name) { // fn emit
  this.all[name].forEach(function (f) { f(); }); // calls heard
};
const bus = new Emitter(); // calls Emitter
bus.on('x', heard); // calls on
bus.emit('x'); // calls emit
function heard() {} // fn heard
)"},
    {"mixins", R"(
const loud = { shout() { return this.text(); } }; // fn shout; calls text
const quiet = { text: function () { return ''; } }; // fn text
const both = Object.assign({}, loud, quiet);
both.shout(); // calls shout
const more = $.extend(true, {}, both);
more.shout(); // calls shout
const spread = { ...quiet };
spread.text(); // calls text
Object.defineProperty(window, 'helper', { value: help });
function help() {} // fn help
helper(); // calls help
)"},
    {"modules", R"(
define('lib/a', [], function () { // fn factory
  return { send: send };
  function send() {} // fn send
});
define('lib/b', ['require', 'exports', 'lib/a'], function (require, exports, a) {
  exports.go = function () { a.send(); }; // fn go; calls send
});
require(['lib/b'], function (b) {
  b.go(); // calls go
});
)"},
    {"compiled", R"(
var View = (function () {
  function View(el) { this.el = el; } // fn View
  _createClass(View, [{ key: 'draw', value: function draw() { return paint(); } }]); // fn draw; calls paint
  return View;
})();
function paint() {} // fn paint
var List = (function (_super) {
  __extends(List, _super);
  function List() { return _super !== null && _super.apply(this, arguments) || this; } // fn List; calls View
  return List;
})(View);
new List().draw(); // calls List draw
(0, paint)(); // calls paint
)"},
};

/// What the marks of a line name after a word.
std::set<std::string> named(std::string_view line, std::string_view word) {
  std::set<std::string> out;
  const std::size_t mark = line.find("// ");
  if (mark == std::string_view::npos) return out;
  const std::string_view marks = line.substr(mark + 3);
  const std::size_t at = marks.find(std::string(word) + " ");
  if (at == std::string_view::npos) return out;
  const std::string_view all = marks.substr(at + word.size() + 1);
  std::istringstream names{std::string(all.substr(0, all.find(';')))};
  for (std::string name; names >> name;) out.insert(name);
  return out;
}

struct Recall {
  int wanted = 0;
  std::vector<std::string> missed;
};

void measure(const Sample& sample, Recall& out) {
  const premod::File bytes{.path = "script.js", .bytes = sample.source};
  const File script(bytes);
  ASSERT_EQ(script.error(), nullptr) << sample.name;
  const auto line_of = [&](NodeId node) {
    const std::string_view before = sample.source.substr(0, script.tree()[node].begin);
    return static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  };
  std::map<int, std::string> labels;
  std::map<int, std::set<std::string>> wanted;
  std::istringstream lines{std::string(sample.source)};
  std::string text;
  for (int line = 0; std::getline(lines, text); ++line) {
    for (const std::string& name : named(text, "fn")) labels[line] = name;
    wanted[line] = named(text, "calls");
  }
  std::map<NodeId, std::string> functions;
  std::set<int> labelled;
  for (const NodeId function : script.index().functions())
    if (labels.contains(line_of(function)) && labelled.insert(line_of(function)).second)
      functions[function] = labels[line_of(function)];
  std::map<int, std::set<std::string>> found;
  for (const NodeId function : script.index().functions())
    for (const Caller& caller : script.program().callers({0, function}))
      if (functions.contains(function))
        found[line_of(caller.call.node)].insert(functions[function]);
  for (const auto& [line, names] : wanted)
    for (const std::string& name : names) {
      ++out.wanted;
      if (!found[line].contains(name))
        out.missed.push_back(std::string(sample.name) + ":" + std::to_string(line) + " " + name);
    }
}

TEST(JsCallGraph, FindsTheEdgesThatAPersonSees) {
  constexpr double floor = 0.95;
  Recall recall;
  for (const Sample& sample : programs) measure(sample, recall);
  std::string missed;
  for (const std::string& edge : recall.missed) missed += "\n  " + edge;
  const int found = recall.wanted - static_cast<int>(recall.missed.size());
  std::cout << "call edges found: " << found << " of " << recall.wanted << missed << "\n";
  EXPECT_GT(recall.wanted, 60);
  EXPECT_GE(found, floor * recall.wanted);
}

}  // namespace
}  // namespace premod::js
