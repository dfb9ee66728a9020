function a(x) {
  if (x) {
    x();
    // } else if (x.done) {
  }
  try {
    x();
    // } catch (error) {
  } catch (e) { x(); }
  // import clock from './clock.js';
  x.b();
  // lead.save();
}
