fetch('/rows').then((answer) => answer.text()).then((text) => {
  document.body.textContent = text;
});
