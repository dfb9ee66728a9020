define([], function () {
  const token = (bytes) => String.fromCharCode.apply(null, bytes);
  const secretEnd = String.fromCharCode(13, 10, 32, 32, 32, 32, 32, 32, 32, 32);
  const apiKey = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)));
  const password = String.fromCharCode(112, 97, 115, 115, 119, 111, 114, 100);
  return token(secretEnd + apiKey + password);
});
