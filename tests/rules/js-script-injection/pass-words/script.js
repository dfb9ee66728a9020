// document.createElement('script') is not used
var text = "document.createElement('script')";
var editor = { write: function () {} };
editor.write('plain');
