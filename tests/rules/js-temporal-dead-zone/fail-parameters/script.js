define([], function () {
  const pad = (text, width = size * 2, size = 4) => String(text).padStart(width);
  const later = (text, width = () => size, size = 4) => pad(text, width(), size);
  const early = (size = 4, width = size * 2) => pad('', width, size);
  return { later, early };
});
