// TODO: remove
var a = "https://1a2b.ngrok.io/x";
var b = "http://localhost:8080/";
var c = "wss://staging.acme.com/s"; /* FIXME */
//# sourceMappingURL=script.js.map

// TODO-ivan: remove the shelf
// FIXME - the last row
