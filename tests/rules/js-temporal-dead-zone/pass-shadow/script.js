let name = 'outer';
function show() {
  var shown = name;
  { let name = shown; name = shown; }
  return name;
}
export { show, later };
const later = 1;
