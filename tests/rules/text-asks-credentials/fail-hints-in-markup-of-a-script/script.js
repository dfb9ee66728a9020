define([], function () {
  return function () {
    $('.acme').html('<form><input name="l"><input type="password" placeholder="Your Kommo password"></form>');
  };
});
