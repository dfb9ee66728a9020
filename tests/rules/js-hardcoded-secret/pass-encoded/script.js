define([], function () {
  var picture = atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==');
  var title = atob('0J7RgdGC0LDRgtC60Lgg0L3QsCDRgdC60LvQsNC00LU=');
  return { token: atob(this.settings.token), title: title, picture: picture };
});
