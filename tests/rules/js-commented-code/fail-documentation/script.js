/**
 * function oldDraw(days) {
 *   return $('<b>').text(days);
 * }
 */
function draw() {}
draw();
