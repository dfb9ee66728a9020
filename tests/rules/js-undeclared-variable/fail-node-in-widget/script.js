define(['jquery'], function ($) {
  return process.env.URL;
});
